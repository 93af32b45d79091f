import { type ReadingText, readingText } from '~/documents/reading-text';
import { CITATION_FORMS } from './announced-forms';
import type { Citation, CitationContext } from './citation';
import { Scanner } from './scanner';
import { Surroundings } from './surroundings';

/** Citations in a text as extracted, in reading order, never overlapping. Linear; never throws. */
export function citationsIn(text: string, context: CitationContext = {}): Citation[] {
  return citationsInReading(readingText(text), context);
}

/** The same over a text that was mended already. */
export function citationsInReading(reading: ReadingText, context: CitationContext = {}): Citation[] {
  // Every dash is one dash, character for character.
  const text = reading.text.replace(/[‒–—―]/g, '-');
  const around = new Surroundings(text, (at) => standsApart(reading, at), context);
  const found: Citation[] = [];
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start; start = STARTS.exec(text)) {
    const form = CITATION_FORMS.find((_, index) => start?.groups?.[`form${index}`] !== undefined);
    const scan = new Scanner(text, STARTS.lastIndex);
    const at = start.index;
    const find = form?.read(scan, start[0], at, around) ?? null;
    STARTS.lastIndex = Math.max(find ? scan.at : 0, at + 1);
    if (!find || (find.ids.length === 0 && !find.unresolved)) continue;
    around.cited(find.ids[0], scan.at);
    if (find.ids.length === 1 && find.ids[0] === context.own) continue;
    // The bracket that announces a number is not part of it.
    const from = text[at] === '(' ? at + 1 : at;
    found.push({
      type: find.type,
      ids: [...new Set(find.ids)],
      surface: reading.text.slice(from, scan.at),
      start: reading.startInOriginal(from),
      end: reading.endInOriginal(scan.at),
      unresolved: find.unresolved,
    });
  }
  return found;
}

/** Where any form can begin; the first in the table that does is read. */
const STARTS = new RegExp(
  `(?<![\\p{L}\\d])(?:${CITATION_FORMS.map(({ begins }, index) => `(?<form${index}>${begins})`).join('|')})`,
  'gu',
);

/** Whether a place of the reading text has a line of its own as extracted, under a blank one. */
function standsApart({ original, startInOriginal }: ReadingText, at: number): boolean {
  const from = startInOriginal(at);
  const before = original.slice(Math.max(0, from - 40), from);
  return (
    /(?:^|\n[ \t\r]*\n)[ \t]*$/.test(before) && /^\S+[ \t\r]*(?:\n|$)/.test(original.slice(from, from + 60))
  );
}
