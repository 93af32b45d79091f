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
const MEMBERS = '(?:van (?:het|de) (?:Kamer)?(?:lid|[Ll]eden|[Ll]id))';
const NO_NAME = '(?!(?:Kamerstuk|Nr|II|De|Het|Deze|In|Op|Onderwerp|Appreciatie)\\b)';

/** How motions are named; a row without names takes a number that stands there. */
const NAMINGS: readonly RegExp[] = [
  // "gewijzigde motie van het lid Veenstra c.s."
  naming(`[Mm]oties? ${MEMBERS} (?<names>${NAMES})`),
  // "motie-Dijkman/Zandsma"
  naming(`[Mm]otie-(?<names>${NAME}${CS}(?:(?:/|, | en )${NAME}${CS}){0,30})`),
  // "motie Veenstra"
  naming(`[Mm]oties? (?:${QUALITY} )?(?<names>${NO_NAME}${NAMES})`),
  // "motie met nummer 61", "moties op stuk nrs. 192 en 193 (41 520)", "motie 41 235, nr. 61", "motie (41 235, nr. 61)"
  naming('[Mm]oties?(?= \\(?(?:op stuk|met|onder|nrs?\\b|Kamerst|[1-4]\\d))(?<names>)'),
];

function naming(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${QUALITIES}${source}`, 'gu');
}

/** "de moties van het lid Veenstra (...) en van het lid Dijkman (...)": the word is said once. */
const GOES_ON = new RegExp(`\\)?(?:,| en|, en|;) (?:die )?(?<naming>${MEMBERS} (?<names>${NAMES}))`, 'yu');
/** "motie op stuk nr. 75 (41 310) van het lid De Wit": the name follows the number. */
const NAMES_BEHIND = new RegExp(`\\)? ${MEMBERS} (?<names>${NAMES})`, 'yu');
const QUALITIES_BEFORE = new RegExp(`^(?:(?:tweede )?(?:nader )?${QUALITY} (?:en ${QUALITY} )?)+`, 'iu');
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

  /** Notes the naming that stands from `start` to `end`; answers where its number ends. */
  const note = (start: number, end: number, names: string, isPlural: boolean): number => {
    const behind = tieAfter(text, start, end, placed);
    const tie = behind ?? tieBefore(text, start, placed);
    const isListed = names === '';
    if (isListed && !tie) return end;
    const footnote = tie ? null : footnoteAt(text, end);
    const inNote =
      footnote === null ? undefined : noteCitations.get(footnote)?.find(({ type }) => type === 'kamerstuk');
    const numbers = (tie?.citation.ids ?? inNote?.ids ?? []).filter((id) => id.startsWith('kst-'));
    const to = isListed && tie ? Math.max(end, tie.end) : end;
    const said = isListed ? (at(NAMES_BEHIND, text, to)?.groups?.names ?? '') : names;
    // One motion has one number: of several it is not said which.
    const ids = isPlural || isListed ? numbers : numbers.length === 1 ? numbers : [];
    const from = to - text.slice(start, to).replace(QUALITIES_BEFORE, '').length;
    for (const id of ids.length > 0 ? ids : [null])
      taken.push({
        start: from,
        end: to,
        surface: text.slice(from, to),
        submitters: submittersOf(said, isOneMember),
        id,
        mentions: [],
      });
    isTaken.add(start, to);
    return behind ? Math.max(to, behind.end) : to;
  };

  for (const pattern of NAMINGS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const names = (match.groups?.names ?? '').replace(NO_MORE_NAME, '');
      const end = start + match[0].length - ((match.groups?.names ?? '').length - names.length);
      if (isTaken.has(start, end)) continue;
      const isPlural = /\bmoties\b/iu.test(match[0]);
      let upTo = note(start, end, names, isPlural);
      for (let more = isPlural ? at(GOES_ON, text, upTo) : null; more; more = at(GOES_ON, text, upTo)) {
        const begin = more.index + more[0].length - (more.groups?.naming ?? '').length;
        if (isTaken.has(begin, GOES_ON.lastIndex)) break;
        upTo = note(begin, begin + (more.groups?.naming ?? '').length, more.groups?.names ?? '', false);
      }
    }
  }
  taken.push(...rowNamings(body, sentences, placed, isTaken.has));
  taken.sort((one, other) => one.start - other.start || one.end - other.end);
  return giveKnownNumbers(taken);
}

/** Rows of a flattened table with a number and an advice, but without the word "motie". */
function rowNamings(
  body: ReadingText,
  sentences: readonly Sentence[],
  placed: readonly Placed[],
  isTaken: (start: number, end: number) => boolean,
): MotionNaming[] {
  const found: MotionNaming[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < placed.length && (placed[next]?.citation.start ?? 0) < sentence.start) next += 1;
    const [only, another] = [placed[next], placed[next + 1]];
    if (!only || only.citation.end > sentence.end || sentence.text.length > 300) continue;
    if (another && another.citation.end <= sentence.end) continue;
    if (!endsInAdvice(sentence.text) || isTaken(body.fromOriginal(sentence.start), only.end)) continue;
    const { ids, surface } = only.citation;
    if (ids.length !== 1 || /\b(?:amendement|brief)/iu.test(sentence.text)) continue;
    const { start, end } = only;
    found.push({ start, end, surface, submitters: [], id: ids[0] ?? null, mentions: [{ start, end }] });
  }
  return found;
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
