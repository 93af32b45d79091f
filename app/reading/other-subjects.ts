/**
 * Clauses that bind the government though it is not their subject: the House receives something, a paper of the
 * government's own is to come, a service of a ministry acts, or it was agreed what will be done.
 * Source: the patterns of the reference on citations and commitments, chapter 3.1, and the register of letters.
 */
import type { Bond } from './clause-bonds';
import { firmly, type Parts, partsOf } from './clause-parts';
import { DENIED, isHabit, ONGOING, POINTS_AHEAD, TIME_TO_COME } from './clause-signs';
import { type Clause, lineOf } from './clauses';
import { dependsOnSomething } from './conditions';
import { HOUSE, RECEIVES, received, SENT } from './house-receives';
import { byService } from './ministry-agencies';
import { ACTOR } from './predications';
import { readAs } from './verb-forms';

/** Of this very letter, or with it. */
const WITH_THIS =
  /(?<!\p{L})(?:hierbij(?! nog)|bijgaand|bijgevoegd|deze (?:\p{L}*brief|beantwoording|nota|bijlage)|in (?:de|een) bijlage|onderstaand|hieronder|hiervoor|hierboven|bovenstaand)(?!\p{L})/iu;

/** What a government makes itself, and so can be told to come. */
const PAPER =
  /(?<!\p{L})(?:(?:\p{L}*(?:brief|brieven|nota|voorstel|voorstellen|rapportage|reactie|plan|plannen|uitwerking|evaluatie|actualisatie|agenda|routekaart|overzicht|verslag|informatie|antwoord|antwoorden|beantwoording|besluit|besluiten|besluitvorming|visie|kader|terugkoppeling|onderbouwing|raming|ramingen|toelichting|tussenstand|beeld|handreiking|leidraad|planning|tijdpad|lijst|gegevens|cijfers|resultaten|uitkomst|uitkomsten|bevindingen|aanvulling|inventarisatie|verkenning|standpunt|duidelijkheid|uitsluitsel|bericht|stukken|stuk|strategie|aanpak|regeling|wet|campagne|consultatie|proef|pilot|peiling|monitor|onderzoek|analyse|advies|rapport|doorlichting|audit|beleidsreactie|kabinetsreactie|appreciatie|vervolg|meldpunt|loket|website|fonds|programma|wijziging|aanpassing|overleg|gesprek|bijeenkomst|briefing|document|factsheet|bijlage|deel|versie|wetsvoorstellen|maatregelen|afspraken))(?:-\p{L}+)?|AMvB|invulling|rest|eerste|tweede|derde)(?!\p{L})/iu;
const BY_ANOTHER =
  /(?<!\p{L})(?:Europese?|provinciale|gemeentelijke|regionale|lokale)(?!\p{L})|(?<!\p{L})van (?:de|het|een) (?:fonds|bedrijf|bank|instelling|stichting|vereniging|rechter|rechtbank|school|ziekenhuis|onderneming|EU|Unie)(?!\p{L})|(?<!\p{L})van (?:de|het|een) (?:inspectie|commissie|raad|rekenkamer|autoriteit|bureau|gemeenten?|provincies?|sector|onderzoekers|instituut|planbureau|ombudsman|universiteit|Raad|Europese|Commissie|Inspectie|Autoriteit|Algemene|RIVM|CPB|CBS|WODC|SCP|PBL|SER|NZa|ACM|AFM|DNB)(?!\p{L})|^(?:hun|haar|zijn)(?!\p{L})/iu;
const TO_HOUSE = new RegExp(
  `(?<!\\p{L})(?:(?:naar|aan|bij|met) ${HOUSE}|uw kant|uw richting|${HOUSE} (?:toe|bereiken|toekomen))(?!\\p{L})`,
  'u',
);

/** How a clause binds whose subject is not the government; null when it does not. */
export function bondOfOthers(clause: Clause, sentence: string): Bond | null {
  if (clause.isJoined || clause.words.some(({ lower }) => /^(?:ik|wij|we)$/u.test(lower))) return null;
  if (clause.role === 'content' && clause.opener === 'dat')
    return agreed(clause, sentence) ?? inRelative(clause, sentence);
  if (clause.role === 'relative') return inRelative(clause, sentence);
  const parts = clause.role === 'main' ? partsOf(clause) : null;
  if (!parts) return null;
  const all = `${parts.field} ${parts.verb} ${parts.rest}`;
  if (DENIED.test(all) || WITH_THIS.test(all)) return null;
  return received(parts, all, sentence) ?? toCome(parts, all, sentence) ?? byService(parts, all);
}

/** "een plan, dat naar uw Kamer gaat", "waarover uw Kamer in mei een brief ontvangt". */
function inRelative(clause: Clause, sentence: string): Bond | null {
  const all = lineOf(clause.words);
  const verb = clause.words[clause.finiteAt]?.lower ?? '';
  if (DENIED.test(all) || WITH_THIS.test(sentence) || ONGOING.test(all) || isHabit(all)) return null;
  const toHouse =
    TO_HOUSE.test(all) &&
    /(?<!\p{L})(?<act>gaat|gaan|komt|komen|wordt|worden)(?!\p{L})/u.exec(all)?.groups?.act;
  if (toHouse && (/^(?:ga|ko)/u.test(toHouse) || SENT.test(all)))
    return firmly('stuk gaat naar de Kamer', SENT.exec(all)?.groups?.act ?? toHouse);
  if (HOUSE_IN_RELATIVE.test(all) && /(?<!\p{L})tegemoet(?!\p{L})/u.test(all))
    return firmly('u kunt tegemoetzien', 'tegemoetzien');
  if (HOUSE_IN_RELATIVE.test(all) && RECEIVES.test(readAs(verb, 'hij', 'infinitive')?.infinitive ?? ''))
    return firmly('u ontvangt', verb);
  return null;
}
const HOUSE_IN_RELATIVE = new RegExp(`^\\p{L}+ ${HOUSE}(?!\\p{L})`, 'u');

const AGREED = /(?<!\p{L})(?:afgesproken|overeengekomen|besloten|bepaald)(?: met [^,;]{3,60})?,? dat$/iu;
/** Who is bound by an agreement besides the government. */
const OTHERS =
  /^dat (?:zij|ze|hij|de (?:gemeenten?|provincies?|waterschappen|partijen|sector|banken|werkgevers|instellingen|scholen|lidstaten|landen|corporaties|verzekeraars|aanbieders)|gemeenten|provincies|waterschappen|partijen|werkgevers|scholen|lidstaten|landen|corporaties)(?!\p{L})/iu;
const AGREED_ON = new RegExp(`^dat (?:${ACTOR}|[^,;]{0,60}${PAPER.source})`, 'u');
const SPEAKS = /(?<!\p{L})(?:ik|wij|we|het kabinet|is|zijn)(?!\p{L})/iu;

/** "Met de Huurcommissie is afgesproken dat het meldpunt per 1 april van start gaat". */
function agreed(clause: Clause, sentence: string): Bond | null {
  const opener = clause.words[0];
  if (!opener || !AGREED.test(sentence.slice(0, opener.end))) return null;
  const all = lineOf(clause.words);
  const frame = sentence.slice(Math.max(0, opener.start - 200), opener.start);
  return SPEAKS.test(frame) &&
    TIME_TO_COME.test(all) &&
    AGREED_ON.test(all) &&
    !OTHERS.test(all) &&
    !DENIED.test(all)
    ? firmly("'afgesproken'", 'afspreken')
    : null;
}

/** Verbs by which a thing comes by itself, with what stands at their end. */
const COMES = /^(?:volgen|verschijnen|komen|gaan|gebeuren|bereiken|starten|beginnen|zullen|liggen)$/u;
const STARTS =
  /(?<!\p{L})(?:van start|in (?:internet)?consultatie|de markt op|open|online|live|uit|in procedure|naar de (?:ministerraad|Raad van State))(?!\p{L})/u;
/** What opens a clause and is not its subject. */
const ADVERB =
  /^(?:er|hierover|daarover|daarop|hierop|dan|daarna|vervolgens|in|op|over|voor|vóór|bij|na|met|eind|begin|medio|uiterlijk|binnen|tegelijk|later|volgend|deze (?:zomer|maand|week)|dit (?:jaar|voorjaar|najaar|kwartaal)|komend|nog|ook|ten|tot|vanaf|per|zo|daarom|daartoe|hiertoe|daarnaast|tevens|volgens|conform|aan|ter)(?!\p{L})/iu;
const TO_COME_NEXT =
  /^(?:de|een|die|het|mijn|onze) (?:volgende|eerstvolgende|aangekondigde|toegezegde|nieuwe|komende) \p{L}+/iu;

/** "De antwoorden volgen binnen twee weken", "er komt een meldpunt", "het rapport komt uw kant op". */
function toCome({ field, rest, lemma, verb }: Parts, all: string, sentence: string): Bond | null {
  if (!COMES.test(lemma) || BY_ANOTHER.test(field) || ONGOING.test(all) || isHabit(all)) return null;
  const isHouse = TO_HOUSE.test(all);
  const isDated = TIME_TO_COME.test(all) || (TIME_TO_COME.test(sentence) && POINTS_AHEAD.test(all));
  const subject = field === '' || ADVERB.test(field) ? (rest.split(',')[0] ?? rest) : field;
  if (/^(?:gaan|komen|bereiken)$/u.test(lemma) && isHouse) return firmly('stuk gaat naar de Kamer', verb);
  if (lemma === 'gebeuren' && isDated && /^(?:dat|dit)$/iu.test(field)) return firmly('er komt', verb);
  if (lemma === 'komen' && /^er$/u.test(rest) && /^(?:dat|die|dit|deze|het|de) /iu.test(field))
    return firmly('er komt', verb);
  if (lemma === 'komen' && DISCUSSED.test(rest) && TIME_TO_COME.test(sentence) && OURS.test(sentence))
    return firmly('er komt', 'aan de orde stellen');
  if (
    lemma === 'zullen' &&
    isDated &&
    READY.test(rest) &&
    (PAPER.test(subject) || /^(?:deze|dit|die|dat)$/iu.test(field))
  )
    return /(?<!\p{L})naar verwachting(?!\p{L})/u.test(all)
      ? null
      : firmly('er volgt een stuk', 'gereed zijn');
  if (!PAPER.test(subject)) return null;
  const follows = firmly('er volgt een stuk', verb);
  switch (lemma) {
    case 'liggen':
      return isDated && (isHouse || /(?<!\p{L})(?:ter inzage|gereed|klaar|op tafel)(?!\p{L})/u.test(rest))
        ? follows
        : null;
    case 'zullen': {
      const act = TELLS_ITSELF.exec(rest)?.groups?.act;
      return act && TO_COME_NEXT.test(field) ? firmly('er volgt een stuk', act) : null;
    }
    case 'volgen':
      return isDated || dependsOnSomething(sentence) || APART.test(all) ? follows : null;
    case 'verschijnen':
      return isDated ? follows : null;
    case 'gaan':
      return isDated && STARTS.test(rest) ? follows : null;
    case 'starten':
    case 'beginnen':
      return isDated ? firmly('er komt', verb) : null;
    case 'komen':
      return isDated &&
        !GOES_ELSEWHERE.test(rest) &&
        (/^er(?!\p{L})|^(?:een|het|de|die|deze|mijn) /iu.test(field) ||
          /(?<!\p{L})(?:er|beschikbaar)(?!\p{L})/u.test(rest))
        ? firmly('er komt', verb)
        : null;
    default:
      return null;
  }
}
const DISCUSSED = /(?<!\p{L})(?:aan de orde|aan bod|ter sprake)(?!\p{L})/u;
const OURS = /(?<!\p{L})(?:ik|mijn|wij|ons|onze|het kabinet)(?!\p{L})/u;
const READY =
  /(?<!\p{L})(?:beschikbaar|gereed|klaar) (?:komen|zijn)|(?:zijn|worden) (?:afgerond|voltooid)(?!\p{L})/u;
const TELLS_ITSELF =
  /(?<!\p{L})(?<act>ingaan|beschrijven|toelichten|beantwoorden|uiteenzetten|schetsen|behandelen)(?!\p{L})/u;
const APART = /(?<!\p{L})(?:separaat|afzonderlijk|aparte?|nader|nadere)(?!\p{L})/u;
const GOES_ELSEWHERE = /(?<!\p{L})(?:voort|overeen|uit|neer|tegemoet|aan bod|aan de orde|met)(?!\p{L})/u;
