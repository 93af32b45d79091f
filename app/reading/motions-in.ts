import type { Citation } from '~/citations/citation';
import type { ReadingText } from '~/documents/reading-text';
import { endsInAdvice } from './advice-rules';
import type { Sentence } from './letter-text';
import { CS, type IsOneMember, NAME, NAMES, submittersOf } from './motion-names';
import { type Placed, placedOf, tieAfter, tieBefore } from './motion-ties';

/** A naming of a motion in the text as read (offsets of the mended text). */
export interface MotionNaming {
  start: number;
  end: number;
  surface: string;
  submitters: string[];
  id: string | null;
  /** Every place where the text names it, the first among them. */
  mentions: { start: number; end: number }[];
}

const QUALITY =
  '(?:gewijzigde|aangehouden|aangenomen|aanvaarde|verworpen|ontraden|ingediende|overgenomen|eerdere|nieuwe)';
const QUALITIES = `(?:(?:[Tt]weede )?(?:[Nn]ader )?${QUALITY} (?:en ${QUALITY} )?)?`;
const MEMBERS =
  '(?:(?:(?:ingediend )?door|van) )?(?:(?:het|de|lid het) )?(?:Kamer)?(?:[Ll]id|[Ll]eden|mevrouw|heer|heren)';
/** A capital that begins no name. */
const NO_NAME =
  '(?!(?:Kamerstuk|Nr|II|Het|Deze|Onderwerp|Appreciatie)\\b|(?:De|In|Op|Van) (?:\\p{Ll}|Minister|Staatssecretaris|Kamer|Europese|Tweede|Eerste))';

interface Naming {
  /** How motions are named. */
  pattern: RegExp;
  /** It counts only with a number, and stands up to it. */
  needsNumber: boolean;
}

/** Ways in which motions are named, the surest first. */
const NAMINGS: readonly Naming[] = [
  // "gewijzigde motie van het lid Veenstra c.s."
  { pattern: naming(`[Mm]oties? ${MEMBERS} (?<names>${NAMES})`), needsNumber: false },
  // "motie-Dijkman/Zandsma"
  {
    pattern: naming(
      `[Mm]oties?(?:-| ?- ?(?=\\p{Lu}|[Vv]an ))(?<names>${NAME}${CS}(?:(?:/|, | en )${NAME}${CS}){0,30})`,
    ),
    needsNumber: false,
  },
  // "motie Veenstra"
  { pattern: naming(`[Mm]oties? (?:${QUALITY} )?(?<names>${NO_NAME}${NAMES})`), needsNumber: false },
  // "motie met nummer 61", "moties op stuk nrs. 192 en 193 (41 520)", "motie 41 235, nr. 61", "motie (41 235, nr. 61)"
  {
    pattern: naming('[Mm]oties?(?= \\(?(?:op stuk|met|onder|nrs?\\b|Kamerst|[1-4]\\d))(?<names>)'),
    needsNumber: true,
  },
  // "motie over laadpalen (Kamerstuk 41 235, nr. 61)": the title names it
  { pattern: naming('[Mm]oties?(?= \\p{Ll})(?<names>)'), needsNumber: true },
];

function naming(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${QUALITIES}${source}`, 'gu');
}

/** "de moties van het lid Veenstra (...) en van het lid Dijkman (...)": the word is said once. */
const GOES_ON = new RegExp(
  `\\)?(?:,| en|, en|;) (?:die )?(?<naming>(?:${MEMBERS}|van) (?<names>${NAMES}))`,
  'yu',
);
/** "moties Veenstra (...) en Dijkman (...)": names alone, with their number right behind. */
const NAMES_GO_ON = new RegExp(`\\)?(?:,| en|, en|;) (?<naming>(?<names>${NAMES}))`, 'yu');
/** "moties van het lid Veenstra over laden (...) en over parkeren (...)": the names are said once too. */
const TITLE_GOES_ON = /\)?(?:,| en|, en|;) (?<naming>over)(?<names>)(?= [^().;]{3,240}\()/uy;
/** "motie op stuk nr. 75 (41 310) van het lid De Wit": the name follows the number. */
const NAMES_BEHIND = new RegExp(`\\)? ${MEMBERS} (?<names>${NAMES})`, 'yu');
const QUALITIES_BEFORE = new RegExp(`^(?:(?:tweede )?(?:nader )?${QUALITY} (?:en ${QUALITY} )?)+`, 'iu');
/** "heeft het lid Veenstra een motie ingediend over ... (...)": the name stands before. */
const NAMES_BEFORE = new RegExp(
  `(?<!\\p{L})(?:het lid|de leden|mevrouw|de heer) (?<names>${NAMES})(?: (?:heeft|hebben|diende|dienden|verzoekt|verzoeken|vraagt|vragen)(?: met)?)? (?:een|zijn|haar|hun)(?: \\p{Ll}+)? $`,
  'u',
);
const namesBefore = (text: string, start: number): string =>
  NAMES_BEFORE.exec(text.slice(Math.max(0, start - 160), start))?.groups?.names ?? '';

/** A trailing word that is no name was caught by its capital. */
const NO_MORE_NAME = /(?:,| en)? (?:Kamerstuk(?:ken)?|Handelingen|Minister|Staatssecretaris|Kamer)\b.*$/u;

/** Motions named in a letter, each tied to its number where the text gives one. Linear in the text. */
export function motionsIn(
  body: ReadingText,
  sentences: readonly Sentence[],
  citations: readonly Citation[],
  noteCitations: ReadonlyMap<number, Citation[]>,
  isOneMember?: IsOneMember,
): MotionNaming[] {
  const { text } = body;
  const placed = placedOf(body, citations);
  const taken: MotionNaming[] = [];
  const isTaken = takenPlaces();
  const startsOfSentences = new Set(sentences.map(({ start }) => body.fromOriginal(start)));

  /** Notes the naming that stands from `start` to `end`; answers where its number ends. */
  const note = (
    start: number,
    end: number,
    names: string,
    how: { isPlural: boolean; needsNumber: boolean },
  ) => {
    const behind = tieAfter(text, start, end, placed);
    const tie = behind ?? tieBefore(text, start, placed);
    if (how.needsNumber && !tie) return end;
    const footnote = tie ? null : footnoteAt(text, end);
    const inNote =
      footnote === null ? undefined : noteCitations.get(footnote)?.find(({ type }) => type === 'kamerstuk');
    const numbers = (tie?.citation.ids ?? inNote?.ids ?? []).filter((id) => id.startsWith('kst-'));
    const to = how.needsNumber && tie ? upTo(text, end, tie) : end;
    const said =
      names === '' ? (at(NAMES_BEHIND, text, to)?.groups?.names ?? namesBefore(text, start)) : names;
    // One motion has one number: of several it is not said which.
    const ids = how.isPlural || how.needsNumber || numbers.length === 1 ? numbers : [];
    const from = to - text.slice(start, to).replace(QUALITIES_BEFORE, '').length;
    // "moties Veenstra c.s. en Dijkman c.s. (nrs. 8 en 9)": as many motions as numbers, in their order.
    const each = how.isPlural ? said.split(/(?<=c\.?s\.?)(?:, | en )/u) : [said];
    for (const [index, id] of (ids.length > 0 ? ids : [null]).entries())
      taken.push({
        start: from,
        end: to,
        surface: text.slice(from, to),
        submitters: submittersOf((each.length === ids.length ? each[index] : said) ?? '', isOneMember),
        id,
        mentions: [],
      });
    isTaken.add(start, to);
    return behind ? Math.max(to, behind.end) : to;
  };

  for (const { pattern, needsNumber } of NAMINGS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const names = withinSentence(match, startsOfSentences).replace(NO_MORE_NAME, '');
      // "Aangenomen moties" over a passage that opens with a capital names nobody.
      if (names === '' && match.groups?.names) continue;
      const end = start + match[0].length - ((match.groups?.names ?? '').length - names.length);
      if (isTaken.has(start, end)) continue;
      const isPlural = /\bmoties\b/iu.test(match[0]);
      let place = note(start, end, names, { isPlural, needsNumber });
      for (let more = goesOn(text, place, isPlural); more; more = goesOn(text, place, isPlural)) {
        const begin = more.index + more[0].length - (more.groups?.naming ?? '').length;
        const stop = begin + (more.groups?.naming ?? '').length;
        if (isTaken.has(begin, stop) || !tieAfter(text, begin, stop, placed)) break;
        place = note(begin, stop, more.groups?.names || names, { isPlural: false, needsNumber: false });
      }
    }
  }
  taken.push(...rowNamings(body, sentences, placed, isTaken.has, isOneMember));
  taken.sort((one, other) => one.start - other.start || one.end - other.end);
  return giveKnownNumbers(taken);
}

/** The names of a naming, up to where another sentence begins. */
function withinSentence(match: RegExpExecArray, startsOfSentences: ReadonlySet<number>): string {
  const names = match.groups?.names ?? '';
  const from = match.index + match[0].length - names.length;
  for (let at = 0; at < names.length; at += 1)
    if (startsOfSentences.has(from + at)) return names.slice(0, at).trimEnd();
  return names;
}

/** Rows of a flattened table with a number and an advice, but without the word "motie". */
function rowNamings(
  body: ReadingText,
  sentences: readonly Sentence[],
  placed: readonly Placed[],
  isTaken: (start: number, end: number) => boolean,
  isOneMember?: IsOneMember,
): MotionNaming[] {
  const found: MotionNaming[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < placed.length && (placed[next]?.citation.start ?? 0) < sentence.start) next += 1;
    const [only, another] = [placed[next], placed[next + 1]];
    if (!only || only.citation.end > sentence.end || sentence.text.length > 300) continue;
    if (another && another.citation.end <= sentence.end) continue;
    if (
      !endsInAdvice(sentence.text) ||
      isTaken(body.fromOriginal(sentence.start), body.fromOriginal(sentence.end))
    )
      continue;
    const { ids, surface } = only.citation;
    if (ids.length !== 1 || /\b(?:amendement|brief)/iu.test(sentence.text)) continue;
    const { start, end } = only;
    const submitters = submittersOf(nameCell(body.original, only.citation.end), isOneMember);
    found.push({ start, end, surface, submitters, id: ids[0] ?? null, mentions: [{ start, end }] });
  }
  return found;
}

const NAME_CELL = new RegExp(`^[ \\t|]*(?<names>${NAMES})(?=\\t| {2,}| ?\\|)`, 'u');

/** The names in the cell behind a row's number; empty when that cell holds something else. */
const nameCell = (original: string, end: number): string =>
  NAME_CELL.exec(original.slice(end, end + 160))?.groups?.names ?? '';

/** Behind a motion and its number: another, named without the word. */
function goesOn(text: string, place: number, isPlural: boolean): RegExpExecArray | null {
  const named = isPlural ? at(GOES_ON, text, place) : null;
  if (named) return named;
  // Checked behind the pattern: a condition in it would make every list of names be read in every way.
  const alone = at(NAMES_GO_ON, text, place);
  if (alone && /^ ?\(/.test(text.slice(NAMES_GO_ON.lastIndex, NAMES_GO_ON.lastIndex + 2))) return alone;
  return isPlural ? at(TITLE_GOES_ON, text, place) : null;
}

/** A naming by number runs to the end of it; one by title to the bracket in which the number stands. */
function upTo(text: string, end: number, tie: Placed): number {
  if (tie.start <= end + 30 && !/^ \p{Ll}[\p{Ll} ]{12}/u.test(text.slice(end, end + 16)))
    return Math.max(end, tie.end);
  const bracket = text.lastIndexOf('(', tie.start);
  return bracket > end ? text.slice(0, bracket).trimEnd().length : Math.max(end, tie.end);
}

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** Places that a naming took already, so that a later row of the table passes over them. */
function takenPlaces() {
  const places = new Map<number, { start: number; end: number }[]>();
  const cell = (place: number) => Math.floor(place / 256);
  return {
    add(start: number, end: number) {
      for (let one = cell(start); one <= cell(end); one += 1) {
        const here = places.get(one) ?? [];
        here.push({ start, end });
        places.set(one, here);
      }
    },
    has(start: number, end: number): boolean {
      for (let one = cell(start); one <= cell(end); one += 1)
        if (places.get(one)?.some((place) => start < place.end && end > place.start)) return true;
      return false;
    },
  };
}

/** The note's digit may be glued to the name or follow the clause: "motie van het lid X over iets,7 ...". */
function footnoteAt(text: string, end: number): number | null {
  const glued = /^(\d{1,2})(?=[ ,.;)]|$)/.exec(text.slice(end, end + 3))?.[1];
  if (glued) return Number(glued);
  const clause =
    /^(?:[^.;:()]|\([^()]{0,200}\)|\.(?=[a-z]\.)|(?<=\.[a-z])\.){0,700}?[\p{Ll},.?)](\d{1,2})(?= |$|[,.;])/u.exec(
      text.slice(end, end + 800),
    );
  if (!clause || /\bmotie[- ](?:van|\p{Lu})/u.test(clause[0])) return null;
  return Number(clause[1]);
}

/** A motion named again without its number is the one named with it before (or after). */
function giveKnownNumbers(namings: MotionNaming[]): MotionNaming[] {
  const byName = new Map<string, Set<string>>();
  for (const { id, submitters } of namings) {
    const key = submitters.join('+').toLowerCase();
    if (id && key) byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  const first = new Map<string, MotionNaming>();
  for (const naming of namings) {
    const name = naming.submitters.join('+').toLowerCase();
    const known = byName.get(name);
    // Two motions of the same members: without its number it is not said which.
    const id = naming.id ?? (known?.size === 1 ? ([...known][0] ?? null) : null);
    const key = id ?? name;
    const whole = first.get(key) ?? { ...naming, id, mentions: [] };
    whole.mentions.push({ start: naming.start, end: naming.end });
    first.set(key, whole);
  }
  return [...first.values()];
}
