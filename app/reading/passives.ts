/**
 * Passives without an agent. Who acts must follow from what is done to what: only its maker amends a scheme,
 * sets up a fund or weighs an outcome in the policy to come. Rows of participles by what they need besides.
 * Source: the register of ministers' letters; the tables are held to `examples/passives-and-repeats.ts`.
 */

import type { Bond } from './clause-bonds';
import { DENIED, isHabit, ONGOING, POINTS_AHEAD, RHYTHM, TIME_TO_COME } from './clause-signs';
import { type Clause, lineOf } from './clauses';
import { dependsOnSomething } from './conditions';
import { readAs } from './verb-forms';
import { NO_ACTS } from './verb-lexicon';

/** Looks for an answer: the government's when it is still to come. */
const LOOKS =
  'bezien|onderzocht|verkend|bekeken|gekeken|nagegaan|uitgezocht|geïnventariseerd|geëvalueerd|doorgerekend|getoetst|heroverwogen|herijkt|in kaart gebracht|in beeld gebracht|inzichtelijk gemaakt|uitgewerkt|besproken|geagendeerd|bezien|meegewogen|gewogen|ingegaan|teruggekomen|stilgestaan|gerapporteerd|teruggekoppeld|gesproken|overlegd|overleg (?:worden )?gevoerd|aandacht (?:worden )?besteed|rekening (?:worden )?gehouden|besloten|beslist|geconsulteerd';
/** Weighs or takes something along in what is made next. */
const WEIGHS = 'betrokken|meegenomen|meegewogen|verwerkt|opgenomen';
/** Changes what exists: the government's when it is of its own making. */
const CHANGES =
  'aangepast|gewijzigd|herzien|aangescherpt|versoepeld|uitgebreid|ingeperkt|beperkt|verlengd|verkort|verhoogd|verlaagd|verdubbeld|gehalveerd|verdrievoudigd|verruimd|versneld|vereenvoudigd|verduidelijkt|vernieuwd|verbeterd|geactualiseerd|gelijkgetrokken|geharmoniseerd|ingetrokken|afgeschaft|geschrapt|afgebouwd|beëindigd|stopgezet|ingevoerd|geïntroduceerd|opengesteld|heropend|geopend|gestart|uitgesplitst|gepubliceerd|uitgewerkt|aangevuld|vervangen|overgeheveld|bevroren|opgehoogd|bijgesteld|geëvalueerd|versterkt|geïntensiveerd|opgeschaald|afgeschaald|vastgesteld|ingericht|doorgevoerd|samengevoegd|ondergebracht';
/** Mends what was wrong. */
const MENDS = 'rechtgezet|gecorrigeerd|verholpen|hersteld|ondervangen';
/** Makes what is not there yet. */
const SETS_UP =
  'ingesteld|opgericht|aangesteld|benoemd|getroffen|vrijgemaakt|gereserveerd|uitgetrokken|beschikbaar gesteld|ingericht|ontwikkeld|opgesteld|voorbereid|georganiseerd|ingevoerd|geopend|gestart|uitgevoerd|genomen|toegevoegd|ingediend|opgezet|gemaakt|vastgelegd|herhaald|hervat|gehouden|voortgezet|gecontinueerd|uitgerold';

/** What is written into a paper that is being made: "wordt in het plan een afbouwpad uitgewerkt". */
const INCLUDES =
  /^(?!.*(?<!\p{L})(?:onderscheid|verschil)(?!\p{L}))(?=.* een(?!\p{L})).*(?<!\p{L})(?<act>opgenomen|uitgewerkt|ingebouwd|toegevoegd|ingevoegd|verankerd)(?!\p{L})/u;

const participle = (words: string) =>
  new RegExp(`(?<!\\p{L})(?<act>${words})(?= worden(?!\\p{L})|(?! worden)(?!\\p{L}))`, 'iu');
const KINDS = {
  looks: participle(LOOKS),
  weighs: participle(WEIGHS),
  changes: participle(CHANGES),
  'sets up': participle(SETS_UP),
  mends: participle(MENDS),
} as const;

/** What the government makes or keeps itself; any compound of it too ("overgangsregeling", "uurtarief"). */
const OWN =
  /(?<!\p{L})(?:\p{L}*(?:regeling(?:en)?|wet|wetgeving|wetsvoorstel|besluit|besluitvorming|regelgeving|toets|evaluatie|circulaire|mandaat|tegemoetkoming|subsidies?|budget|beleid|normen|norm|tarief|tarieven|drempel|maximum|minimum|plafond|toelage|heffing|accijns|belasting|termijn(?:en)?|vergoeding|vrijstelling|convenant|pilots?|proef|proeven|handreiking|leidraad|richtlijnen|maatregel(?:en)?|systematiek|aanpak|regels|monitor|registratie|loket|meldpunt|campagne|inzet|capaciteit|programma|strategie|agenda|actieplan|fonds|moratorium|verbod|vergunningplicht|meldplicht|uitzondering|voorwaarden|criteria|eisen|begroting|commissie|taskforce|\p{L}+groep|afspraken|werkwijze|middelen|steun|bijdrage|bezuiniging|korting|kader(?:s)?|toezicht|handhaving|missie|gesprek(?:ken)?|overleg(?:gen)?|onderhandelingen|rijksbijdrage|wijziging(?:en)?|aanpassing(?:en)?|verbetering(?:en)?|portaal|website|toolkit|formulier)(?:-\p{L}+)?|AMvB|\d+(?:[.,]\d+)? (?:miljoen|miljard)(?: euro)?|(?:€ ?\d[\d.,]*)(?: (?:miljoen|miljard))?|\p{Ll}+ (?:miljoen|miljard) euro)(?!\p{L})/iu;

/** What is not there yet. */
const NEW = /^ (?:er )?(?:een|geen enkel|extra|aanvullende|nieuwe)(?!\p{L})/iu;
/** "Mocht ..., dan wordt deze ingetrokken": what it is about was named in the condition. */
const ANSWERS_CONDITION = /^ (?:deze|dit|die|dat|het|zij|ze)(?: \p{L}+)? \p{L}+[.,]?/iu;

/** What an outcome is taken along in, once it is made: "betrokken bij de vormgeving". */
const WORK_TO_COME =
  /(?<!\p{L})(?:bij|in) (?:de|het|mijn|een) (?:(?:verdere|nadere|aangekondigde|voorgenomen|nieuwe|eerstvolgende) )?(?:\p{L}*(?:uitwerking|vormgeving|herziening|evaluatie|besluitvorming|onderhandelingen|vervolg\p{L}*|invulling|implementatie|inrichting|actualisatie|verkenning|wetstraject|wetgevingstraject|voorbereiding|opvolger|herijking|afweging)|nieuwe \p{L}+)(?!\p{L})/iu;

/** Work that the sentence before announced: "in deze aanpak wordt ingegaan op ...". */
const MADE_NEXT =
  /^in (?:deze|die|dit|dat) (?:\p{L}*aanpak|\p{L}*evaluatie|verkenning|uitwerking|agenda|visie|strategie|routekaart|onderzoek|\p{L}*plan)(?!\p{L})/iu;

/** What comes of something else, by itself: "daarmee wordt de drempel verlaagd". */
const BY_MEANS =
  /(?<!\p{L})(?:daarmee|hiermee|hierdoor|daardoor|waardoor|waarmee|zodoende|op (?:deze|die) (?:wijze|manier)|(?:door|via|dankzij) (?:deze|dit|die|dat|de|het|een|te) [^,;]*|met (?:deze|dit|die|dat|de|het) (?:\p{L}+ )?\p{L}*(?:maatregel(?:en)?|aanpak|regeling|wijziging|stap|voorstel|plan|akkoord|wet|middelen|inzet|besluit|werkwijze))$/iu;
/** A paper that is described, or a meeting that is held all along. */
const WITHIN =
  /^(?:ook |verder |daarnaast )?(?:in|volgens|bij|binnen|tijdens|op grond van|conform) (?:het|de|dit|deze|dat|die|een|haar|zijn|hun|gesprekken|veel|sommige|diverse) ?(?:\p{L}+ ){0,2}?\p{L}*(?:voorstel|wet|rapport|advies|studie|onderzoek|verordening|richtlijn|besluit|motie|artikel|debat|gesprek(?:ken)?|overleggen|brief|regeling|landen|gemeenten|sectoren|praktijk|wetsvoorstel|akkoord|artikelen|procedure|publicatie|artikel|verdrag)(?!\p{L})/iu;
/** The first passive in a sentence by which the government binds itself; null when none does. */
export function passiveBondIn(clauses: readonly Clause[], sentence: string): Bond | null {
  for (const clause of clauses) {
    const verb = clause.words[clause.finiteAt];
    if (clause.role !== 'main' || !verb || !/^(?:wordt|worden|zal|zullen)$/u.test(verb.lower)) continue;
    const field = lineOf(clause.words.slice(0, clause.finiteAt)).replace(/^[,\s]+/u, '');
    const rest = ` ${lineOf(clause.words.slice(clause.finiteAt + 1))} `;
    if (BY_MEANS.test(field)) continue;
    const bond = boundBy(rest, field, verb.lower, sentence) ?? byDefault(rest, field, verb.lower);
    if (bond) return bond;
  }
  return null;
}

/** What is done every day for one person or firm, or by whoever is concerned. */
const CASEWORK =
  /^(?:\p{L}*(?:handelen|keren|loten|roepen)|beoordelen|verlenen|toekennen|vergoeden|betalen|berekenen|meten|indexeren|financieren|gebruiken|toepassen|uitvoeren|raken|treffen|dwingen|confronteren|bedreigen|verwachten|verkopen|kopen|bouwen|produceren|leveren|straffen|beboeten|vervolgen|hanteren|belasten|beschermen|leren|geven|doen)$/u;
const NEXT =
  /(?<!\p{L})(?:voortaan|nadien|vervolgens|aansluitend|opnieuw|daarna|alsnog|daarbij|daarin|hierin|hiertoe|daartoe)(?!\p{L})/iu;

/** Whose matter it is: another authority's or country's, or what is done in every case alike. */
const OF_ANOTHER =
  /(?<!\p{L})(?:van|in|bij|binnen) (?:de|het|een|veel|sommige|enkele|andere|alle) (?:\p{Ll}+ )?(?:provincies?|gemeenten?|waterschap(?:pen)?|regio|instelling(?:en)?|sector|ziekenhuis|ziekenhuizen|scholen?|bedrijf|bedrijven|onderneming|stichting|corporaties?|rechter|rechtbank|eilandsraad|gemeenteraad|landen|lidstaten)(?!\p{L})|(?<!\p{L})in (?:Duitsland|België|Frankrijk|Vlaanderen|Wallonië|Denemarken|Zweden|Noorwegen|Engeland|Italië|Spanje|Oostenrijk|Polen|het Verenigd Koninkrijk|de Verenigde Staten)(?!\p{L})|(?<!\p{L})(?:in de meeste gevallen|per geval|per casus|in dat geval|in die gevallen|doorgaans|meestal|vaak|soms|telkens|in de regel|op grond van de (?:\p{L}*wet|\p{Lu}\p{L}*))(?!\p{L})|^(?:de )?(?:verkiezing(?:en)?|referendum)(?!\p{L})/iu;
/** People are moved, called and helped by whoever is near them. */
const PEOPLE =
  /^(?:(?:de|alle|veel|een deel van de|het deel van de) )?(?:\p{Ll}+ )?(?:bewoners|patiënten|cliënten|leerlingen|studenten|ouders|kinderen|mensen|werknemers|medewerkers|huurders|burgers|inwoners|kandidaat|kandidaten|asielzoekers|gedetineerden|reizigers)(?!\p{L})/iu;
/** A term that a procedure gives: "binnen acht weken". */
const WITHIN_A_TERM =
  /(?<!\p{L})binnen (?:\p{L}+|\d+) (?:dagen|weken|maanden|jaar|werkdagen|uur)(?!\p{L})/giu;

/** Whatever is done on a day to come, and nobody is named who does it, is done by the government. */
function byDefault(rest: string, field: string, verb: string): Bond | null {
  const isWill = /^zal|^zullen/u.test(verb);
  if (isWill && !/(?<!\p{L})worden(?!\p{L})/u.test(rest)) return null;
  if (
    DENIED.test(rest) ||
    /^(?:niet|geen)(?!\p{L})/iu.test(field) ||
    ONGOING.test(`${withoutAside(field)}${rest}`)
  )
    return null;
  if (
    /(?<!\p{L})(?:door (?!mij|ons|middel|te )|(?:naar verwachting|vermoedelijk|waarschijnlijk|moeten|kunnen|mogen)(?!\p{L}))/u.test(
      `${field}${rest}`,
    )
  )
    return null;
  if (!isWill && isHabit(`${field}${rest}`)) return null;
  if (OF_ANOTHER.test(`${field}${rest}`) || (!isWill && PEOPLE.test(field))) return null;
  const all = `${field}${rest}`.replace(RHYTHM, '').replace(WITHIN_A_TERM, (term) => (isWill ? term : ''));
  const isAhead =
    TIME_TO_COME.test(all) ||
    (isWill && NEXT.test(all)) ||
    /(?<!\p{L})(?:voortaan|nadien|opnieuw)(?!\p{L})/iu.test(all);
  if (!isAhead || (WITHIN.test(field) && !TIME_TO_COME.test(field))) return null;
  for (const word of rest.split(/[^\p{L}]+/u).reverse()) {
    const act = readAs(word, 'participle')?.infinitive;
    if (act === undefined) continue;
    // "De lidstaten wordt gevraagd ...": what is asked of all is no step of the government's.
    if (/^(?:vragen|verzoeken)$/u.test(act) && /^(?:de|alle|deze) \p{Ll}+(?:en|s)$/iu.test(field.trim()))
      return null;
    return NO_ACTS.has(act) || CASEWORK.test(act)
      ? null
      : { form: 'eigen werk wordt gedaan', actor: 'het kabinet', act: word, strength: 'firm' };
  }
  return null;
}

/** "Zoals reeds aangekondigd, wordt ...": of what was said before. */
const withoutAside = (field: string): string => field.replace(/^zoals [^,]{0,80}(?:,|$)/iu, '');

function boundBy(clause: string, field: string, verb: string, sentence: string): Bond | null {
  const isWill = /^zal|^zullen/u.test(verb);
  if (isWill && !/(?<!\p{L})worden(?!\p{L})/u.test(clause)) return null;
  if (
    DENIED.test(clause) ||
    /^(?:niet|geen)(?!\p{L})/iu.test(field) ||
    ONGOING.test(`${withoutAside(field)} ${clause}`)
  )
    return null;
  // Whoever does it is named, and is not the government: that has a rule of its own.
  if (/(?<!\p{L})door (?!mij|ons|middel|te )/u.test(clause)) return null;
  if (WITHIN.test(field) && !TIME_TO_COME.test(field) && !MADE_NEXT.test(field) && !INCLUDES.test(clause))
    return null;
  const isAhead =
    isWill ||
    TIME_TO_COME.test(`${field} ${clause}`) ||
    dependsOnSomething(sentence) ||
    POINTS_AHEAD.test(field) ||
    MADE_NEXT.test(field);
  const bond = (form: string, act: string): Bond => ({ form, actor: 'het kabinet', act, strength: 'firm' });
  const subject = `${field} ${clause}`;
  const act = (kind: keyof typeof KINDS) => KINDS[kind].exec(clause)?.groups?.act;
  const included = INCLUDES.exec(clause)?.groups?.act;
  if (included) return bond('eigen werk wordt gedaan', included);
  const changed = act('changes');
  if (changed && OWN.test(subject)) return bond('eigen werk wordt gedaan', changed);
  if (changed && ANSWERS_CONDITION.test(clause) && dependsOnSomething(sentence))
    return bond('eigen werk wordt gedaan', changed);
  const setUp = act('sets up');
  if (setUp && (((isAhead || NEW.test(clause)) && OWN.test(subject)) || (isWill && /^er$/iu.test(field))))
    return bond('eigen werk wordt gedaan', setUp);
  const mended = act('mends');
  if (mended && isWill) return bond('eigen werk wordt gedaan', mended);
  const lookedInto = act('looks') ?? act('weighs');
  if (lookedInto && (isAhead || WORK_TO_COME.test(subject))) return bond('zal worden bezien', lookedInto);
  return null;
}
