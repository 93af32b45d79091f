/**
 * Clauses that bind the government though it is not their subject: the House receives something, a paper of the
 * government's own is to come, or a service of a ministry acts.
 * Source: the patterns of the reference on citations and commitments, chapter 3.1, and the register of letters.
 */

import type { Bond } from './clause-bonds';
import { DENIED, ONGOING, POINTS_AHEAD, TIME_TO_COME } from './clause-signs';
import { type Clause, lineOf } from './clauses';
import { dependsOnSomething } from './conditions';
import { readAs } from './verb-forms';
import { NO_ACTS, ROUTINE } from './verb-lexicon';

/** A clause in its parts, as lines of text. */
interface Parts {
  field: string;
  verb: string;
  rest: string;
  /** Infinitive of the finite verb. */
  lemma: string;
}

const HOUSE =
  '(?:(?:[Uu]w|de|beide|de vaste commissie[^,;]{0,60} van uw) Kamers?|u(?! (?:als|en) )|de (?:Tweede|Eerste) Kamer|de Staten-Generaal|het parlement|de leden)';
const HOUSE_ALONE = new RegExp(
  `^(?:(?:en|maar|ook|dan|daarna|daarom|vervolgens) )*${HOUSE}(?:,.*|(?: \\p{L}+){0,2})?$`,
  'u',
);
const HOUSE_FIRST = new RegExp(
  `^(?:(?:hier|daar|er|dan|ook|nog|hierover|daarover) )*${HOUSE}(?!\\p{L})`,
  'u',
);

/** What the House gets, by a verb of receiving; some need a day, since they may be of this letter. */
const RECEIVES = /^(?:ontvangen|krijgen)$/u;
const FINDS =
  /^(?:lezen|horen|vernemen|vinden|treffen|zien|aantreffen|terugvinden|teruglezen|terugzien|tegemoetzien|verwachten)$/u;
const SENT =
  /(?<!\p{L})(?<act>geïnformeerd|bericht|ingelicht|toegezonden|toegestuurd|nagezonden|aangeboden|gestuurd|verzonden|verstuurd|gezonden|gedeeld|op de hoogte (?:gesteld|gehouden|gebracht)|in kennis gesteld|bijgepraat|gerapporteerd|voorgelegd|betrokken|uitgenodigd|geconsulteerd|meegenomen|toegelicht|overhandigd|overgelegd|voorgehangen)(?!\p{L})/u;
/** Of this very letter, or with it. */
const WITH_THIS =
  /(?<!\p{L})(?:hierbij(?! nog)|bijgaand|bijgevoegd|deze (?:\p{L}*brief|beantwoording|nota|bijlage)|in (?:de|een) bijlage|onderstaand|hieronder|hiervoor|hierboven|bovenstaand)(?!\p{L})/iu;

/** What a government makes itself, and so can be told to come. */
const PAPER =
  /(?<!\p{L})(?:(?:\p{L}*(?:brief|brieven|nota|voorstel|voorstellen|rapportage|reactie|plan|plannen|uitwerking|evaluatie|actualisatie|agenda|routekaart|overzicht|verslag|informatie|antwoord|antwoorden|beantwoording|besluit|besluiten|besluitvorming|visie|kader|terugkoppeling|onderbouwing|raming|ramingen|toelichting|tussenstand|beeld|handreiking|leidraad|planning|tijdpad|lijst|gegevens|cijfers|resultaten|uitkomst|uitkomsten|bevindingen|aanvulling|inventarisatie|verkenning|standpunt|duidelijkheid|uitsluitsel|bericht|stukken|stuk|strategie|aanpak|regeling|wet|campagne|consultatie|proef|pilot|peiling|monitor|onderzoek|analyse|advies|rapport|doorlichting|audit|beleidsreactie|kabinetsreactie|appreciatie|vervolg|meldpunt|loket|website|fonds|programma|wijziging|aanpassing|overleg|gesprek|bijeenkomst|briefing|document|factsheet|bijlage|deel|versie|wetsvoorstellen|maatregelen|afspraken))(?:-\p{L}+)?|AMvB|invulling|rest|eerste|tweede|derde)(?!\p{L})/iu;
const BY_ANOTHER =
  /(?<!\p{L})van (?:de|het|een) (?:inspectie|commissie|raad|rekenkamer|autoriteit|bureau|gemeenten?|provincies?|sector|onderzoekers|instituut|planbureau|ombudsman|universiteit|Raad|Europese|Commissie|Inspectie|Autoriteit|Algemene|RIVM|CPB|CBS|WODC|SCP|PBL|SER|NZa|ACM|AFM|DNB)(?!\p{L})|^(?:hun|haar|zijn)(?!\p{L})/iu;
const TO_HOUSE = new RegExp(
  `(?<!\\p{L})(?:(?:naar|aan|bij|met) ${HOUSE}|uw kant|uw richting|${HOUSE} (?:toe|bereiken|toekomen))(?!\\p{L})`,
  'u',
);

/** Services that belong to a ministry. What they do for one person or firm is their daily work and no promise. */
const SERVICE =
  /^(?:(?:en|maar|ook) )?(?:[Rr]ijkswaterstaat|(?:de )?RVO|de Rijksdienst(?: voor [^,;]+)?|het Rijksvastgoedbedrijf|het Agentschap[^,;]*|[Dd]uo|DUO|de Dienst [^,;]+|DJI|de (?:Belastingdienst|Douane|IND)|Logius|het CIBG|de NCTV|de [Pp]rojectdirectie[^,;]*|het [Pp]rogrammateam[^,;]*|het (?:projectteam|ministerie|departement)[^,;]*|(?:de (?:directie|afdeling|dienst|ambassade)|(?:onze|mijn|de Nederlandse) (?:ambassades?|ambassadeurs?|gezant|permanente vertegenwoordiging))[^,;]*|(?:een|de) [^,;]{3,60} van (?:mijn|ons|het) (?:ministerie|departement)|(?:mijn|onze|ons) (?:ministeries?|departement|ambtenaren|medewerkers|mensen|directie|dienst|diensten|beleidsmedewerkers|vertegenwoordiger|team|staf)[^,;]*)$/u;
const OWN_SERVICE =
  /^(?:(?:en|maar|ook) )?(?:mijn|onze|ons|de Nederlandse|het ministerie|het departement|(?:de|een) [^,;]{3,60} van (?:mijn|ons|het) (?:ministerie|departement))(?!\p{L})/iu;
const CASEWORK =
  /^(?:\p{L}*handelen|benaderen|beoordelen|beslissen|uitkeren|controleren|toezien|handhaven|optreden|beheren|ondersteunen|meten|onderhouden|verlenen|toekennen|innen|heffen|registreren|bewaken|begeleiden|adviseren|werken)$/u;

/** How a clause binds whose subject is not the government; null when it does not. */
export function bondOfOthers(clause: Clause, sentence: string): Bond | null {
  const finite = clause.words[clause.finiteAt];
  if (!finite || clause.isJoined || clause.words.some(({ lower }) => /^(?:ik|wij|we)$/u.test(lower)))
    return null;
  if (clause.role === 'relative' || (clause.role === 'content' && clause.opener === 'dat'))
    return inRelative(clause, sentence);
  if (clause.role !== 'main') return null;
  const lemma = readAs(finite.lower, 'hij', 'ik', 'infinitive')?.infinitive ?? finite.lower;
  const parts: Parts = {
    field: lineOf(clause.words.slice(0, clause.finiteAt)).replace(/^[,\s]+|[,\s]+$/gu, ''),
    verb: finite.lower,
    rest: lineOf(clause.words.slice(clause.finiteAt + 1)),
    lemma,
  };
  const all = `${parts.field} ${parts.verb} ${parts.rest}`;
  if (DENIED.test(all) || WITH_THIS.test(all)) return null;
  return received(parts, all, sentence) ?? toCome(parts, all, sentence) ?? byService(parts, all);
}

/** "een plan, dat naar uw Kamer gaat", "waarover uw Kamer in mei een brief ontvangt". */
function inRelative(clause: Clause, sentence: string): Bond | null {
  const all = lineOf(clause.words);
  const verb = clause.words[clause.finiteAt]?.lower ?? '';
  if (DENIED.test(all) || WITH_THIS.test(sentence) || ONGOING.test(all)) return null;
  const toHouse =
    TO_HOUSE.test(all) &&
    /(?<!\p{L})(?<act>gaat|gaan|komt|komen|wordt|worden)(?!\p{L})/u.exec(all)?.groups?.act;
  if (toHouse && (/^(?:ga|ko)/u.test(toHouse) || SENT.test(all)))
    return bond('stuk gaat naar de Kamer', SENT.exec(all)?.groups?.act ?? toHouse);
  const isHouse = new RegExp(`^\\p{L}+ ${HOUSE}(?!\\p{L})`, 'u').test(all);
  if (isHouse && RECEIVES.test(readAs(verb, 'hij', 'infinitive')?.infinitive ?? ''))
    return bond('u ontvangt', verb);
  return null;
}

const bond = (form: string, act: string, actor = 'het kabinet'): Bond => ({
  form,
  actor,
  act,
  strength: 'firm',
});

/** "U ontvangt", "leest u", "wordt uw Kamer geïnformeerd". */
function received({ field, rest, lemma, verb }: Parts, all: string, sentence: string): Bond | null {
  const isSubject = HOUSE_ALONE.test(field) || HOUSE_FIRST.test(rest);
  if (!isSubject) return null;
  const isAhead = TIME_TO_COME.test(sentence) || POINTS_AHEAD.test(all);
  if (RECEIVES.test(lemma)) return bond('u ontvangt', verb);
  if (FINDS.test(lemma)) return isAhead ? bond('u hoort', verb) : null;
  if (/^(?:worden|zullen)$/u.test(lemma)) {
    const act = SENT.exec(rest)?.groups?.act;
    if (act && (lemma === 'worden' || /(?<!\p{L})worden(?!\p{L})/u.test(rest)))
      return bond('Kamer wordt geïnformeerd', act);
  }
  if (/^(?:kunnen|mogen|zullen)$/u.test(lemma)) {
    const act =
      /(?<!\p{L})(?<act>tegemoet ?zien|verwachten|ontvangen|lezen|vernemen|aantreffen|terugvinden|horen|krijgen)(?!\p{L})/u.exec(
        rest,
      )?.groups?.act;
    if (act && (isAhead || /^(?:tegemoet|ontvangen|verwachten|krijgen)/u.test(act)))
      return bond('u kunt tegemoetzien', act);
  }
  return null;
}

/** "De antwoorden volgen binnen twee weken", "er komt een meldpunt", "het rapport komt uw kant op". */
function toCome({ field, rest, lemma, verb }: Parts, all: string, sentence: string): Bond | null {
  if (!/^(?:volgen|verschijnen|komen|gaan|bereiken|starten|beginnen|vinden|zullen|liggen)$/u.test(lemma))
    return null;
  const isHouse = TO_HOUSE.test(all);
  const isDated = TIME_TO_COME.test(all) || (TIME_TO_COME.test(sentence) && POINTS_AHEAD.test(all));
  const subject =
    /^(?:er|hierover|daarover|daarop|hierop|dan|daarna|vervolgens|in|op|over|voor|vóór|bij|na|met|eind|begin|medio|uiterlijk|binnen|tegelijk|later|volgend|deze|dit|komend|nog|ook|ten|tot)(?!\p{L})/iu.test(
      field,
    )
      ? `${field} ${rest.split(',')[0] ?? rest}`
      : field;
  if (BY_ANOTHER.test(field) || ONGOING.test(all)) return null;
  if (/^(?:gaan|komen|bereiken)$/u.test(lemma) && isHouse) return bond('stuk gaat naar de Kamer', verb);
  if (
    lemma === 'komen' &&
    TIME_TO_COME.test(sentence) &&
    /(?<!\p{L})(?:aan de orde|aan bod|ter sprake)(?!\p{L})/u.test(rest) &&
    /(?<!\p{L})(?:ik|mijn|wij|ons|onze|het kabinet)(?!\p{L})/u.test(sentence)
  )
    return bond('er komt', 'aan de orde stellen');
  if (!PAPER.test(subject)) return null;
  if (
    lemma === 'liggen' &&
    isDated &&
    (isHouse || /(?<!\p{L})(?:ter inzage|gereed|klaar|op tafel)(?!\p{L})/u.test(rest))
  )
    return bond('er volgt een stuk', verb);
  if (lemma === 'zullen') {
    const act =
      /(?<!\p{L})(?<act>ingaan|beschrijven|toelichten|beantwoorden|uiteenzetten|schetsen|behandelen)(?!\p{L})/u.exec(
        rest,
      )?.groups?.act;
    return act &&
      /^(?:de|een|die|het|mijn|onze) (?:(?:volgende|eerstvolgende|aangekondigde|toegezegde|nieuwe|komende) )\p{L}+/iu.test(
        field,
      )
      ? bond('er volgt een stuk', act)
      : null;
  }
  if (
    lemma === 'volgen' &&
    (isDated ||
      dependsOnSomething(sentence) ||
      /(?<!\p{L})(?:separaat|afzonderlijk|aparte?|nader|nadere)(?!\p{L})/u.test(all))
  )
    return bond('er volgt een stuk', verb);
  if (lemma === 'verschijnen' && isDated) return bond('er volgt een stuk', verb);
  if (
    lemma === 'komen' &&
    isDated &&
    /^er(?!\p{L})|^(?:een|het|de|die|deze|mijn) /iu.test(field) &&
    !/(?<!\p{L})(?:voort|overeen|uit|neer|tegemoet|aan bod|aan de orde|met)(?!\p{L})/u.test(rest)
  )
    return bond('er komt', verb);
  return null;
}

/** "De RVO publiceert in februari een handleiding". */
function byService({ field, rest, lemma, verb }: Parts, all: string): Bond | null {
  if (!SERVICE.test(field)) {
    const behind =
      /^(?<who>(?:Rijkswaterstaat|(?:de|het|mijn|onze|ons) (?:RVO|Rijksdienst voor [\p{L} ]+?|Rijksvastgoedbedrijf|ministerie|departement|ambtenaren|medewerkers))) /u.exec(
        rest,
      )?.groups?.who;
    if (!behind) return null;
    return byService({ field: behind, rest: rest.slice(behind.length + 1), lemma, verb }, all);
  }
  if (ONGOING.test(all)) return null;
  const isOwn = OWN_SERVICE.test(field);
  const actor = field.replace(/^(?:en|maar|ook) /u, '');
  if (/^(?:zullen|gaan)$/u.test(lemma)) {
    const act = /(?<!\p{L})(?<act>\p{Ll}{3,}n)[.]?$/u.exec(rest)?.groups?.act;
    const reading = act === undefined ? null : readAs(act, 'infinitive');
    if (!act || (reading && NO_ACTS.has(reading.infinitive))) return null;
    return CASEWORK.test(act) ? null : bond(lemma === 'zullen' ? "'zal'" : "'ga'", act, actor);
  }
  if (
    NO_ACTS.has(lemma) ||
    ROUTINE.has(lemma) ||
    CASEWORK.test(lemma) ||
    /^(?:worden|zijn|hebben|kunnen|moeten|mogen|willen|komen|voeren|sturen)$/u.test(lemma)
  )
    return null;
  return isOwn || TIME_TO_COME.test(all)
    ? bond('tegenwoordige tijd met toekomstige zin', lemma, actor)
    : null;
}
