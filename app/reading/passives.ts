/**
 * Passives without an agent. Who acts must follow from what is done to what: only its maker amends a scheme,
 * sets up a fund or weighs an outcome in the policy to come. Rows of participles by what they need besides.
 * Source: the register of ministers' letters; the tables are held to `examples/passives-and-repeats.ts`.
 */
import type { Bond } from './clause-bonds';
import { DENIED, ONGOING, POINTS_AHEAD, TIME_TO_COME } from './clause-signs';
import { dependsOnSomething } from './conditions';
import { firstTold } from './infinitives';

/** Looks for an answer: the government's when it is still to come. */
const LOOKS =
  'bezien|onderzocht|verkend|bekeken|gekeken|nagegaan|uitgezocht|geïnventariseerd|geëvalueerd|doorgerekend|getoetst|heroverwogen|herijkt|in kaart gebracht|in beeld gebracht|inzichtelijk gemaakt|uitgewerkt|besproken|geagendeerd|bezien|meegewogen|gewogen|ingegaan|teruggekomen|stilgestaan|gerapporteerd|teruggekoppeld|gesproken|overlegd|overleg (?:worden )?gevoerd|aandacht (?:worden )?besteed|rekening (?:worden )?gehouden|besloten|beslist|geconsulteerd';
/** Weighs or takes something along in what is made next. */
const WEIGHS = 'betrokken|meegenomen|meegewogen|verwerkt|opgenomen';
/** Changes what exists: the government's when it is of its own making. */
const CHANGES =
  'aangepast|gewijzigd|herzien|aangescherpt|versoepeld|uitgebreid|ingeperkt|beperkt|verlengd|verkort|verhoogd|verlaagd|verdubbeld|gehalveerd|verdrievoudigd|verruimd|versneld|vereenvoudigd|verduidelijkt|vernieuwd|verbeterd|geactualiseerd|gelijkgetrokken|geharmoniseerd|ingetrokken|afgeschaft|geschrapt|afgebouwd|beëindigd|stopgezet|ingevoerd|geïntroduceerd|opengesteld|heropend|geopend|gestart|uitgesplitst|gepubliceerd|uitgewerkt|aangevuld|vervangen|overgeheveld|bevroren|opgehoogd|bijgesteld|geëvalueerd|versterkt|geïntensiveerd|opgeschaald|afgeschaald|vastgesteld|ingericht|doorgevoerd';
/** Mends what was wrong. */
const MENDS = 'rechtgezet|gecorrigeerd|verholpen|hersteld|ondervangen';
/** Makes what is not there yet. */
const SETS_UP =
  'ingesteld|opgericht|aangesteld|benoemd|getroffen|vrijgemaakt|gereserveerd|uitgetrokken|beschikbaar gesteld|ingericht|ontwikkeld|opgesteld|voorbereid|georganiseerd|ingevoerd|geopend|gestart|uitgevoerd|genomen|toegevoegd|ingediend|opgezet|gemaakt|vastgelegd|herhaald|hervat|gehouden|voortgezet|gecontinueerd|uitgerold';

const participle = (words: string) =>
  new RegExp(`(?<!\\p{L})(?<act>${words})(?= worden(?!\\p{L})|(?! worden)(?!\\p{L}))`, 'iu');
const KINDS = {
  looks: participle(LOOKS),
  weighs: participle(WEIGHS),
  changes: participle(CHANGES),
  'sets up': participle(SETS_UP),
  mends: participle(MENDS),
} as const;

const ANY = participle([LOOKS, WEIGHS, CHANGES, SETS_UP, MENDS].join('|'));

/** What the government makes or keeps itself; any compound of it too ("overgangsregeling", "uurtarief"). */
const OWN =
  /(?<!\p{L})(?:\p{L}*(?:regeling(?:en)?|wet|wetgeving|wetsvoorstel|besluit|besluitvorming|regelgeving|circulaire|mandaat|tegemoetkoming|subsidies?|budget|beleid|normen|norm|tarief|tarieven|drempel|maximum|minimum|plafond|toelage|heffing|accijns|belasting|termijn(?:en)?|vergoeding|vrijstelling|convenant|pilots?|proef|proeven|handreiking|leidraad|richtlijnen|maatregel(?:en)?|systematiek|aanpak|regels|monitor|registratie|loket|meldpunt|campagne|inzet|capaciteit|programma|strategie|agenda|actieplan|fonds|moratorium|verbod|vergunningplicht|meldplicht|uitzondering|voorwaarden|criteria|eisen|begroting|commissie|taskforce|\p{L}+groep|afspraken|werkwijze|middelen|steun|bijdrage|bezuiniging|korting|kader(?:s)?|toezicht|handhaving|missie|gesprek(?:ken)?|overleg(?:gen)?|onderhandelingen|rijksbijdrage|wijziging(?:en)?|aanpassing(?:en)?|verbetering(?:en)?|portaal|website|toolkit|formulier)(?:-\p{L}+)?|AMvB|\d+(?:[.,]\d+)? (?:miljoen|miljard)(?: euro)?|(?:€ ?\d[\d.,]*)(?: (?:miljoen|miljard))?|\p{Ll}+ (?:miljoen|miljard) euro)(?!\p{L})/iu;

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
const SUBORDINATED =
  /(?:^|[^\p{L}])(?:dat|die|of|als|indien|omdat|aangezien|zodat|opdat|terwijl|hoewel|zoals|nadat|voordat|doordat|tenzij|mits|zodra|wanneer|hoe|welke?|waar\p{L}*|hetgeen|wie|waarom|toen|sinds|naarmate|of)(?!\p{L})/iu;
/** "In die aanpak": no clause begins here. */
const POINTED_AT = /^ ?(?:in|met|bij|voor|van|op|na) (?:die|dat)(?= )/iu;
const FINITE = /(?<!\p{L})(?<verb>wordt|worden|zal|zullen)(?!\p{L})/giu;

/** What stands before the verb of a clause, at most. */
const LONGEST_FIELD = 500;
/** Between a verb and its participle stands less than this. */
const LONGEST_CLAUSE = 400;

/** The first passive in a sentence by which the government binds itself; null when none does. */
export function passiveBondIn(sentence: string): Bond | null {
  if (!ANY.test(sentence)) return null;
  for (const found of sentence.matchAll(FINITE)) {
    const before = sentence.slice(Math.max(0, found.index - LONGEST_FIELD), found.index);
    const near = before.slice(Math.max(...[', ', '; ', ': '].map((edge) => before.lastIndexOf(edge))) + 1);
    if (SUBORDINATED.test(near.replace(POINTED_AT, '')) || BY_MEANS.test(before.trimEnd())) continue;
    const from = found.index + found[0].length;
    const rest = sentence.slice(from, from + LONGEST_CLAUSE);
    const clause = rest.slice(0, Math.min(firstTold(rest), endOf(rest)));
    if (!ANY.test(clause)) continue;
    const bond = boundBy(clause, near.trim() === '' ? before : near.trim(), found[0].toLowerCase(), sentence);
    if (bond) return bond;
  }
  return null;
}

const endOf = (rest: string): number => {
  const end = rest.search(/[;:.]|, (?!\p{L}+d(?:, | en ))/u);
  return end === -1 ? rest.length : end;
};

function boundBy(clause: string, field: string, verb: string, sentence: string): Bond | null {
  const isWill = /^zal|^zullen/u.test(verb);
  if (isWill && !/(?<!\p{L})worden(?!\p{L})/u.test(clause)) return null;
  if (DENIED.test(clause) || /^(?:niet|geen)(?!\p{L})/iu.test(field) || ONGOING.test(`${field} ${clause}`))
    return null;
  // Whoever does it is named, and is not the government: that has a rule of its own.
  if (/(?<!\p{L})door (?!mij|ons|middel|te )/u.test(clause)) return null;
  if (WITHIN.test(field) && !TIME_TO_COME.test(field) && !MADE_NEXT.test(field)) return null;
  const isAhead =
    isWill ||
    TIME_TO_COME.test(`${field} ${clause}`) ||
    dependsOnSomething(sentence) ||
    POINTS_AHEAD.test(field) ||
    MADE_NEXT.test(field);
  const bond = (form: string, act: string): Bond => ({ form, actor: 'het kabinet', act, strength: 'firm' });
  const subject = `${field} ${clause}`;
  const act = (kind: keyof typeof KINDS) => KINDS[kind].exec(clause)?.groups?.act;
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
