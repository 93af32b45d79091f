import type { Citation } from '~/citations/citation';
import type { ReadingText } from '~/documents/reading-text';

/** A naming of a motion in the text as read (offsets of the mended text). */
export interface MotionNaming {
  start: number;
  end: number;
  surface: string;
  submitters: string[];
  id: string | null;
  /** Footnote number glued to the naming. */
  footnote: number | null;
  /** Every place where the text names it, the first among them. */
  mentions: { start: number; end: number }[];
}

/** Members whose double surname is one person; without a list common sense decides. */
export type IsOneMember = (surname: string) => boolean;

const PARTICLE =
  "(?:(?:[Vv]an(?: (?:de|den|der|het|'t|’t))?|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Uu]it(?: de)?|'t|’t|[Bb]en|[Dd]i|[Dd]a|[Ii]n(?: ’t| 't)?|[Oo]p den) )?";
const NAME = `(?:(?:[A-Z]\\.)+ ?)?${PARTICLE}\\p{Lu}[\\p{L}’'´¸]+(?:-(?:${PARTICLE})?\\p{Lu}[\\p{L}’'´¸]+)*(?: (?:van|de|der|den) \\p{Lu}[\\p{L}’']+)?`;
const ADJECTIVE =
  '(?:(?:nader |tweede nader )?(?:gewijzigde|aangehouden|aangenomen|verworpen|ontraden|ingediende|overgenomen|eerdere) (?:en (?:aangenomen|aanvaarde) )?)?';
const CS = '(?: c\\.s\\.?)?';
const LIST = `${NAME}${CS}(?:(?:, | en |/|, mede ingediend door | mede ingediend door )(?:de [Ll]eden )?${NAME}${CS})*`;
/** Pattern of one or more members as letters and subjects print them: "Van Ojik, Ploumen en Kuzu c.s.". */
export const MEMBERS_NAMED = LIST;
const MEMBERS = `(?:van (?:het|de)(?: Kamer)?(?:lid| [Ll]eden|[Ll]eden| lid)|van de [Ll]eden|van het lid)`;

const NAMINGS: RegExp[] = [
  new RegExp(`(?<![\\p{L}-])${ADJECTIVE}[Mm]oties? ${MEMBERS} (?<names>${LIST})`, 'gu'),
  new RegExp(`(?<![\\p{L}-])${ADJECTIVE}[Mm]otie-(?<names>${NAME}(?:(?:/|, | en )${NAME})*${CS})`, 'gu'),
  new RegExp(
    `(?<![\\p{L}-])${ADJECTIVE}[Mm]otie (?<names>(?!(?:Kamerstuk|Nr|II|De|Het|Deze|In|Op)\\b)${LIST})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}-])${ADJECTIVE}[Mm]oties? (?:met (?:als )?(?:nummer|nr\\.?) |op stuk (?:met )?nrs?\\.? ?|(?=\\(\\d\\d ?\\d{3})|onder nr\\. )(?<names>)`,
    'gu',
  ),
];

/** Motions named in a letter, each tied to its number where the text gives one. */
export function motionsIn(
  body: ReadingText,
  citations: readonly Citation[],
  noteCitations: ReadonlyMap<number, Citation[]>,
  isOneMember: IsOneMember = () => false,
): MotionNaming[] {
  const { text } = body;
  const taken: MotionNaming[] = [];
  const placed = citations
    .filter((citation) => citation.type === 'kamerstuk')
    .map((citation) => ({
      citation,
      start: body.fromOriginal(citation.start),
      end: body.fromOriginal(citation.end),
    }))
    .sort((one, other) => one.start - other.start);

  for (const pattern of NAMINGS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      let end = start + match[0].length;
      if (match[0] === '') pattern.lastIndex += 1;
      if (taken.some((naming) => start < naming.end && end > naming.start)) continue;
      let names = match.groups?.names ?? '';
      // "motie Karabulut (Kamerstuk ...)": a trailing word that is no name was caught by its capital.
      const trimmed = names.replace(
        /(?:,| en)? (?:Kamerstuk(?:ken)?|Handelingen|Minister|Staatssecretaris|Kamer)\b.*$/u,
        '',
      );
      end -= names.length - trimmed.length;
      names = trimmed;
      const glued = /^(\d{1,2})(?=[ ,.;)]|$)/.exec(text.slice(end, end + 3))?.[1];
      const tie = tieOf(text, start, end, placed);
      const isListed = names === '';
      if (isListed && !tie) continue;
      const from = start;
      const to = isListed && tie ? Math.max(end, tie.end) : end;
      // "motie op stuk nr. 75 (41 310) van het lid De Wit": the name follows the number.
      if (isListed) names = NAMES_BEHIND.exec(text.slice(to, to + 160))?.groups?.names ?? '';
      const footnote = glued ? Number(glued) : footnoteAfter(text, end);
      const fromNote =
        tie === null && footnote !== null
          ? noteCitations.get(footnote)?.find((c) => c.type === 'kamerstuk')
          : undefined;
      const ids = tie?.citation.ids ?? fromNote?.ids ?? [];
      const numbers = ids.filter((id) => id.startsWith('kst-'));
      // "moties op stuk nrs. 192 en 193" names two.
      const named = isListed && numbers.length > 1 ? numbers : [numbers[0] ?? null];
      for (const id of named)
        taken.push({
          start: from,
          end: to,
          surface: text.slice(from, to).replace(ADJECTIVES_BEFORE, ''),
          submitters: submittersOf(names, isOneMember),
          id,
          footnote,
          mentions: [],
        });
    }
  }
  for (const naming of taken) {
    // The naming itself begins at "motie": words before it qualify it.
    naming.start = naming.end - naming.surface.length;
  }
  taken.sort((one, other) => one.start - other.start);
  return giveKnownNumbers(taken);
}

const NAMES_BEHIND = new RegExp(`^\\)? ${MEMBERS} (?<names>${LIST})`, 'u');

const ADJECTIVES_BEFORE =
  /^(?:(?:tweede )?(?:nader )?(?:gewijzigde|aangehouden|aangenomen|verworpen|ontraden|ingediende|overgenomen|eerdere) (?:en (?:aangenomen|aanvaarde) )?)+/iu;

type Placed = { citation: Citation; start: number; end: number };

/** The number stands in brackets behind the name, at most one clause away and before another motion. */
function tieOf(text: string, start: number, end: number, placed: readonly Placed[]): Placed | null {
  for (const candidate of placed) {
    if (candidate.end <= start) continue;
    if (candidate.start >= start && candidate.start < end + 2) return candidate;
    if (candidate.start > end + 260) return null;
    const between = text.slice(end, candidate.start);
    if (/\bmoties?\b|[.?!] \p{Lu}/iu.test(between.replace(/\bc\.s\./g, ''))) return null;
    const isBracketed = /[(,]\s*(?:zie (?:ook )?)?$/.test(between);
    if (isBracketed || between.trim().length <= 2) return candidate;
    return null;
  }
  return null;
}

/** "motie van het lid X over iets,7 ...": the note's digit may follow the clause. */
function footnoteAfter(text: string, end: number): number | null {
  const clause =
    /^(?:[^.;:()]|\([^()]{0,200}\)|\.(?=[a-z]\.)|(?<=\.[a-z])\.){0,700}?[\p{L},.?)](\d{1,2})(?= |$|[,.;])/u.exec(
      text.slice(end, end + 800),
    );
  if (!clause || /\bmotie[- ](?:van|\p{Lu})/u.test(clause[0])) return null;
  return Number(clause[1]);
}

/** A motion named again without its number is the one named with it before (or after). */
function giveKnownNumbers(namings: MotionNaming[]): MotionNaming[] {
  const byName = new Map<string, string>();
  for (const naming of namings) {
    const key = naming.submitters.join('+').toLowerCase();
    if (naming.id && key && !byName.has(key)) byName.set(key, naming.id);
  }
  const first = new Map<string, MotionNaming>();
  for (const naming of namings) {
    const id = naming.id ?? byName.get(naming.submitters.join('+').toLowerCase()) ?? null;
    const key = id ?? naming.submitters.join('+').toLowerCase();
    const known = first.get(key) ?? { ...naming, id, mentions: [] };
    known.mentions.push({ start: naming.start, end: naming.end });
    first.set(key, known);
  }
  return [...first.values()];
}

/** "Karabulut mede ingediend door de Leden Van Ojik, Ploumen en Kuzu" names four; "Slagt-Tichelman" one. */
export function submittersOf(names: string, isOneMember: IsOneMember): string[] {
  return names
    .replace(/(?: c\.s\.?)+$/u, '')
    .split(/, mede ingediend door | mede ingediend door |, | en |\//u)
    .map((name) =>
      name
        .replace(/^de [Ll]eden /u, '')
        .replace(/ c\.s\.?$/u, '')
        .replace(/^(?:[A-Z]\.)+ ?/u, '')
        .trim(),
    )
    .filter(Boolean)
    .flatMap((name) => (KNOWN_PAIRS.test(name) && !isOneMember(name) ? name.split('-') : [name]));
}

/** Two members whom letters join with a hyphen; every other double name is one person's. */
const KNOWN_PAIRS = /^(?:Joseph-Agema|Dassen-Omtzigt|Klaver-Ploumen|Segers-Asscher|Hermans-Segers)$/u;
