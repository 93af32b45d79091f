import type { Citation, KnownPapers } from '~/citations/citation';
import { citationsIn } from '~/citations/citations-in';
import { type Calendar, calendarOf, DEFAULT_CALENDAR } from '~/deadlines/calendar';
import type { FoundDeadline } from '~/deadlines/deadlines-in';
import { giveAdvice } from './advice-given';
import { commitmentIn } from './commitments-in';
import { deadlineIn } from './deadline-in';
import { frameOf } from './frame';
import { itemsIn } from './items-in';
import type { CommitmentFind, DeadlineFind, ItemFind, LetterReading, MotionFind } from './letter-reading';
import { type LetterText, letterText, type Sentence, withoutFurniture } from './letter-text';
import { listedPromises } from './listed-promises';
import type { IsOneMember } from './motion-names';
import { motionNotes } from './motion-notes';
import { motionsIn } from './motions-in';
import { promisesIn } from './promises-in';

export interface ReadingContext {
  knownPapers?: KnownPapers;
  /** The dossier in which the letter numbers motions, where it prints none itself and something else tells it. */
  dossier?: string | null;
  isOneMember?: IsOneMember;
  calendar?: Calendar;
}

const DEFAULT = calendarOf(DEFAULT_CALENDAR);

/**
 * What a careful officer finds in a letter: its frame, the papers it cites, the motions it is about with the
 * advice on each, and the sentences by which the government binds itself. Offsets are those of the text in
 * UTF-16 code units. Pure, linear, and never throws: a text that is no letter gives an empty reading.
 */
export function readLetter(extracted: string, context: ReadingContext = {}): LetterReading {
  const text = withPlainSpaces(extracted);
  const document = frameOf(text);
  const letter = letterText(text, document.kind === 'antwoord_kamervragen' || document.kind === 'mededeling');
  const dossier = document.dossiers[0] ?? context.dossier ?? null;
  const citations = citationsIn(withoutFurniture(text, document.id), {
    own: document.id,
    dossier,
    ...(context.knownPapers ? { knownPapers: context.knownPapers } : {}),
  });
  const isMotion = document.kind === 'motie';
  const motions = isMotion
    ? []
    : motionFinds(letter, citations, { ...context, kind: document.kind, dossier });
  const calendar = context.calendar ?? DEFAULT;
  const items =
    document.kind === 'brief_regering' || document.kind === 'onbekend'
      ? itemsIn(letter, {
          motions,
          citations,
          isCollective: document.letterKind === 'stand van zaken' || document.letterKind === 'verzamelbrief',
          isPromise: (sentence) => commitmentIn(sentence)?.isToldAgain === false,
          deadlineIn: (sentence) => deadlineOf(letter, sentence, document.date, calendar),
        })
      : [];
  for (const motion of motions)
    motion.isSubject ||=
      motion.id !== null && items.some(({ subjects }) => subjects.some(({ key }) => key === motion.id));
  const commitments = isMotion ? [] : commitmentFinds(letter, motions, items, document.date, calendar);
  return {
    document,
    citations: citations.map(({ surface, start, end, ids, type, unresolved }) => ({
      surface,
      start,
      end,
      ids,
      type,
      unresolved,
    })),
    motions,
    commitments,
    items,
  };
}

/** One kind of space and line end, unit for unit, so that every place stays where it was. */
const withPlainSpaces = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]|\r(?=\n)/g, ' ')
    .replace(/[\r\f\v\u2028\u2029]/g, '\n');

function motionFinds(
  letter: LetterText,
  citations: readonly Citation[],
  { kind, dossier, isOneMember }: { kind: string; dossier: string | null; isOneMember?: IsOneMember },
): MotionFind[] {
  const { body } = letter;
  const notes = motionNotes(letter, citations);
  const namings = motionsIn(letter, {
    citations,
    notes,
    dossier,
    isOneMember,
  });
  const mentioned = namings.map((naming) => ({
    motion: {
      surface: naming.surface,
      start: body.startInOriginal(naming.start),
      end: body.endInOriginal(naming.end),
      id: naming.id,
      submitters: naming.submitters,
      advice: naming.advice,
      isSubject: false,
    } satisfies MotionFind as MotionFind,
    mentions: naming.mentions.map(({ start, end }) => ({
      start: body.startInOriginal(start),
      end: body.endInOriginal(end),
    })),
  }));
  giveAdvice(letter, mentioned);
  const found = mentioned.map(({ motion }) => motion);
  for (const { id, ...naming } of notes.named)
    if (found.every((motion) => motion.id !== id))
      found.push({ ...naming, id, advice: null, isSubject: false });
  found.sort((one, other) => one.start - other.start);
  const opening = letter.sentences.find(
    (sentence) => /naar aanleiding van|motie/iu.test(sentence.text) && sentence.text.length > 40,
  );
  for (const motion of found) {
    const isInOpening = opening !== undefined && motion.start >= opening.start && motion.end <= opening.end;
    motion.isSubject = motion.advice !== null || (kind === 'brief_regering' && isInOpening);
  }
  return found;
}

function commitmentFinds(
  letter: LetterText,
  motions: readonly MotionFind[],
  items: readonly ItemFind[],
  date: string | null,
  calendar: Calendar,
): CommitmentFind[] {
  const subjects = motions.filter((motion) => motion.isSubject && motion.id !== null);
  const { readings, leads } = listedPromises(letter);
  return letter.sentences.flatMap((sentence) => {
    if (sentence.isQuestion || leads.has(sentence)) return [];
    const promises = promisesIn(sentence.text, date, calendar, readings.get(sentence));
    if (promises.length === 0) return [];
    const named = motions.find((motion) => motion.start >= sentence.start && motion.end <= sentence.end);
    const nearest = motions.filter((motion) => motion.end <= sentence.start && motion.id !== null).at(-1);
    // Under a heading of a collective letter a promise serves that item and no other.
    const item = items.find((one) => sentence.start >= one.start && sentence.end <= one.end);
    const isOver = item !== undefined && item.claim !== null && item.claim !== 'in uitvoering';
    const motion = item
      ? (named?.id ?? item.motion)
      : (named?.id ??
        (subjects.length === 1
          ? subjects[0]?.id
          : nearest && sentence.start - nearest.end < 3000
            ? nearest.id
            : null));
    return promises.flatMap(({ commitment: { isToldAgain, ...commitment }, clause, deadline }) =>
      isToldAgain && isOver
        ? []
        : [
            {
              sentence: sentence.text,
              clause,
              start: sentence.start,
              end: sentence.end,
              ...commitment,
              serves: commitment.serves ?? item?.commitment ?? null,
              deadline: deadline && placed(letter, sentence, deadline),
              motion: motion ?? null,
            },
          ],
    );
  });
}

function deadlineOf(
  letter: LetterText,
  sentence: Sentence,
  date: string | null,
  calendar: Calendar,
): DeadlineFind | null {
  if (date === null) return null;
  const chosen = deadlineIn(sentence.text, date, calendar);
  return chosen && placed(letter, sentence, chosen);
}

/** A time found in a sentence, with its place in the text as extracted. */
function placed(letter: LetterText, sentence: Sentence, found: FoundDeadline): DeadlineFind {
  const offset = letter.body.fromOriginal(sentence.start);
  return {
    ...found,
    start: letter.body.startInOriginal(offset + found.start),
    end: letter.body.endInOriginal(offset + found.end),
  };
}
