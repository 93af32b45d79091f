import type { Citation } from '~/citations/citation';
import type { ReadingText } from '~/documents/reading-text';
import { firstNotBefore } from '~/documents/sorted-places';

/** A citation and where it stands in the text as read. */
export interface Placed {
  citation: Citation;
  start: number;
  end: number;
  /** It begins its line as extracted, as the first cell of a row does. */
  startsLine: boolean;
}

/** Papers cited, in order; what a changed motion replaces is not its own number. */
export function placedOf(body: ReadingText, citations: readonly Citation[]): Placed[] {
  return citations
    .filter((citation) => citation.type === 'kamerstuk' && !isReplaced(body.original, citation))
    .map((citation) => ({
      citation,
      start: body.fromOriginal(citation.start),
      end: body.fromOriginal(citation.end),
      startsLine: /(?:^|[\n\r])[ \t|•·–-]*$/.test(
        body.original.slice(Math.max(0, citation.start - 12), citation.start),
      ),
    }))
    .sort((one, other) => one.start - other.start);
}

const REPLACED = /^(?:t\.?v\.?v|ter vervanging|in (?:de )?plaats)/iu;
const REPLACED_BEFORE = /(?:\bt\.?v\.?v\.?|\bter vervanging van(?: (?:die|de motie))?)[\s:]{1,3}$/iu;

const isReplaced = (original: string, { surface, start }: Citation): boolean =>
  REPLACED.test(surface) || REPLACED_BEFORE.test(original.slice(Math.max(0, start - 40), start));

/** How far behind a name its number may stand: a motion's title and a bracket. */
const FARTHEST = 400;
/** Another motion, or the end of the sentence. */
const OTHER_BEGINS = /\bmoties?\b|[.?!] \p{Lu}/iu;
/** How a source is joined to what it numbers. */
const JOINED =
  /(?:[(,|:]\s*(?:zie (?:ook )?|nr\. ?|EK-?stuk )?|\b(?:met|onder) (?:het )?(?:Kamerstuk)?(?:nummer )?|^ (?:nr\.?|nummer) )$/iu;
/** A letter or report that stands nearer is what the number belongs to ... */
const NEARER_PAPER =
  /\b(?:brief|Kamerbrief|verzamelbrief|voortgangsrapportage|rapport|verslag|nota|amendement|antwoord(?:en)?|wetsvoorstel|Belastingplan|(?:voorjaars|najaars|miljoenen)nota|begroting|agenda|fiche)\b[^()]{0,60}\($/iu;
/** A clause of its own says what was done with the motion: the number may be of something else. */
const SAYS_MORE =
  /^(?! (?:over|inzake|betreffende|om)\b)[^(]*\b(?:is|zijn|was|werd|wordt|worden|heb|heeft|hebben|zal|ben|bied|stuur|zond|en (?:de|het|een|mijn))\b/iu;
/** ... unless it is only what the motion is about. */
const ONLY_ITS_SUBJECT =
  /^(?: c\.s\.)? (?:over|inzake)\b(?!.*\b(?:is|wordt|worden|heb|heeft|hebben|zal|ben|informeer|bied|stuur|zond|en (?:de|het|een|mijn) (?:brief|Kamerbrief|rapport|verslag|nota|amendement))\b)/iu;

/** The number stands in brackets behind the name, at most one clause away and before another motion. */
export function tieAfter(text: string, start: number, end: number, placed: readonly Placed[]): Placed | null {
  const candidate = placed[firstEndingAfter(placed, start)];
  if (!candidate || candidate.start > end + FARTHEST) return null;
  if (candidate.start < end + 2) return candidate.start >= start ? candidate : null;
  const between = text.slice(end, candidate.start);
  if (OTHER_BEGINS.test(between.replace(/\bc\.s\./g, 'cs').replace(/\bjl\./g, 'jl'))) return null;
  if (/ op $/.test(between) || between.trim().length <= 2) return candidate;
  if (!JOINED.test(between)) return null;
  const isTitle = /\bmoties?$/iu.test(text.slice(Math.max(0, end - 8), end));
  if (isTitle && SAYS_MORE.test(between)) return null;
  return NEARER_PAPER.test(between) && !ONLY_ITS_SUBJECT.test(between) ? null : candidate;
}

/** In a table the number may stand in the cell before: "41 235, nr. 61 Motie van het lid Veenstra". */
export function tieBefore(text: string, start: number, placed: readonly Placed[]): Placed | null {
  const candidate = placed[firstEndingAfter(placed, start) - 1];
  if (!candidate || start - candidate.end > 3) return null;
  const isJoined = /^[\s|:–-]*$/.test(text.slice(candidate.end, start));
  return candidate.startsLine && isJoined && /^\p{Lu}/u.test(text.charAt(start)) ? candidate : null;
}

/** Index of the first citation that ends behind a place. */
const firstEndingAfter = (placed: readonly Placed[], place: number): number =>
  firstNotBefore(placed, ({ end }) => end <= place);
