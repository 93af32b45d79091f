/** Kinds of paper that a citation can name; the names follow docs/citations.md. */
export type CitationType =
  | 'kamerstuk'
  | 'dossier'
  | 'handelingen'
  | 'aanhangsel'
  | 'toezegging'
  | 'zaak'
  | 'document'
  | 'com'
  | 'staatsblad'
  | 'staatscourant'
  | 'tractatenblad';

/** A reference to a paper in a text. Offsets are those of the text that was given. */
export interface Citation {
  type: CitationType;
  /** Normal ids in printed order: `kst-32735-278`, `ah-tk-20182019-3894`, `dossier-35825`. Empty when unresolved. */
  ids: string[];
  surface: string;
  start: number;
  end: number;
  /** Surely a citation, but with a number that cannot be right; never repaired. */
  unresolved: boolean;
}

/** Says whether the store knows a paper: lets a bare number count as a citation. */
export type KnownPapers = (id: string) => boolean;

/** What the reader knows beside the text. */
export interface CitationContext {
  /** Dossier of the paper itself, for "t.v.v. nr. 24" and "de motie op stuk nr. 68". */
  dossier?: string | null;
  /** Id of the paper itself: its running header is no citation. */
  own?: string | null;
  /** Lets a bare number that could be anything count when the paper exists. */
  knownPapers?: KnownPapers;
}
