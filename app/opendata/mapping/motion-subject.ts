import { citationsIn } from '~/citations/citations-in';
import { parseKamerstukId } from '~/citations/paper-id';
import { submittersOf } from '~/reading/motion-names';
import { officialKey } from './paper-key';

/** What a motion's subject says: "Gewijzigde motie van het lid Podt c.s. over een betere ... (t.v.v. 19637-3370)". */
export interface MotionSubject {
  /** "een betere ..." */
  title: string;
  /** Surnames as named; the first signed first. */
  signatories: string[];
  /** Others signed too: "c.s." */
  hasMore: boolean;
  replaces: ReplacedMotion[];
}

export interface ReplacedMotion {
  /** `kst-19637-3370`; null where only a number is named, of the same dossier. */
  key: string | null;
  number: number;
  /** "(t.v.v. 19637-3370)" */
  notation: string;
}

/** "Motie van de leden X en Y over", and until about 2013 also "Motie X c.s. over", "Gew motie-X/Y over". */
const SUBJECT =
  /^.{0,60}?\bmotie\b[-,]?\s*(?<lead>(?:van\s+)?(?:het\s+)?(?:de\s+)?)(?<member>(?:lid|leden|kamerlid|kamerleden)\s+)?(?<names>.{1,300}?)\s+(?:over|inzake|betreffende|waarin|met betrekking tot|om|houdende|voor|dat|tot)\s+(?<title>.+)$/isu;
const NOTE =
  /\(?\s*(?<![\p{L}\d])t\.?\s?v\.?\s?v\.?\s*(?=\d|nrs?\b|die\b|kamerst)(?<what>(?:\(R\s?\d{4}\)|[^)])*)\)?/iu;

export function readMotionSubject(subject: string): MotionSubject {
  const plain = subject.replace(/\s+/g, ' ').trim();
  const note = NOTE.exec(plain);
  const bare = (note ? plain.slice(0, note.index) + plain.slice(note.index + note[0].length) : plain)
    .replace(/\s+/g, ' ')
    .trim();
  const found = SUBJECT.exec(bare);
  const { lead = '', member, names: rest = '' } = found?.groups ?? {};
  // "Motie Van Bommel c.s.": without "het lid" a capital begins the name.
  const names = member === undefined && /^\p{Lu}/u.test(lead) ? lead + rest : rest;
  return {
    title: (found?.groups?.title ?? bare).trim() || plain,
    signatories: submittersOf(names.replace(/\bc\.\s?s\.?.*$/u, '').trim(), () => true),
    hasMore: /\bc\.\s?s\b/.test(names),
    replaces: note ? replacedIn(note.groups?.what ?? '', note[0].trim()) : [],
  };
}

/** Every notation of the House: `34550-XV, nr. 61`, `19637-2796`, `32647, nr. 62`, `33410. nr. 43`, `nr. 76`. */
function replacedIn(what: string, notation: string): ReplacedMotion[] {
  const mended = what
    .replace(/(\d{5}|\d\d \d{3})((?:[- ][IVX]+[A-E]?)?)\.\s*(?=nrs?\b)/gi, '$1$2, ')
    .replace(
      /(\d{5})[- ]([ivx]{1,6}[a-e]?)(?=[-, ])/g,
      (_, dossier, chapter) => `${dossier}-${chapter.toUpperCase()}`,
    )
    .replace(/(\d{5})-\(R/g, '$1 (R')
    .trim();
  const plain = /^(\d{5})-(\d{1,4})$/.exec(mended);
  const keys = plain
    ? [`kst-${mended}`]
    : citationsIn(`Kamerstuk ${mended}`).flatMap((citation) => citation.ids);
  const cited = keys.flatMap((key) => {
    const number = Number(parseKamerstukId(key)?.paper.replace(/\D.*$/, ''));
    return number > 0 ? [{ key: officialKey(key), number, notation }] : [];
  });
  if (cited.length > 0) return cited;
  const alone = /^(?:die gedrukt (?:is )?onder )?(?:nrs?\.? ?)(\d{1,4})(?: en (\d{1,4}))?$/i.exec(mended);
  return [alone?.[1], alone?.[2]]
    .filter((number) => number !== undefined)
    .map((number) => ({ key: null, number: Number(number), notation }));
}
