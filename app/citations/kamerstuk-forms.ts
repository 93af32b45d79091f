import { takeDossier, takeRomanFile } from './dossier-forms';
import { type FormReading, UNRESOLVED } from './form';
import { type DossierNumber, dossierKey, kamerstukId } from './paper-id';
import type { Scanner } from './scanner';

const NUMBER_MARK = / ?[,.:;-]? ?(?:stuk )?(?:nummers?|[Nn]r[’']?s?|no|nos|letter)(?:\.|,|:)? ?/y;
const NUMBER_MARK_IN_LIST = /(?:nummers?|[Nn]r[’']?s?)\.? ?/y;
const PAPER_NUMBER = /(\d{1,4}[a-z]?)(?![\d%]|[.,]\d|[a-z]{2})/y;
const LETTER_NUMBER = /([A-Z]{1,2})(?![A-Za-z\d])/y;
/** "41235-5, -7 en -9": the dossier is said once, its dash each time. */
const DASH_IN_LIST = /-(?=\d{1,4}(?!\d))/y;
const LIST_JOINT = / ?(?:, ?en|,|en|&|\+|alsmede|respectievelijk|resp\.)(?: |(?=\d))/y;
const RANGE_JOINT = / ?(?:t\/m|tot en met|-) ?/y;
const PAGE =
  /,? ?(?:p|pp|pag|blz)\.? ?\d{1,5}(?:(?:-| en |, |\/)\d{1,5})*(?: e\.v\.)?|,? bladzijden? \d{1,5}(?:-\d{1,5})?/y;

/** A paper's number has four digits at most: a fifth is a note's mark or a slip, and nobody can tell which. */
const TOO_LONG = /\d{5}/y;
/** Where no dossier can be right: six digits, four, or one that begins with 5 to 9. */
const WRONG_DOSSIER =
  /(?:\d{2,3} ?\d{3,4}(?<=\d{6}|\d{3} \d{3}|\d{2} \d{4})|[5-9]\d ?\d{3}|(?!(?:19|20)\d\d)\d{4})(?!\d)(?:[ -](?:[IVX]+|[A-N]))?(?:,? ?nr\.? ?|-)\d{1,4}(?!\d)/y;
const DOSSIER_JOINT = / ?(?:\/|,|en|-) ?(?=[1-4]\d[ .]?\d{3}(?!\d))/y;
/** "36410-XVI-148", "36410, 148", and by slip "36410-XVI148". */
const BARE_JOINT = / ?[-–] ?(?=\d)|[-–] ?|, ?| (?=\d{1,4}(?!\d)[^ .]?)|(?<=[IVX])(?=\d)/y;

/** No printed citation stands in more dossiers, or names more papers: a bound on what one reading may take. */
const MOST_DOSSIERS = 16;
const MOST_PAPERS = 400;

/** "278", "1-3", "383, 348 en 309", "679, nr. 684 en 685", "C". Letters only where the mark or comma allows. */
export function takePaperNumbers(scan: Scanner, letters: boolean, ranges = true): string[] {
  const takeNumber = () =>
    scan.take(PAPER_NUMBER)?.[1] ?? (letters ? scan.take(LETTER_NUMBER)?.[1] : undefined);
  const first = takeNumber();
  if (first === undefined) return [];
  const numbers = [first];
  while (numbers.length < MOST_PAPERS) {
    const next = scan.attempt(() => {
      const isRange = scan.take(RANGE_JOINT) !== null;
      if (!isRange && !scan.take(LIST_JOINT)) return null;
      scan.take(NUMBER_MARK_IN_LIST) ?? scan.take(DASH_IN_LIST);
      if (startsOther(scan)) return null;
      const number = takeNumber();
      return number === undefined ? null : { number, isRange };
    });
    if (!next) break;
    const last = Number(numbers.at(-1));
    const to = Number(next.number);
    // "1-3" counts up; "29477-484-485-486" names each.
    if (ranges && next.isRange && to > last + 1 && to - last <= 60) {
      for (let number = last + 1; number < to; number += 1) numbers.push(String(number));
    }
    numbers.push(next.number);
  }
  return numbers;
}

/** What comes is another dossier, a session year, a date or a count rather than a further number. */
const OTHER =
  /[1-4]\d[ .]?\d{3}(?!\d)(?:[ -]?[IVX]+)?(?:,? ?[Nn]rs?\b|-\d|,)|(?:19|20)\d\d[/-]\d|\d{1,3} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|bijlagen?|pagina|vragen|moties|amendementen)\b/y;
const startsOther = (scan: Scanner): boolean => scan.sees(OTHER);

/** "24515/33077", "31 293 en 31 289": the papers stand in all and are numbered in the first. */
function takeDossiers(scan: Scanner): DossierNumber[] {
  const first = takeDossier(scan) ?? takeRomanFile(scan);
  const dossiers = first ? [first] : [];
  while (first && dossiers.length < MOST_DOSSIERS) {
    const next = scan.attempt(() => (scan.take(DOSSIER_JOINT) ? takeDossier(scan) : null));
    if (!next) break;
    dossiers.push(next);
  }
  return dossiers;
}

/** Dossiers, then numbers: what stands after "Kamerstuk" and its like. Null when no dossier is there. */
export function takePapers(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    if (scan.take(WRONG_DOSSIER)) return UNRESOLVED;
    const dossiers = takeDossiers(scan);
    const [first] = dossiers;
    if (!first) return null;
    const numbers = scan.attempt(() => {
      const isMarked = scan.take(NUMBER_MARK) !== null;
      if (isMarked && scan.take(TOO_LONG)) return UNRESOLVED;
      if (!isMarked && !scan.take(BARE_JOINT)) return null;
      const found = takePaperNumbers(scan, true, isMarked);
      return found.length > 0 ? { ids: found, unresolved: false } : null;
    });
    if (!numbers) {
      return { ids: dossiers.map((dossier) => `dossier-${dossierKey(dossier)}`), unresolved: false };
    }
    if (numbers.unresolved) return numbers;
    scan.take(PAGE);
    return { ids: numbers.ids.map((paper) => kamerstukId({ ...first, paper })), unresolved: false };
  });
}

/** Dossier and number with no word before: "36 471-64", "35 896, nr. 12", "31 293 en 31 289, nr. 653", "(36 067, Y)". */
export function takeBarePaper(scan: Scanner): (FormReading & { isMarked: boolean }) | null {
  return scan.attempt(() => {
    const [first] = takeDossiers(scan);
    if (!first) return null;
    const papers = (numbers: string[], isMarked: boolean) =>
      numbers.length === 0
        ? null
        : { ids: numbers.map((paper) => kamerstukId({ ...first, paper })), unresolved: false, isMarked };
    const inBrackets = scan.attempt(() => {
      const numbers = scan.take(/, ?/y) ? takePaperNumbers(scan, true) : [];
      return numbers.length > 0 && scan.sees(/\)/y) ? numbers : null;
    });
    if (inBrackets) return papers(inBrackets, true);
    const isMarked = scan.take(NUMBER_MARK) !== null;
    if (isMarked && scan.take(TOO_LONG)) return { ...UNRESOLVED, isMarked };
    if (!isMarked && !scan.take(/[-–] ?/y)) return null;
    const found = papers(takePaperNumbers(scan, isMarked, isMarked), isMarked);
    if (found) scan.take(PAGE);
    return found;
  });
}

/** What may stand between the number of a paper and its dossier: "nr. 68 (35 483)", "nr. 16 bij wetsvoorstel 31 862". */
const BEFORE_DOSSIER =
  / ?\((?:Kamerst(?:uk(?:ken)?|\.) |dossier )?|, (?=[1-4]\d[ .]?\d{3}(?!\d))| (?:bij|van|in|op) (?:het )?(?:wetsvoorstel|dossier|Kamerstuk) /y;

/** Numbers, then their dossier; the dossier is null where the text does not give it. */
export function takeNumberThenDossier(
  scan: Scanner,
): { numbers: string[]; dossier: DossierNumber | null } | null {
  const numbers = takePaperNumbers(scan, false);
  if (numbers.length === 0) return null;
  const dossier = scan.attempt(() => {
    const joint = scan.take(BEFORE_DOSSIER)?.[0];
    const found = joint === undefined ? null : takeDossier(scan);
    return found && (!joint?.includes('(') || scan.take(/ ?\)/y)) ? found : null;
  });
  return { numbers, dossier };
}
