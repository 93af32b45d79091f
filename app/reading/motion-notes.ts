import type { Citation } from '~/citations/citation';
import type { LetterText } from './letter-text';
import { NAMES, submittersOf } from './motion-names';

/** What the notes of a letter say of motions. */
export interface MotionNotes {
  /** The papers that each note cites. Notes are numbered through: a second of a number belongs to an annex. */
  byNumber: ReadonlyMap<number, readonly Citation[]>;
  /** The number that notes give to the motion of these members; null where they give two. */
  byMembers: ReadonlyMap<string, string | null>;
  /** Motions that notes name, in offsets of the original. */
  named: readonly { id: string; submitters: string[]; surface: string; start: number; end: number }[];
}

const NAMED = new RegExp(`\\b[Mm]otie(?:[- ]| van (?:het |de )?(?:[Ll]id|[Ll]eden) )(?<names>${NAMES})`, 'u');

export const membersKey = (submitters: readonly string[]): string => submitters.join('+').toLowerCase();

export function motionNotes(letter: LetterText, citations: readonly Citation[]): MotionNotes {
  const byNumber = new Map<number, Citation[]>();
  const byMembers = new Map<string, string | null>();
  const named: MotionNotes['named'][number][] = [];
  let next = 0;
  for (const { number, start, end } of letter.footnotes) {
    while (next < citations.length && (citations[next]?.start ?? 0) < start) next += 1;
    const within: Citation[] = [];
    for (; next < citations.length && (citations[next]?.end ?? 0) <= end; next += 1)
      within.push(...citations.slice(next, next + 1));
    if (!byNumber.has(number)) byNumber.set(number, within);
    const naming = NAMED.exec(letter.original.slice(start, Math.min(end, start + 300)));
    const names = naming?.groups?.names;
    const [paper, another] = within.filter(({ type }) => type === 'kamerstuk').flatMap(({ ids }) => ids);
    if (!names || !paper || another) continue;
    const submitters = submittersOf(names);
    const from = start + (naming?.index ?? 0);
    const [surface = names] = naming ?? [];
    named.push({ id: paper, submitters, surface, start: from, end: from + surface.length });
    const key = membersKey(submitters);
    byMembers.set(key, byMembers.has(key) && byMembers.get(key) !== paper ? null : paper);
  }
  return { byNumber, byMembers, named };
}

/** A note's mark as text gives it: a bare digit, or in brackets. */
const MARK = '(?:\\[(\\d{1,2}) ?\\]|(\\d{1,2}))';
const GLUED = new RegExp(`^${MARK}(?=[ ,.;:)]|$)`);
const BEHIND_CLAUSE = new RegExp(
  `^(?:[^.;:()]|\\([^()]{0,200}\\)|\\.(?=[a-z]\\.)|(?<=\\.[a-z])\\.){0,700}?[\\p{Ll},.?)»]${MARK}(?= |$|[,.;])`,
  'u',
);

/** A letter of a day is what a note gives the number of. */
const OTHER_PAPER =
  /\b(?:(?:[Kk]amer|verzamel|voortgangs)?brief|brieven|rapport|(?:voortgangs)?rapportage|verslag|nota) (?:van|d\.d\.) \d{1,2} \p{Ll}/u;

/** The number of the note behind a name or behind its clause: "motie van het lid X over iets,7 ...". */
export function noteAt(text: string, start: number, end: number): number | null {
  const glued = GLUED.exec(text.slice(end, end + 6));
  if (glued) return Number(glued[1] ?? glued[2]);
  const clause = BEHIND_CLAUSE.exec(text.slice(end, end + 800));
  if (!clause || /\bmotie[- ](?:van|\p{Lu})/u.test(clause[0])) return null;
  // "In mijn brief van 3 juni schreef ik hoe ik de motie uitvoer.3": the note is of the letter.
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.?!]\d{0,2} (?=\p{Lu})/u)
      .at(-1) ?? '';
  if (OTHER_PAPER.test(before) || OTHER_PAPER.test(clause[0])) return null;
  return Number(clause[1] ?? clause[2]);
}
