/** Clauses whose subject is the House, which receives something: "u ontvangt", "leest u", "wordt uw Kamer geïnformeerd". */
import type { Bond } from './clause-bonds';
import { firmly, type Parts } from './clause-parts';
import { POINTS_AHEAD, TIME_TO_COME } from './clause-signs';

export const HOUSE =
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
export const RECEIVES = /^(?:ontvangen|krijgen)$/u;
const FINDS =
  /^(?:lezen|horen|vernemen|vinden|treffen|zien|aantreffen|terugvinden|teruglezen|terugzien|tegemoetzien|verwachten)$/u;
export const SENT =
  /(?<!\p{L})(?<act>geïnformeerd|bericht|ingelicht|toegezonden|toegestuurd|nagezonden|aangeboden|gestuurd|verzonden|verstuurd|gezonden|gedeeld|op de hoogte (?:gesteld|gehouden|gebracht)|in kennis gesteld|bijgepraat|gerapporteerd|voorgelegd|betrokken|uitgenodigd|geconsulteerd|meegenomen|toegelicht|overhandigd|overgelegd|voorgehangen)(?!\p{L})/u;
/** "U ontvangt", "leest u", "wordt uw Kamer geïnformeerd". */
export function received({ field, rest, lemma, verb }: Parts, all: string, sentence: string): Bond | null {
  const isSubject = HOUSE_ALONE.test(field) || HOUSE_FIRST.test(rest);
  if (!isSubject) return null;
  if (/(?<!\p{L})in (?:de|mijn|onze) (?:antwoorden|beantwoording|reactie) op(?!\p{L})/u.test(all))
    return null;
  const isAhead = TIME_TO_COME.test(sentence) || POINTS_AHEAD.test(all);
  if (RECEIVES.test(lemma)) return firmly('u ontvangt', verb);
  if (lemma === 'hebben' && isAhead && /(?<!\p{L})in (?:huis|bezit|handen)(?!\p{L})/u.test(rest))
    return firmly('u ontvangt', 'ontvangen');
  if (FINDS.test(lemma)) return isAhead ? firmly('u hoort', verb) : null;
  if (/^(?:worden|zullen)$/u.test(lemma)) {
    const act = SENT.exec(rest)?.groups?.act;
    if (act && (lemma === 'worden' || /(?<!\p{L})worden(?!\p{L})/u.test(rest)))
      return firmly('Kamer wordt geïnformeerd', act);
  }
  if (/^(?:kunnen|mogen|zullen)$/u.test(lemma)) {
    const act =
      /(?<!\p{L})(?<act>tegemoet ?zien|verwachten|ontvangen|lezen|vernemen|aantreffen|terugvinden|horen|krijgen)(?!\p{L})/u.exec(
        rest,
      )?.groups?.act;
    if (act && (isAhead || /^(?:tegemoet|ontvangen|verwachten|krijgen)/u.test(act)))
      return firmly('u kunt tegemoetzien', act);
  }
  return null;
}
