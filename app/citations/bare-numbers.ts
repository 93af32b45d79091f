import { takeDossier } from './dossier-forms';
import { type FormFind, UNRESOLVED } from './form';
import { takeBarePaper } from './kamerstuk-forms';
import { type DossierNumber, dossierKey } from './paper-id';
import type { Scanner } from './scanner';
import type { Surroundings } from './surroundings';

/** What a number is when this stands before it: an amount, a telephone number, part of an address or of an id. */
const NO_PAPER_BEHIND =
  /(?:ISSN|ah-tk-|kst-|h-tk-|blg-|[/=#@$]|[€] ?|\d[.,]|(?:tel|fax|iban|bsn|postbus)\.? ?|\d )$/i;
/** "NEN 12 345", "BR-REG-17137": a name in capitals numbers things of its own. */
const CAPITALS_BEHIND = /\p{Lu}{2,}[- ]$/u;
const CHAMBER_BEFORE = /\b(?:TK|EK|II|I),? ?$/;
const REPLACED_BEFORE = /t\.?v\.?v\.?,? ?$/i;
/** And when this stands behind it. */
const AMOUNT_BEHIND =
  /^ ?(?:euro|duizend|miljoen|miljard|km|ha\b|%|procent|personen|inwoners|mensen|huishoudens|woningen|leerlingen|kinderen)/;
/** "de motie 41310-67": the word before says that a paper is meant. */
const PAPER_BEFORE = /\b(?:[Mm]oties?|[Aa]mendement(?:en)?)(?: (?:met nummer|nr\.?|op stuk))? $/;

/** Digits with no word before them that announces a paper. */
export function bareNumber(scan: Scanner, _words: string, at: number, around: Surroundings): FormFind | null {
  const before = scan.text.slice(Math.max(0, at - 24), at);
  if (NO_PAPER_BEHIND.test(before)) return null;
  if (CAPITALS_BEHIND.test(before) && !CHAMBER_BEFORE.test(before)) return null;
  scan.at = at;
  return barePaper(scan, before, around) ?? bareDossier(scan, before, around);
}

/**
 * With "nr." or a chapter they are a paper; joined by a dash alone they are one when written as the House
 * does ("36 471-64"), in brackets, or when the store knows it.
 */
function barePaper(scan: Scanner, before: string, around: Surroundings): FormFind | null {
  const at = scan.at;
  return scan.attempt(() => {
    const paper = takeBarePaper(scan);
    if (!paper) return null;
    const follows = scan.text.slice(scan.at, scan.at + 12);
    if (AMOUNT_BEHIND.test(follows)) return null;
    const isPrinted = /^[1-4]\d[ .](?!000)\d{3}/.test(scan.text.slice(at, at + 6));
    const isBracketed =
      /[(|] ?$/.test(before) ||
      REPLACED_BEFORE.test(before) ||
      /^\)/.test(follows) ||
      /^\/20\d\d[DZ]\d{5}/.test(follows);
    const hasSuffix =
      paper.ids.some((id) => !/^kst-\d{5}-\d/.test(id)) || /-\d\d-\d/.test(paper.ids[0] ?? '');
    const isAnnounced = PAPER_BEFORE.test(before);
    const isKnown = paper.ids.some((id) => around.context.knownPapers?.(id) ?? false);
    return paper.isMarked || isPrinted || isBracketed || hasSuffix || isAnnounced || isKnown
      ? { ids: paper.ids, unresolved: paper.unresolved, type: 'kamerstuk' }
      : null;
  });
}

/** "(32 123 F)": the budget of a fund; a letter of the Eerste Kamer stands behind a comma. */
const FUND_ALONE = /([1-4]\d)[ .](\d{3}) ([A-N])(?=\))/y;

/** A number in brackets names a dossier when printed as the House does, with its chapter, or when it is known. */
function bareDossier(scan: Scanner, before: string, around: Surroundings): FormFind | null {
  const isOpened = /\((?:TK |EK )?$/.test(before);
  const at = scan.at;
  const fund = isOpened ? scan.take(FUND_ALONE) : null;
  if (fund) {
    const key = dossierKey({ number: `${fund[1]}${fund[2]}`, suffix: fund[3] ?? null, kingdomAct: null });
    return { ids: [`dossier-${key}`], unresolved: false, type: 'dossier' };
  }
  const dossier = takeDossier(scan) ?? null;
  if (!dossier || !isOpened || !scan.sees(dossier.suffix ? /[),;]/y : /\)/y)) return null;
  const id = `dossier-${dossierKey(dossier)}`;
  const isPrinted = /^[1-4]\d[ .]\d{3}|-/.test(scan.text.slice(at, scan.at)) || hasChapter(dossier);
  return isPrinted || around.context.knownPapers?.(id)
    ? { ids: [id], unresolved: false, type: 'dossier' }
    : null;
}

const hasChapter = ({ suffix, kingdomAct }: DossierNumber): boolean =>
  kingdomAct !== null || (suffix !== null && /^[IVX]/.test(suffix));

/** "(364410-XII, nr. 44)": surely a citation, of a dossier that cannot be. */
export function wrongNumber(scan: Scanner, words: string, at: number): FormFind | null {
  if (NO_PAPER_BEHIND.test(scan.text.slice(Math.max(0, at - 24), at))) return null;
  const isBracketed = words.startsWith('(') || REPLACED_BEFORE.test(scan.text.slice(Math.max(0, at - 8), at));
  const rest = scan.take(/(?:-(?:[IVX]{1,5}|[A-N]))?(?:,? ?nr\.? ?|-)\d{1,4}(?!\d)/y);
  return rest && (isBracketed || rest[0].startsWith('-')) ? { ...UNRESOLVED, type: 'kamerstuk' } : null;
}
