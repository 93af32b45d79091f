import type { DossierNumber } from './paper-id';
import type { Scanner } from './scanner';

/** "32 735", "32735", "33.344", "31-700": the first digit of a dossier is 1 to 4. */
const DIGITS = /([1-4]\d)(?: ?[.-] ?| )?(\d{3})(?!\d)/y;
/** A kingdom act: "(R2181)", "(R 2181)". */
const KINGDOM_ACT = /[ -]?\(R ?(\d{4})\)/y;
/** A budget chapter, with every joint that is printed: "35 300 VI", "36410-XVI", "31.700XII", "31 700 - XIII". */
const CHAPTER = /(?: ?[.-] ?| )?((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-E]?)(?![A-Za-z])/y;
/** Behind a comma a chapter must be followed by a number, or be too long for a letter of the Eerste Kamer. */
const CHAPTER_BEHIND_COMMA =
  /, ?((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-E]?)(?=,? ?[Nn]rs?\b|(?<=[IVX]{3})(?:, ?\d|\)))/y;
/**
 * A budget fund is a letter before a number: "36 600-A, nr. 31", "32500 A 31"; before a letter too: "36 600 A, C".
 * Alone behind a dash it is one where the number is round, as those of budgets are ("35000-A"); elsewhere a
 * letter at the end is a paper of the Eerste Kamer.
 */
const FUND =
  /(?: ?- ?| )?([A-N])(?= ?,? ?[Nn]rs?\b|[ -] ?\d{1,4}(?!\d)|, ?\d|, ?[A-Z]{1,2}(?![A-Za-z\d.])|[ -]\(R ?\d| ?\/ ?[1-4]\d|(?<=00-[A-N])\))/y;
/** The series 21 501 is split by Council: two digits behind it name the part. */
const COUNCIL_SERIES = '21501';
const COUNCIL = /[ -]{1,2}(\d{2})(?!\d)/y;
/** Elsewhere two digits are a part of the dossier only before ", nr.". */
const PART = /-(\d{2})(?=,? ?[Nn]rs?\b)/y;
/** A file of the Eerste Kamer that has a Roman number: "CXLVIII". */
const ROMAN_FILE = /([CLX][CLXVI]{3,9})(?=, ?(?:letter ?)?[A-Z]{1,2}(?![A-Za-z\d]))/y;

/** A dossier number with its chapter, fund, part or kingdom act. */
export function takeDossier(scan: Scanner): DossierNumber | null {
  const found = scan.take(DIGITS);
  if (!found) return null;
  const number = `${found[1]}${found[2]}`;
  const act = scan.take(KINGDOM_ACT)?.[1];
  if (act) return { number, suffix: null, kingdomAct: `R${act}` };
  const part = scan.take(number === COUNCIL_SERIES ? COUNCIL : PART)?.[1];
  const suffix = part ?? takeChapter(scan) ?? scan.take(FUND)?.[1] ?? null;
  const later = suffix ? scan.take(KINGDOM_ACT)?.[1] : undefined;
  return { number, suffix, kingdomAct: later ? `R${later}` : null };
}

/** "CXLVIII" before ", A". */
export function takeRomanFile(scan: Scanner): DossierNumber | null {
  const number = scan.take(ROMAN_FILE)?.[1];
  return number ? { number, suffix: null, kingdomAct: null } : null;
}

function takeChapter(scan: Scanner): string | null {
  return (
    scan.attempt(() => {
      const chapter = scan.take(CHAPTER)?.[1];
      // "35526 I" at the end of words may be a paper of the Eerste Kamer: one letter needs a number or a close.
      if (chapter && (chapter.length > 1 || scan.sees(/,? ?(?:[Nn]rs?\b|\d)|-|\)|$/y))) return chapter;
      return null;
    }) ??
    scan.take(CHAPTER_BEHIND_COMMA)?.[1] ??
    null
  );
}
