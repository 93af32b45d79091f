import type { CitationContext } from './citation';
import { dossierKey, parseKamerstukId } from './paper-id';

/** What a form may know of the text round it: the paper's own dossier and what was cited before. */
export class Surroundings {
  /** Dossiers in which papers were numbered before: "op stuk nr. 6 (36 476)". */
  readonly numbering: string[] = [];
  private last: { id: string; end: number } | null = null;

  constructor(
    readonly text: string,
    /** Whether this place stands on a line of its own, with nothing or a blank line above. */
    private readonly standsApart: (at: number) => boolean,
    readonly context: CitationContext,
  ) {}

  /** Tells what was cited and where that ended. */
  cited(id: string | undefined, end: number): void {
    if (id !== undefined) this.last = { id, end };
  }

  /**
   * The dossier of a number that has none with it. The text's numbering before decides, the paper's own
   * dossier where there is none; two dossiers are no answer, for a wrong paper is worse than none.
   */
  ownDossier(): string | null {
    const named = [...new Set(this.numbering)];
    if (named.length > 1) return null;
    return named[0] ?? this.context.dossier ?? null;
  }

  /** "(Kamerstuk 35 300, nr. 80, t.v.v. nr. 61)": the dossier of the paper named right before. */
  dossierJustBefore(at: number): string | null {
    if (!this.last || at - this.last.end > 4 || /[().]/.test(this.text.slice(this.last.end, at))) return null;
    const paper = parseKamerstukId(this.last.id);
    return paper && dossierKey(paper);
  }

  /**
   * The page's foot prints the paper's id, before the rest of the foot or on a line of its own under a blank
   * one: that cites nothing.
   */
  isInPageFoot(at: number, words: string): boolean {
    const behind = this.text.slice(at + words.length, at + words.length + 24);
    return /^\s*(?:ISSN|[’'‘]s[- ]Gravenhage)/.test(behind) || this.standsApart(at);
  }
}
