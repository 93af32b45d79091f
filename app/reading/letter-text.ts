import { type ReadingText, readingText } from '~/documents/reading-text';
import { endsInAdvice } from './advice-rules';

/** A sentence of the letter proper. Offsets are those of the text as extracted. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  /** Number of the paragraph that it stands in, from 0. */
  paragraph: number;
  /** The sentence stands in a question put by members, not in the government's words. */
  isQuestion: boolean;
}

/** A footnote: its number and where its text stands. */
export interface Footnote {
  number: number;
  start: number;
  end: number;
}

export interface LetterText {
  original: string;
  /** The body: page furniture and footnotes blanked, so that a sentence runs on over them. */
  body: ReadingText;
  sentences: Sentence[];
  footnotes: Footnote[];
}

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** The column that a ministry prints beside each page after the first: sender, date, reference. */
const COLOPHON_LINE = `(?:Ministerie van [^\\n]{3,90}|(?:Directoraat-[Gg]eneraal|Directie|Programma-?DG|DG)(?: [^\\n]{2,80})?|Datum|\\d{1,2} (?:${MONTHS}) \\d{4}|(?:Onze|Uw) (?:referentie|brief)|(?:(?:Ons|Uw) )?[Kk]enmerk|(?=[^\\n ]*\\d)[\\w./-]{5,40})`;

/** Lines that a page prints round its text. Each ends at its line. */
const FURNITURE = [
  new RegExp(
    `^[ \\t]*[Pp]agina \\d+(?: van \\d+)?[ \\t]*$(?:\\n[ \\t]*)+(?:(?<=\\n[ \\t]*)${COLOPHON_LINE}[ \\t]*$(?:\\n[ \\t]*)*)+`,
    'gm',
  ),
  /^[ \t]*Tweede Kamer, vergaderjaar \d{4}[-–]\d{4}, (?:Aanhangsel(?: van de Handelingen)?|\d\d[ .]?\d{3}[^\n]{0,24}nr\. ?\d+)[ \t]*\d{0,4}[ \t]*$/gm,
  /^[ \t]*(?:kst|ah-tk|ah-ek|nds-tk|h-tk|blg)-[\w()-]+[ \t]*$/gm,
  /^[ \t]*(?:h|ah) [te]k \d{8}(?: \d{1,5}){1,2}[ \t]*$/gm,
  /^[ \t]*-{5,}[ \t]*$/gm,
  /^[ \t]*ISSN[ \d–-]+[ \t]*$/gm,
  /^[ \t]*(?:ISSN[ \d–-]+)?[’'‘]s[- ]Gravenhage \d{4}(?:[ \t]+Tweede Kamer, vergaderjaar[^\n]{0,80})?[ \t]*$/gm,
  /^[ \t]*(?:[Pp]agina \d+(?: van \d+)?|- ?\d{1,3} ?-|\d{1,3})[ \t]*$/gm,
];

/** A note at the foot of a page: a number, then a source or a remark, up to the next note or blank line. */
const FOOTNOTE =
  /(?<=\n[ \t]*\n(?:[^\n]*\n){0,3}?|\n)[ \t]*(\d{1,3})[ \t]+(?=(?:Kamerst|Tweede Kamer|Eerste Kamer|TK |EK |Aanhangsel|Handelingen|https?:|www\.|Zie |Stb|Stcrt|Trb|Bron|Motie|Brief|Richtlijn|Verordening|Artikel |Idem|Ibidem|Rapport|\p{Lu}[^\n]{3,80}(?:\d{4}|www\.|https?:)))/gu;

/** A note as the site of the official publications shows it: "X Noot", its number, its text. */
const SITE_NOTE = /^[ \t]*X Noot[ \t]*\n[ \t]*(\d{1,3})[ \t]*\n\s*(?=\S)/gm;

/** A numbered row of a flattened table is no note: its columns stand apart. */
const TABLE_ROW =
  /^[ \t]*\d{1,3}(?:(?:\t| {3,})\S|[^\n]{1,200}?\S(?:\t| {3,})\S)[^\n]{0,200}?\S(?:\t| {3,})\S/;

/** A note ends at a blank line, the next note, the page's foot, a heading, or where broken-off text goes on. */
const NOTE_END =
  /\n[ \t]*(?:\n|\d{1,3}[ \t]+\p{Lu}|Tweede Kamer, verg|(?:kst|ah-tk|ah-ek)-|ISSN|(?:Vraag|Antwoord) \d)|[.)][ \t]*\n(?=[ \t]*\p{Ll})/u;

/** The letter's body in sentences, with its notes apart. Linear in the text. */
export function letterText(original: string, isAnswers: boolean): LetterText {
  const footnotes = footnotesOf(original);
  let blanked = original;
  for (const pattern of FURNITURE) blanked = blanked.replace(pattern, (line) => blank(line));
  let upTo = 0;
  const parts: string[] = [];
  for (const { start, end } of footnotes) {
    parts.push(blanked.slice(upTo, start), blank(blanked.slice(start, end)));
    upTo = end;
  }
  blanked = parts.join('') + blanked.slice(upTo);
  const body = readingText(blanked);
  const questions = isAnswers ? questionRanges(blanked) : [];
  const sentences = sentencesOf(body, blanked, original, questions);
  return { original, body, sentences, footnotes };
}

const RUNNING_HEAD = /(\d\d)[ .]?(\d{3})(?!\d)[^\n]{0,24}nr\. ?(\d+)/;

/**
 * The text without what its pages print round it, place for place: a citation may run on over the foot of a page. The
 * running head of another paper is no furniture: notes cite so ("Tweede Kamer, vergaderjaar 2022-2023, 26 485, nr. 424").
 */
export function withoutFurniture(text: string, own: string | null): string {
  const isOther = (line: string): boolean => {
    const [, first, last, paper] = RUNNING_HEAD.exec(line) ?? [];
    return first !== undefined && !(own?.startsWith(`kst-${first}${last}`) && own.endsWith(`-${paper}`));
  };
  return FURNITURE.reduce(
    (left, pattern) => left.replace(pattern, (line) => (isOther(line) ? line : blank(line))),
    text,
  );
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

function footnotesOf(original: string): Footnote[] {
  const notes: Footnote[] = [];
  FOOTNOTE.lastIndex = 0;
  for (let found = FOOTNOTE.exec(original); found; found = FOOTNOTE.exec(original)) {
    if (TABLE_ROW.test(original.slice(found.index, found.index + 400))) continue;
    const rest = original.slice(FOOTNOTE.lastIndex, FOOTNOTE.lastIndex + 1500);
    const next = NOTE_END.exec(rest);
    const end =
      FOOTNOTE.lastIndex + (next ? next.index + (/^[.)]/.test(next[0]) ? 1 : 0) : Math.min(rest.length, 600));
    notes.push({ number: Number(found[1]), start: found.index, end });
    FOOTNOTE.lastIndex = end;
  }
  for (const found of original.matchAll(SITE_NOTE)) {
    const from = found.index + found[0].length;
    const line = original.indexOf('\n', from);
    notes.push({ number: Number(found[1]), start: found.index, end: line === -1 ? original.length : line });
  }
  return notes.sort((one, other) => one.start - other.start);
}

/** "3", "1, 2 en 3", "1 tot en met 4". */
const NUMBERS = '\\d{1,3}(?:[ \\t]*(?:,|en|, en|t/m|tot en met|–|-)[ \\t]*\\d{1,3}){0,40}';
/** "Vraag 3", "Antwoord", "Antwoord op de vragen 1 en 2". */
const QUESTION_OR_ANSWER = `(?:Vraag|Vragen|Antwoord(?:en)?)(?:[ \\t]+(?:op[ \\t]+)?(?:de[ \\t]+)?(?:vra(?:ag|gen)[ \\t]+)?${NUMBERS})?`;

const HEADS = new RegExp(
  `^[ \\t]*(?:(?<line>${QUESTION_OR_ANSWER}|Mededeling|Toelichting)(?:[ \\t]*\\(.{0,60}\\))?[ \\t:.]*$|(?<opening>(?:Vraag[ \\t]+\\d{1,3}|Antwoord(?:[ \\t]+\\d{1,3})?):)[ \\t])`,
  'gm',
);

/** Under "Vraag 3" members speak, until "Antwoord 3", "Antwoord op vraag 3" or "Mededeling". */
function questionRanges(text: string): { start: number; end: number }[] {
  const heads = [...text.matchAll(HEADS)];
  return heads.flatMap((head, index) =>
    (head.groups?.line ?? head.groups?.opening)?.startsWith('Vra')
      ? [{ start: head.index, end: heads[index + 1]?.index ?? text.length }]
      : [],
  );
}

/** A line of its own above a question or an answer. */
const ANSWER_HEAD = new RegExp(`^\\s*${QUESTION_OR_ANSWER}[\\s:.]*$`);

/** A heading that names a motion and its number, as it stands over the passage about it. */
const MOTION_HEADING =
  /^ ?(?:[•·▪–-] ?|\d{1,3}[.)]? )?(?:[^.?!:]{0,30}: ?)?(?:(?:[Tt]weede )?(?:[Nn]ader )?[Gg]ewijzigde |Aangehouden )?[Mm]otie\b[^?!]{5,320}\)$/u;

/** Longest heading over a motion. */
const LONGEST_HEADING = 400;

/**
 * Whether the text up to a line's end is whole without a full stop: a row that ends in an advice or a cell, a
 * heading over a motion.
 */
function isRowOrHeading(text: string, start: number, end: number): boolean {
  if (!/[\p{Lu}\d|•·▪–-]/u.test(text.charAt(end + 1))) return false;
  const last = text.charAt(end - 1);
  if (last === '|') return true;
  if (last === ')' && end - start < LONGEST_HEADING) return MOTION_HEADING.test(text.slice(start, end));
  return /[\p{L}»”]/u.test(last) && endsInAdvice(text.slice(Math.max(start, end - 60), end));
}

/** A number on the next line belongs to these: "in hoofdstuk / 6." */
const NUMBERED =
  /(?<!\p{L})(?:hoofdstuk|paragraaf|artikel|bijlage|vraag|onderdeel|tabel|nrs?\.?|nummer|van|p\.|blz\.)$/u;

/** A full stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[Nn]rs?|c\.s|jl|jo|art|artt|dhr|mw|mr|dr|drs|ir|prof|p|pp|blz|pag|Stb|Stcrt|Trb|o\.a|m\.b\.t|i\.v\.m|d\.w\.z|d\.d|m\.i\.v|i\.p\.v|i\.o|m\.n|o\.b\.v|i\.s\.m|i\.g\.v|t\.z\.t|bijv|bv|ca|etc|e\.d|e\.v|t\.a\.v|t\.b\.v|t\.o\.v|t\.v\.v|t\.g\.v|n\.a\.v|i\.h\.k\.v|i\.p\.v|m\.u\.v|m\.n|mevr|a\.s|incl|excl|resp|resp|zgn|vgl|evt|max|min|mln|mld|nl|St|[A-Z]|[A-Z]\.[A-Z]|(?:[A-Z]\.)+[A-Z])$/;

function sentencesOf(
  body: ReadingText,
  blanked: string,
  original: string,
  questions: { start: number; end: number }[],
): Sentence[] {
  const { text } = body;
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number) => {
    while (
      start < end &&
      /[\s"“”«»•·–-]/.test(text.charAt(start)) &&
      !/-\p{L}/u.test(text.slice(start, start + 2))
    )
      start += 1;
    let to = end;
    while (to > start && /\s/.test(text.charAt(to - 1))) to -= 1;
    if (to > start) {
      const from = body.startInOriginal(start);
      sentences.push({
        text: text.slice(start, to),
        start: from,
        end: body.endInOriginal(to),
        paragraph,
        isQuestion: questions.some((range) => from >= range.start && from < range.end),
      });
    }
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === ' ') {
      const gapStart = body.startInOriginal(at);
      const gapEnd = body.endInOriginal(at + 1);
      const gap = blanked.slice(gapStart, gapEnd);
      if (!/\n[ \t]*\n/.test(gap)) {
        if (
          /\n/.test(gap) &&
          (isRowOrHeading(text, start, at) ||
            (/^(?:[•·▪–-]|\d{1,2}[.)]|[a-z]\)|(?:Vraag|Antwoord) \d)/.test(text.slice(at + 1, at + 12)) &&
              !NUMBERED.test(text.slice(Math.max(start, at - 12), at))) ||
            ANSWER_HEAD.test(text.slice(start, at)))
        )
          close(at);
        continue;
      }
      // A page's furniture or notes stood here: the sentence runs on unless it was finished.
      const wasInterrupted = /\S/.test(original.slice(gapStart, gapEnd));
      const isFinished = /[.?!:;»”"]\d{0,2}$/.test(text.slice(Math.max(0, at - 4), at));
      const runsOn = /^[\p{Ll}(,]/u.test(text.slice(at + 1, at + 2));
      if ((wasInterrupted && !isFinished) || (runsOn && !isFinished)) continue;
      close(at);
      paragraph += 1;
      continue;
    }
    if (character !== '.' && character !== '?' && character !== '!') continue;
    const after = /^[.?!]+["”’)»]*(?:\d{1,2}(?= |$))?/.exec(text.slice(at, at + 12))?.[0] ?? character;
    const next = text.charAt(at + after.length);
    if (next !== '' && next !== ' ') continue;
    const follows = text.slice(at + after.length + 1, at + after.length + 3);
    if (character === '.' && /^[\p{Ll}(]/u.test(follows)) continue;
    if (character === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 10), at))) continue;
    if (
      character === '.' &&
      /\d$/.test(text.slice(0, at).slice(-1)) &&
      /^\d/.test(follows) &&
      /(?:^|\s)\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at))
    )
      continue;
    close(at + after.length);
    at += after.length - 1;
  }
  close(text.length);
  return sentences;
}
