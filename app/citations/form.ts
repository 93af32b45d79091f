import type { CitationType } from './citation';
import type { Scanner } from './scanner';
import type { Surroundings } from './surroundings';

/** What a form says: the papers, or that the number cannot be right. */
export interface FormReading {
  ids: string[];
  unresolved: boolean;
}

/** Surely a citation, of a paper that cannot be: said so, never repaired. */
export const UNRESOLVED: FormReading = { ids: [], unresolved: true };

/** What a form read; the scanner stands at its end. */
export interface FormFind extends FormReading {
  type: CitationType;
}

export interface CitationForm {
  /** How it is printed. */
  example: string;
  /** With what it begins: the source of a pattern, tried where no letter or digit stands before. */
  begins: string;
  /** Reads on; the scanner stands behind `words`, the beginning that was found at `at`. */
  read(scan: Scanner, words: string, at: number, around: Surroundings): FormFind | null;
}
