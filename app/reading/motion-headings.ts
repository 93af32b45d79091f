import type { ReadingText } from '~/documents/reading-text';
import { firstNotBefore } from '~/documents/sorted-places';
import type { Sentence } from './letter-text';
import type { MotionNaming } from './motion-naming';

/** A number of the list and a stop may stand around the naming in its heading. */
const AROUND = 8;

/**
 * Motions that a heading numbers and the first sentence below it names ("Motie op stuk nr. 61 (41 235)", "De motie
 * van het lid Veenstra verzoekt ..."): the number goes with the name. Namings in the order of the text.
 */
export function numberedByHeadings(
  namings: readonly MotionNaming[],
  { body, sentences }: { body: ReadingText; sentences: readonly Sentence[] },
): MotionNaming[] {
  const places = sentences.map(({ start, end }) => ({
    start: body.fromOriginal(start),
    end: body.fromOriginal(end),
  }));
  let at = 0;
  return namings.map((naming, index) => {
    const heading = namings[index - 1];
    if (naming.id !== null || naming.paper !== null || naming.submitters.length === 0) return naming;
    if (!heading?.id || heading.submitters.length > 0) return naming;
    while (places[at] && (places[at]?.end ?? 0) <= heading.start) at += 1;
    const head = places[at];
    const below = places[at + 1];
    const isHeading =
      sentences[at]?.paragraph !== sentences[at + 1]?.paragraph &&
      head !== undefined &&
      head.end - head.start <= heading.end - heading.start + AROUND;
    return isHeading && below && naming.end <= below.end ? { ...naming, id: heading.id } : naming;
  });
}

/** Two words of a sentence: what stands before them is no longer part of a heading. */
const PROSE = /\p{Ll}{2,},? \p{Ll}{2,}/u;

/** Whether between two places another paragraph begins and says something: a number behind it is of that. */
export function beginsProse(
  text: string,
  startsOfParagraphs: readonly number[],
  from: number,
  to: number,
): boolean {
  const start = startsOfParagraphs[firstNotBefore(startsOfParagraphs, (place) => place < from)];
  return start !== undefined && start < to && PROSE.test(text.slice(start, to));
}
