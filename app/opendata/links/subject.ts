import type { Citation } from '~/citations/citation';
import { citationsIn } from '~/citations/citations-in';
import type { LetterKind } from '~/reading/letter-reading';
import { NAMES, submittersOf } from '~/reading/motion-names';
import { kindOfLink } from './kind';

/** A motion that the subject of a letter names, by its number, by who submitted it and by its words. */
export interface MotionMention {
  /** `kst-36045-194`; null where the subject prints no number. */
  key: string | null;
  /**
   * `replaced`: the number is that of the version which the motion took the place of ("t.v.v. 32156-132"),
   * so that the motion itself is another one.
   */
  role: 'named' | 'replaced';
  /** Surnames as printed, the first submitter first: `['Van Ojik', 'Ploumen']`. */
  submitters: string[];
  /** What it is about: the words behind "over", or behind the names. */
  title: string;
  /** The subject calls it changed: "gewijzigde", "nader gewijzigde". */
  isChanged: boolean;
  /** What the letter does with it. */
  kind: LetterKind;
  /** The words of the subject that name it. */
  surface: string;
}

/**
 * The motions that a subject line names, in its order. "Reactie op de motie van het lid Podt c.s. over een betere
 * schaderegeling (Kamerstuk 19637-3384)" names one. A mention without number and without name says nothing
 * ("moties en toezeggingen") and is left out. Numbers of other papers are among the answers where the subject
 * does not tell them apart: who has the papers knows which of them are motions.
 */
export function motionsInSubject(subject: string): MotionMention[] {
  const text = subject.replace(/\s+/g, ' ').replace(/[‒–—―]/g, '-');
  const numbers = citationsIn(text).filter(
    (citation) => citation.type === 'kamerstuk' && citation.ids.length > 0,
  );
  const namings = namingsIn(text, numbers);
  return namings.flatMap((naming, index) =>
    mentionsOf(text, naming, namings[index + 1]?.start ?? text.length, numbers),
  );
}

interface Naming {
  start: number;
  /** Behind the names. */
  end: number;
  names: string;
  isChanged: boolean;
}

const NAMING = new RegExp(
  `(?<![\\p{L}])(?<changed>(?:tweede |nader )*gewijzigde )?(?:ingediende |aangehouden |aangenomen |overgenomen )*(?:[Aa]mendementen en )?[Mm]oties?(?![\\p{L}])(?:(?: ?- ?| )(?:c\\.s\\. )?(?:(?:van|va|an|door|de|het|lid|leden|[Kk]amerlid|[Kk]amerleden|bijzondere|gedelegeerden?|heer|heren) )*(?<names>(?!Kamerstuk|Nr|II|EK)${NAMES}))?`,
  'gu',
);

/** Between two motions that stand side by side; without it the second stands in the title of the first. */
const SIDE_BY_SIDE =
  /(?:^|[),;&]|\b(?:en|alsmede|evenals|respectievelijk|resp\.))\s*(?:(?:op|van|over|aan|inzake|voor|met|bij|e|reactie|uitvoering|appreciatie|beantwoording|tevens|een)\s+)*(?:de|het|twee|drie|vier|enkele|diverse)?\s*$/iu;

function namingsIn(text: string, numbers: readonly Citation[]): Naming[] {
  const found: Naming[] = [];
  for (const match of text.matchAll(NAMING)) {
    const start = match.index;
    const last = found.at(-1);
    if (last) {
      const between = text.slice(last.end, start);
      const isNumberBetween = numbers.some((number) => number.start >= last.end && number.end <= start);
      const isInTitle = TITLE_BEGINS.test(between) && !SIDE_BY_SIDE.test(between);
      if (isInTitle && !isNumberBetween) continue;
    }
    const listed = match.groups?.names ?? '';
    const kept = listed.replace(TRAILING_WORDS, '');
    const end = start + match[0].length - (listed.length - kept.length);
    const second = kept === '' ? '' : (SECOND_SURNAME.exec(text.slice(end))?.[0] ?? '');
    found.push({
      start,
      end: end + second.length,
      names: kept + second,
      isChanged: match.groups?.changed !== undefined || /gewijzigde\s*$/i.test(text.slice(0, start)),
    });
  }
  return found;
}

/** A capital behind the names that begins no name. */
const TRAILING_WORDS = /(?:,| en)? (?:Kamerstuk(?:ken)?|Handelingen|Minister|Staatssecretaris|Kamer)\b.*$/u;

/** "Six Dijkstra", "Bruins Slot". */
const SECOND_SURNAME =
  /^ \p{Lu}[\p{L}-]+(?= (?:cs|c\.s|over|inzake|betreffende|m\.b\.t|\(|ter|om|waarin)|\(|,|$)/u;

const TITLE_BEGINS =
  /^[ ,]*(?:over|inzake|betreffende|omtrent|aangaande|m\.?b\.?t\.?|met betrekking tot|ten aanzien van|t\.a\.v\.|om|die|waarin|waarmee|voor|van|gericht)\b/iu;

const NAMES_AGAIN = new RegExp(`^(?:${NAMES})`, 'u');

/** The stretch of one naming: its numbers, each with the words before it. */
function mentionsOf(text: string, naming: Naming, until: number, all: readonly Citation[]): MotionMention[] {
  const numbers = all.filter((number) => number.start >= naming.start && number.start < until);
  const base = {
    isChanged: naming.isChanged,
    kind: kindOfLink(text.slice(0, naming.start), text),
  };
  const first = submittersOf(naming.names, () => false);
  if (numbers.length === 0) {
    const title = titleIn(text.slice(naming.end, until));
    return first.length === 0
      ? []
      : [
          {
            ...base,
            key: null,
            role: 'named',
            submitters: first,
            title,
            surface: text.slice(naming.start, until).trim(),
          },
        ];
  }
  const mentions: MotionMention[] = [];
  let from = naming.end;
  for (const [index, number] of numbers.entries()) {
    const before = text.slice(Math.min(from, number.start), number.start);
    // "(32357-22) m.b.t. opschaling en van Van Veldhoven (32357-23)": the second has another submitter.
    const again =
      index > 0
        ? NAMES_AGAIN.exec(before.replace(/^[) ,]*(?:en )?(?:van )?(?:(?:het lid|de leden) )?/u, ''))?.[0]
        : '';
    const said = again ? before.slice(before.indexOf(again) + again.length) : before;
    const isLast = index === numbers.length - 1;
    const rest = text.slice(number.end, numbers[index + 1]?.start ?? until);
    // Words between two numbers are those of the second, unless they follow the first with "over".
    const behind = isLast || TITLE_BEGINS.test(rest.replace(/^[) ,]+/, '')) ? titleIn(rest) : '';
    const title: string = titleIn(said) || behind || (mentions.at(-1)?.title ?? '');
    for (const key of number.ids.filter((id) => id.startsWith('kst-'))) {
      mentions.push({
        ...base,
        key,
        role: REPLACES.test(before) || REPLACES.test(number.surface) ? 'replaced' : 'named',
        submitters: again ? submittersOf(again, () => false) : first,
        title,
        surface: text.slice(Math.min(from, naming.start), number.end).trim(),
      });
    }
    from = number.end;
  }
  // "(Kamerstuk 25657, nr. 240 t.v.v. 25657, nr. 237)": its own number is there, so the old one says nothing.
  const own = mentions.filter(({ role }) => role === 'named');
  return own.length > 0 ? own : mentions;
}

const REPLACES = /t\.? ?v\.? ?v\.?(?: die gedrukt(?: is)?(?: onder)?)?[^()\d]{0,24}$|^t\.? ?v\.? ?v/i;

/** The words of a title without the words that tie it to its sentence. */
function titleIn(words: string): string {
  return words
    .replace(/[( ]*(?:t\.? ?v\.? ?v\.?[^)]*)?$/i, '')
    .replace(/^[\s),.;]+/, '')
    .replace(/^(?:en )?(?:(?:op|van) )?(?:de )?/i, '')
    .replace(
      /^(?:over|inzake|betreffende|omtrent|aangaande|m\.?b\.?t\.?|met betrekking tot|t\.a\.v\.|van|om) /i,
      '',
    )
    .replace(/(?:[\s(,;:]+(?:en|alsmede|evenals|op|van|over|de))*[\s(,;:]*$/i, '')
    .trim();
}
