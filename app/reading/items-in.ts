import { claimOf, type ReadClaim } from './item-claims';
import { type ItemHeading, itemHeadings } from './item-headings';
import type { CitationFind, DeadlineFind, ItemFind, ItemSubject, MotionFind } from './letter-reading';
import type { LetterText, Sentence } from './letter-text';

/** What the items of a letter are read from, besides its text. */
export interface ItemSources {
  motions: readonly MotionFind[];
  citations: readonly Pick<CitationFind, 'ids' | 'type' | 'start' | 'end' | 'surface'>[];
  /** The letter is a collective one: its paragraphs count too where it has no headings. */
  isCollective: boolean;
  isPromise: (sentence: string) => boolean;
  deadlineIn: (sentence: Sentence) => DeadlineFind | null;
}

const COMMITMENT_NUMBER = /\bTZ ?\d{6}-\d{1,4}\b|\bT\d{5}\b/gu;
const FEWEST_HEADINGS = 2;

/**
 * The items of a collective letter ("Stand van zaken diverse moties en toezeggingen"): per motion or commitment
 * the passage, and what it claims. A letter that is no collective one has items only under two headings or more.
 */
export function itemsIn(letter: LetterText, sources: ItemSources): ItemFind[] {
  const headings = itemHeadings(letter);
  const underHeadings =
    sources.isCollective || headings.length >= FEWEST_HEADINGS
      ? headings.flatMap((heading) => itemUnder(letter, heading, sources) ?? [])
      : [];
  if (!sources.isCollective) return underHeadings;
  return [...underHeadings, ...itemsInProse(letter, underHeadings, sources)].sort(
    (one, other) => one.start - other.start,
  );
}

function itemUnder(letter: LetterText, heading: ItemHeading, sources: ItemSources): ItemFind | null {
  const passage = sentencesBetween(letter, heading.end, heading.until);
  const last = passage.at(-1);
  if (!last) return null;
  const subjects = subjectsOf(heading, last.end, sources);
  return subjects.length === 0 ? null : itemOf(heading, heading.text, subjects, passage, sources);
}

/** The passage's sentences, cut where it begins and ends. */
function sentencesBetween({ sentences, body }: LetterText, start: number, end: number): Sentence[] {
  return sentences.flatMap((sentence) => {
    if (sentence.end <= start || sentence.start >= end) return [];
    if (sentence.start >= start && sentence.end <= end) return [sentence];
    const from = body.fromOriginal(Math.max(sentence.start, start));
    const to = body.fromOriginal(Math.min(sentence.end, end));
    const raw = body.text.slice(from, to);
    const text = raw.replace(/^[\s:–-]+/u, '').trimEnd();
    if (text === '') return [];
    const lead = from + raw.indexOf(text.charAt(0));
    return [
      {
        ...sentence,
        text,
        start: body.startInOriginal(lead),
        end: body.endInOriginal(lead + text.length),
      },
    ];
  });
}

function itemOf(
  place: { start: number },
  heading: string,
  subjects: ItemSubject[],
  passage: readonly Sentence[],
  sources: ItemSources,
): ItemFind {
  const claim = claimOf(
    passage.map((one) => one.text),
    sources.isPromise,
  );
  const sentence = claim ? passage[claim.index] : undefined;
  return {
    surface: passage.map((one) => one.text).join(' '),
    start: place.start,
    end: passage.at(-1)?.end ?? place.start,
    heading,
    subjects,
    motion: subjects.find((one) => one.kind === 'motion' && one.key !== null)?.key ?? null,
    commitment: subjects.find((one) => one.kind === 'commitment' && one.key !== null)?.key ?? null,
    claim: claim?.claim ?? null,
    sentence: sentence?.text ?? null,
    claimed: sentence ? { start: sentence.start, end: sentence.end } : null,
    reasons: claim?.reasons ?? null,
    because: claim?.because ?? null,
    deadline: claim ? deadlineOf(claim, passage, sources) : null,
  };
}

/** What a heading names: its motions and commitments by number, by the passage's number, or by words alone. */
function subjectsOf(heading: ItemHeading, until: number, sources: ItemSources): ItemSubject[] {
  const isWithin = (one: { start: number; end: number }, end: number) =>
    one.start >= heading.start && one.end <= end;
  const namesMotion = /\bmoties?\b/iu.test(heading.text);
  const namesCommitment = /\btoezegging/iu.test(heading.text) || heading.text.search(COMMITMENT_NUMBER) >= 0;
  const subjects: ItemSubject[] = [];
  if (namesMotion) {
    const named = sources.motions.filter((motion) => isWithin(motion, heading.end));
    const numbers = sources.citations.filter(
      (citation) => citation.type === 'kamerstuk' && isWithin(citation, heading.end) && !namesCommitment,
    );
    for (const motion of named) {
      const key = motion.id ?? (named.length === 1 ? numberInPassage(motion, heading, until, sources) : null);
      subjects.push({ kind: 'motion', key, surface: motion.surface, start: motion.start, end: motion.end });
    }
    for (const { ids, surface, start, end } of numbers)
      for (const key of ids)
        if (key.startsWith('kst-') && !subjects.some((one) => one.key === key)) {
          const open = subjects.find((one) => one.key === null);
          if (open) open.key = key;
          else subjects.push({ kind: 'motion', key, surface, start, end });
        }
    if (subjects.length === 0)
      subjects.push({ ...bareWords(heading), kind: 'motion', key: firstNumber(heading, until, sources) });
  }
  if (namesCommitment) {
    const numbers = [...heading.text.matchAll(COMMITMENT_NUMBER)].map((number) => number[0].replace(' ', ''));
    for (const key of numbers) subjects.push({ ...bareWords(heading), kind: 'commitment', key });
    if (numbers.length === 0) subjects.push({ ...bareWords(heading), kind: 'commitment', key: null });
  }
  return subjects;
}

/** The heading in words: without its numbering and the brackets that close it. */
function bareWords({ text, start, end }: ItemHeading) {
  const surface = text.replace(/^[•·▪*–-] ?|^\(?\d{1,3}(?:\.\d{1,3})*[.):]? /u, '').replace(/[:\s]+$/u, '');
  return { surface, start, end };
}

/** A heading by name alone whose number stands in the passage, with the same members or first in it. */
function numberInPassage(
  motion: MotionFind,
  heading: ItemHeading,
  until: number,
  sources: ItemSources,
): string | null {
  const again = sources.motions.find(
    (one) =>
      one.id !== null &&
      one.start >= heading.end &&
      one.end <= until &&
      one.submitters.join() === motion.submitters.join(),
  );
  return again?.id ?? firstNumber(heading, until, sources);
}

/** How far into a passage the number of its own motion stands: the cell or line under the heading. */
const NUMBER_STANDS_WITHIN = 60;

function firstNumber({ end }: ItemHeading, until: number, { citations }: ItemSources): string | null {
  const first = citations.find(
    (one) =>
      one.type === 'kamerstuk' &&
      one.start >= end &&
      one.end <= until &&
      one.start - end < NUMBER_STANDS_WITHIN,
  );
  return first?.ids[0] ?? null;
}

/** The day that counts now: of what is put off or goes on, the one promised, not the one that was missed. */
function deadlineOf(
  claim: ReadClaim,
  passage: readonly Sentence[],
  { isPromise, deadlineIn }: ItemSources,
): DeadlineFind | null {
  if (claim.claim === 'afgedaan' || claim.claim === 'niet uitgevoerd') return null;
  const promised = passage.filter((sentence) => isPromise(sentence.text));
  const claimed = passage[claim.index];
  const later = passage.slice(claim.index + 1);
  for (const sentence of [...promised, ...(claimed ? [claimed] : []), ...later, ...passage]) {
    const deadline = deadlineIn(sentence);
    if (deadline) return deadline;
  }
  return null;
}

/** In a collective letter without headings each paragraph that names a motion or commitment and claims something. */
function itemsInProse(letter: LetterText, taken: readonly ItemFind[], sources: ItemSources): ItemFind[] {
  const paragraphs = new Map<number, Sentence[]>();
  for (const sentence of letter.sentences) {
    if (taken.some((item) => sentence.start < item.end && sentence.end > item.start)) continue;
    paragraphs.set(sentence.paragraph, [...(paragraphs.get(sentence.paragraph) ?? []), sentence]);
  }
  return [...paragraphs.values()].flatMap((passage) => {
    const [first] = passage;
    const last = passage.at(-1);
    if (!first || !last || /^Betreft\b/u.test(first.text)) return [];
    const text = passage.map((one) => one.text).join(' ');
    const motions = sources.motions.filter((motion) => motion.start >= first.start && motion.end <= last.end);
    const subjects: ItemSubject[] = motions.slice(0, 1).map(({ id, surface, start, end }) => ({
      kind: 'motion',
      key: id,
      surface,
      start,
      end,
    }));
    if (subjects.length === 0)
      for (const [number] of text.matchAll(COMMITMENT_NUMBER))
        subjects.push({
          kind: 'commitment',
          key: number.replace(' ', ''),
          surface: number,
          start: first.start,
          end: first.end,
        });
    const heading = subjects[0]?.surface;
    if (heading === undefined) return [];
    const item = itemOf(first, heading, subjects, passage, sources);
    return item.claim === null || item.claim === 'in uitvoering' ? [] : [item];
  });
}
