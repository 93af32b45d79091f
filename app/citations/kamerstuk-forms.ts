import { type DossierNumber, kamerstukId } from './paper-id';
import type { Scanner } from './scanner';

/** What a form says: the papers, or that the number cannot be right. */
export interface FormReading {
  ids: string[];
  unresolved: boolean;
}

const DOSSIER = /([1-4]\d)(?: ?[.-] ?| )?(\d{3})(?!\d)/y;
const KINGDOM_ACT = /[ -]?\(R ?(\d{4})\)/y;
const ROMAN = /[ .-]?((?:X{0,2}(?:IX|IV|V?I{0,3}))[A-E]?)(?![A-Za-z])/y;
const FUND = /[ -]?([A-N])(?=(?:,? ?(?:nrs?|Nrs?)\b)|[-–] ?\d|, ?\d|[ -]\(R ?\d)/y;
const SUB_DOSSIER =
  /[ -]{1,2}(\d{2})(?=(?:,? ?(?:nrs?\b|Nrs?\b|nummer))|-\d{1,4}(?!\d)|, ?\d{1,4}(?!\d)| \(|,|\)| [A-Z]|\s*$)/y;
const NUMBER_MARK = / ?[,.:;]? ?(?:stuk )?(?:nummers?|[Nn]rs?|no|nos|letter)(?:\.|,|:)? ?/y;
const PAPER_NUMBER = /(\d{1,4}[a-z]?)(?![\d%]|[.,]\d|[a-z]{2})/y;
const LETTER_NUMBER = /([A-Z]{1,2})(?![A-Za-z0-9])/y;
const LIST_JOINT = / ?(?:, ?en|,|en|&|\+|alsmede|respectievelijk)(?: |(?=\d))/y;
const RANGE_JOINT = / ?(?:t\/m|tot en met|-) ?/y;
const PAGE =
  /,? ?(?:p|pp|pag|blz)\.? ?\d{1,5}(?:(?:-| en |, |\/)\d{1,5})*(?: e\.v\.)?|,? bladzijden? \d{1,5}(?:-\d{1,5})?/y;

/** A dossier number with its chapter, fund, sub-dossier or kingdom act. */
export function takeDossier(scan: Scanner): DossierNumber | null {
  return scan.attempt(() => {
    const found = scan.take(DOSSIER);
    if (!found) return null;
    const number = `${found[1]}${found[2]}`;
    let suffix: string | null = null;
    let kingdomAct: string | null = null;
    const act = scan.take(KINGDOM_ACT);
    if (act) kingdomAct = `R${act[1]}`;
    else {
      const roman = scan.attempt(() => {
        const match = scan.take(ROMAN);
        return match?.[1] ? match : null;
      });
      // A letter that is not followed by a number is a paper of the Eerste Kamer: "35526, L".
      const isOneLetter = roman?.[1]?.length === 1;
      if (
        roman?.[1] &&
        (!isOneLetter || /^(?:,? ?(?:[Nn]rs?\b|\d)|[-–]|\)|$)/.test(scan.text.slice(scan.at, scan.at + 6)))
      ) {
        suffix = roman[1];
      } else {
        if (roman) scan.at -= roman[0].length;
        const sub = scan.sees(SUB_DOSSIER) && isSubDossier(number, scan) ? scan.take(SUB_DOSSIER) : null;
        suffix = sub?.[1] ?? scan.take(FUND)?.[1] ?? null;
      }
      const later = suffix ? scan.take(KINGDOM_ACT) : null;
      if (later) kingdomAct = `R${later[1]}`;
    }
    return { number, suffix, kingdomAct };
  });
}

/** 21 501 is the one series split by Council; elsewhere two digits are a sub-dossier only before ", nr.". */
function isSubDossier(number: string, scan: Scanner): boolean {
  if (number === '21501') return true;
  return /^-(?:0\d|\d{2}),? ?(?:nrs?|Nrs?)\b/.test(scan.text.slice(scan.at, scan.at + 12));
}

/** "278", "1-3", "383, 348 en 309", "679, nr. 684 en 685", "C". Letters only where the mark or comma allows. */
export function takePaperNumbers(scan: Scanner, letters: boolean, ranges = true): string[] {
  const first = scan.take(PAPER_NUMBER)?.[1] ?? (letters ? scan.take(LETTER_NUMBER)?.[1] : undefined);
  if (first === undefined) return [];
  const numbers = [first];
  for (;;) {
    const next = scan.attempt(() => {
      const isRange = scan.take(RANGE_JOINT);
      if (!isRange && !scan.take(LIST_JOINT)) return null;
      scan.take(NUMBER_MARK_HERE);
      if (startsOther(scan)) return null;
      const number = scan.take(PAPER_NUMBER)?.[1] ?? (letters ? scan.take(LETTER_NUMBER)?.[1] : undefined);
      return number === undefined ? null : { number, isRange: isRange !== null, joint: isRange?.[0] ?? '' };
    });
    if (!next) return numbers;
    const last = Number(numbers.at(-1));
    const to = Number(next.number);
    // "1-3" counts up; "29477-484-485-486" names each.
    if (ranges && next.isRange && to > last + 1 && to - last <= 60) {
      for (let number = last + 1; number < to; number += 1) numbers.push(String(number));
    }
    numbers.push(next.number);
  }
}

const NUMBER_MARK_HERE = /(?:nummers?|[Nn]rs?)\.? ?/y;

/** The next thing is another dossier, a session year or a page rather than a further number. */
function startsOther(scan: Scanner): boolean {
  return /^(?:[1-4]\d[ .]?\d{3}(?!\d)(?:[ -]?[IVX]+)?(?:,? ?[Nn]rs?\b|-\d|,)|(?:19|20)\d\d[/-]\d|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))/.test(
    scan.text.slice(scan.at, scan.at + 24),
  );
}

/** Dossiers, then numbers: what stands after "Kamerstuk" and its like. Null when no dossier is there. */
export function takePapers(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    const wrong = scan.take(WRONG_DOSSIER);
    if (wrong) return { ids: [], unresolved: true };
    const first = takeDossier(scan);
    if (!first) return null;
    const dossiers = [first];
    for (;;) {
      const next = scan.attempt(() => (scan.take(DOSSIER_JOINT) ? takeDossier(scan) : null));
      if (!next) break;
      dossiers.push(next);
    }
    const numbers = scan.attempt(() => {
      const isMarked = scan.take(NUMBER_MARK) !== null;
      if (!isMarked && !scan.take(BARE_JOINT)) return null;
      const found = takePaperNumbers(scan, true, isMarked);
      return found.length > 0 ? found : null;
    });
    if (!numbers) {
      return { ids: dossiers.map((dossier) => `dossier-${dossierOf(dossier)}`), unresolved: false };
    }
    scan.take(PAGE);
    return { ids: numbers.map((paper) => kamerstukId({ ...first, paper })), unresolved: false };
  });
}

function dossierOf({ number, suffix, kingdomAct }: DossierNumber): string {
  return `${number}${suffix ? `-${suffix}` : ''}${kingdomAct ? `-(${kingdomAct})` : ''}`;
}

/** Six digits are nobody's dossier: a digit too many, never repaired. */
const WRONG_DOSSIER =
  /\d{2,3} ?\d{3,4}(?<=\d{6}|\d{3} \d{3}|\d{2} \d{4})(?:-[IVX]+)?(?:,? ?nr\.? ?|-)\d{1,4}(?!\d)/y;
const DOSSIER_JOINT = / ?(?:\/|,|en|-) ?(?=[1-4]\d[ .]?\d{3}(?!\d))/y;
const BARE_JOINT = /[-–] ?|, ?| (?=\d{1,4}(?!\d)[^ .]?)/y;

/** "(36800-XVI)" behind "stuk nr. 68": the dossier comes after the number. */
export function takeNumberThenDossier(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    const numbers = takePaperNumbers(scan, false);
    if (numbers.length === 0 || !scan.take(/ ?\(/y)) return null;
    const dossier = takeDossier(scan);
    if (!dossier || !scan.take(/ ?\)/y)) return null;
    return { ids: numbers.map((paper) => kamerstukId({ ...dossier, paper })), unresolved: false };
  });
}

/** Dossier and number with no word before: "36 471-64", "35 896, nr. 12", "31 293 en 31 289, nr. 653", "(36 067, Y)". */
export function takeBarePaper(scan: Scanner): (FormReading & { isMarked: boolean }) | null {
  return scan.attempt(() => {
    const dossier = takeDossier(scan);
    if (!dossier) return null;
    // A paper that stands in several dossiers has its number in the first.
    while (scan.attempt(() => (scan.take(DOSSIER_JOINT) ? takeDossier(scan) : null)));
    const alone = scan.take(/, ?([A-Z]{1,2}|\d{1,4})(?=\))/y)?.[1];
    if (alone) return { ids: [kamerstukId({ ...dossier, paper: alone })], unresolved: false, isMarked: true };
    const isMarked = scan.take(NUMBER_MARK) !== null;
    if (!isMarked && !scan.take(/[-–] ?/y)) return null;
    const numbers = takePaperNumbers(scan, isMarked, isMarked);
    if (numbers.length === 0) return null;
    scan.take(PAGE);
    return { ids: numbers.map((paper) => kamerstukId({ ...dossier, paper })), unresolved: false, isMarked };
  });
}
