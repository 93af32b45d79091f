import type { Citation } from '~/citations/citation';
import type { LetterText } from './letter-text';
import { beginsProse, numberedByHeadings } from './motion-headings';
import { CS, type IsOneMember, NAME, NAMES, submittersOf } from './motion-names';
import { type MotionNaming, namingsTogether } from './motion-naming';
import { type MotionNotes, membersKey, noteAt } from './motion-notes';
import { dossierOf, namingsInTables, numberedIn, numberedItems, rowNamings } from './motion-rows';
import { motionRows } from './motion-tables';
import { type Placed, placedOf, tieAfter, tieBefore } from './motion-ties';
import { unnamedMotion } from './unnamed-motion';

const QUALITY =
  '(?:gewijzigde|aangehouden|aangenomen|aanvaarde|verworpen|ontraden|ingediende|overgenomen|eerdere|nieuwe)';
const QUALITIES = `(?:(?:[Tt]weede )?(?:[Nn]ader )?${QUALITY} (?:en ${QUALITY} )?)?`;
const MEMBERS =
  '(?:(?:(?:ingediend )?door|van) )?(?:(?:het|de|lid het) )?(?:Kamer)?(?:[Ll]id|[Ll]eden|mevrouw|heer|heren)';
/** A capital that begins no name. */
const NO_NAME =
  '(?!(?:Kamerstuk|Nr|II|Het|Deze|Onderwerp|Appreciatie)\\b|(?:De|In|Op|Van) (?:\\p{Ll}|Minister|Staatssecretaris|Kamer|Europese|Tweede|Eerste))';

const VERB = '(?:ben|bent|is|zijn|was|waren|werd|werden|wordt|worden|heb|hebt|heeft|hebben|had|hadden)';

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
    pattern: naming('[Mm]oties?(?=,? \\(?(?:op stuk|met|onder|nrs?\\b|Kamerst|[1-4]\\d))(?<names>)'),
    needsNumber: true,
  },
  // "motie over laadpalen (Kamerstuk 41 235, nr. 61)": the title names it; a verb tells of it
  { pattern: naming(`[Mm]oties?(?= (?!${VERB}\\b)\\p{Ll})(?<names>)`), needsNumber: true },
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
const NAMES_GO_ON = new RegExp(`\\)?(?:,| en|, en|;) (?<naming>-?(?<names>${NAMES}))`, 'yu');
/** "moties van het lid Veenstra over laden (...) en over parkeren (...)": the names are said once too. */
const TITLE_GOES_ON = /\)?(?:,| en|, en|;) (?<naming>over)(?<names>)(?= [^().;]{3,240}\()/uy;
/** "motie op stuk nr. 75 (41 310) van het lid De Wit", "motie 41310-75 (De Wit)": the name follows the number. */
const NAMES_BEHIND = new RegExp(
  `\\)?(?:,? (?:is|zijn))? (?:${MEMBERS} (?<names>${NAMES})|\\((?<bracketed>${NAMES})\\))`,
  'yu',
);
/** "moties 41235, nr. 78 van het lid Veenstra en 41235, nr. 79 van ...": the next begins with its number. */
const NUMBER_GOES_ON = new RegExp(
  `\\)?(?: ${MEMBERS} ${NAMES}| \\(${NAMES}\\))?(?:,| en|, en|;) (?<naming>)(?<names>)(?=[1-4]\\d[ .]?\\d{3}|nrs?\\.? ?\\d|(?:op )?stuk nr)(?:op )?`,
  'yu',
);
/** "op stuk nr. 905", "(nr. 801)": the paper's number where nothing tells the dossier. */
const NUMBER_ALONE =
  /,? (?:(?:op|met|onder) )?(?:het )?\(?(?:stuk )?(?:nrs?\.?|nummers?) ?(?<papers>\d{1,4}(?:(?:,| en|, en) (?:nr\. ?)?\d{1,4}){0,12})(?!\d|[ .]\d{3})\)?/y;
const HAS_TITLE = /^(?: c\.s\.)? (?:over|inzake|om|betreffende|waarin|die)\b/u;
const TELLS_OF_LAST = /\b(?:is|betreft|was) (?:ook |tevens |eveneens |wederom )?(?:een|de) $/iu;
const QUALITIES_BEFORE = new RegExp(`^(?:(?:tweede )?(?:nader )?${QUALITY} (?:en ${QUALITY} )?)+`, 'iu');
/** "heeft het lid Veenstra een motie ingediend over ... (...)": the name stands before. */
const NAMES_BEFORE = new RegExp(
  `(?<!\\p{L})(?:[Hh]et lid|[Dd]e leden|[Mm]evrouw|[Dd]e heer) (?<names>${NAMES})(?: (?:heeft|hebben|diende|dienden|verzoekt|verzoeken|vraagt|vragen)(?: met)?)? (?:een|zijn|haar|hun)(?: \\p{Ll}+)? $`,
  'u',
);
const namesBefore = (text: string, start: number): string =>
  NAMES_BEFORE.exec(text.slice(Math.max(0, start - 160), start))?.groups?.names ?? '';

/** A trailing word that is no name was caught by its capital. */
const NO_MORE_NAME = /(?:,| en)? (?:Kamerstuk(?:ken)?|Handelingen|Minister|Staatssecretaris|Kamer)\b.*$/u;

/** What the motions of a letter are read from, besides its text. */
export interface MotionSources {
  citations: readonly Citation[];
  notes: MotionNotes;
  /** The letter's own dossier: that of a number in a table that stands without one. */
  dossier: string | null;
  isOneMember?: IsOneMember | undefined;
}

/** Motions named in a letter, each tied to its number where the text gives one. Linear in the text. */
export function motionsIn(letter: LetterText, sources: MotionSources): MotionNaming[] {
  const { citations, notes, dossier, isOneMember } = sources;
  const { body, sentences } = letter;
  const { text } = body;
  const placed = placedOf(body, citations);
  const isTaken = takenPlaces();
  const rows = motionRows(letter);
  for (const { start, end } of rows) isTaken.add(body.fromOriginal(start), body.fromOriginal(end));
  for (const { type, start, end } of citations)
    if (type === 'handelingen') isTaken.add(body.fromOriginal(start), body.fromOriginal(end));
  const taken = namingsInTables(body, rows, placed, dossier, isOneMember);
  const own = numberingDossier(citations, dossier);
  for (const item of numberedItems(body, sentences, own, isOneMember)) {
    taken.push(item);
    isTaken.add(item.start, item.end);
  }
  const startsOfSentences = new Set(sentences.map(({ start }) => body.fromOriginal(start)));
  const paragraphs = sentences
    .filter(({ paragraph }, index) => paragraph !== sentences[index - 1]?.paragraph)
    .map(({ start }) => body.fromOriginal(start));

  /** Notes the naming that stands from `start` to `end`; answers where its number ends. */
  const note = (
    start: number,
    end: number,
    names: string,
    how: { isPlural: boolean; needsNumber: boolean },
  ) => {
    const numbered = tieAfter(text, start, end, placed);
    const behind = numbered && beginsProse(text, paragraphs, end, numbered.start) ? null : numbered;
    const tie = behind ?? tieBefore(text, start, placed);
    const alone = tie ? null : at(NUMBER_ALONE, text, end);
    if (how.needsNumber && !tie && !alone) return end;
    const mark = tie || alone ? null : noteAt(text, start, end);
    const inNote =
      mark === null ? undefined : notes.byNumber.get(mark)?.find(({ type }) => type === 'kamerstuk');
    const numbers = (tie?.citation.ids ?? inNote?.ids ?? []).filter((id) => id.startsWith('kst-'));
    const to = alone ? NUMBER_ALONE.lastIndex : how.needsNumber && tie ? upTo(text, end, tie) : end;
    const behindIt = names === '' ? at(NAMES_BEHIND, text, to)?.groups : undefined;
    const said = names || behindIt?.names || behindIt?.bracketed || namesBefore(text, start);
    // One motion has one number: of several it is not said which.
    const papers = alone?.groups?.papers?.match(/\d+/g) ?? [];
    const inOwn = papers.flatMap((paper) => numberedIn(own, paper) ?? []);
    const ids = how.isPlural || how.needsNumber || numbers.length === 1 ? [...numbers, ...inOwn] : inOwn;
    const known = ids.length > 0 ? ids : papers.length > 0 ? papers : [null];
    const from = to - text.slice(start, to).replace(QUALITIES_BEFORE, '').length;
    // "moties Veenstra c.s. en Dijkman c.s. (nrs. 8 en 9)": as many motions as numbers, in their order.
    const each = how.isPlural ? said.split(/(?<=c\.?s\.?)(?:, | en )/u) : [said];
    for (const [index, number] of known.entries()) {
      const submitters = submittersOf((each.length === known.length ? each[index] : said) ?? '', isOneMember);
      const id = ids.length > 0 ? number : (notes.byMembers.get(membersKey(submitters)) ?? null);
      taken.push({
        start: from,
        end: to,
        surface: text.slice(from, to),
        submitters,
        id: papers.length > 0 && ids.length === 0 ? null : id,
        paper: ids.length > 0 ? null : number,
        isTitled: HAS_TITLE.test(text.slice(to, to + 24)),
        tellsOfLast: number === null && TELLS_OF_LAST.test(text.slice(Math.max(0, from - 40), from)),
        mentions: [],
        advice: null,
      });
    }
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
      // "Stemmingen moties Vreemdelingen- en asielbeleid" is a debate's title.
      if (isTaken.has(start, end) || /^-(?: |$)/.test(text.slice(end, end + 2))) continue;
      const isPlural = /\bmoties\b/iu.test(match[0]);
      let place = note(start, end, names, { isPlural, needsNumber });
      for (let more = goesOn(text, place, isPlural); more; more = goesOn(text, place, isPlural)) {
        const begin = more.index + more[0].length - (more.groups?.naming ?? '').length;
        const stop = begin + (more.groups?.naming ?? '').length;
        if (isTaken.has(begin, stop) || !tieAfter(text, begin, stop, placed)) break;
        const isNumber = begin === stop;
        const members = more.groups?.names || (isNumber ? '' : names);
        place = note(begin, stop, members, { isPlural: isNumber, needsNumber: isNumber });
      }
    }
  }
  taken.push(...rowNamings(body, sentences, placed, isTaken.has, isOneMember));
  taken.sort((one, other) => one.start - other.start || one.end - other.end);
  return namingsTogether(
    taken.length > 0 ? numberedByHeadings(taken, letter) : unnamedMotion(body, sentences),
  );
}

/** The dossier of numbers without one: that in which the text numbers motions, else the letter's own; two are no answer. */
function numberingDossier(citations: readonly Citation[], own: string | null): string | null {
  const numbering = citations
    .filter(({ type, surface }) => type === 'kamerstuk' && /^(?:stuk|nrs?\b)[^(]*\(/iu.test(surface))
    .flatMap(({ ids }) => dossierOf(ids[0]) ?? []);
  const [one = own, another] = new Set(numbering);
  return another === undefined ? one : null;
}

/** The names of a naming, up to where another sentence begins. */
function withinSentence(match: RegExpExecArray, startsOfSentences: ReadonlySet<number>): string {
  const names = match.groups?.names ?? '';
  const from = match.index + match[0].length - names.length;
  for (let at = 0; at < names.length; at += 1)
    if (startsOfSentences.has(from + at)) return names.slice(0, at).trimEnd();
  return names;
}

/** Behind a motion and its number: another, named without the word. */
function goesOn(text: string, place: number, isPlural: boolean): RegExpExecArray | null {
  const named = isPlural ? at(GOES_ON, text, place) : null;
  if (named) return named;
  // Checked behind the pattern: a condition in it would make every list of names be read in every way.
  const alone = at(NAMES_GO_ON, text, place);
  if (alone && /^ ?\(/.test(text.slice(NAMES_GO_ON.lastIndex, NAMES_GO_ON.lastIndex + 2))) return alone;
  return isPlural ? (at(TITLE_GOES_ON, text, place) ?? at(NUMBER_GOES_ON, text, place)) : null;
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
