/** Kinds of records that Gestand takes from the House. Names as the House prints them (SyncFeed and OData). */
export const SOURCE_CATEGORIES = [
  'Activiteit',
  'Agendapunt',
  'Besluit',
  'Commissie',
  'Document',
  'DocumentActor',
  'DocumentPublicatie',
  'DocumentVersie',
  'Fractie',
  'FractieZetel',
  'FractieZetelPersoon',
  'Kamerstukdossier',
  'Persoon',
  'Stemming',
  'Toezegging',
  'Zaak',
  'ZaakActor',
] as const;

export type SourceCategory = (typeof SOURCE_CATEGORIES)[number];

/**
 * One record of the House as any of its services gives it, whatever the service's notation. SyncFeed, OData
 * v4/2.0, OData v5 and files all come to this; everything after it knows only this.
 */
export interface SourceRecord {
  category: SourceCategory;
  /** GUID, lower case. */
  id: string;
  /** When this version became visible at the source (ApiGewijzigdOp, `updated`), ISO in UTC; null if not told. Of two versions the later counts. */
  changedAt: string | null;
  /** A tombstone: everything but id and time is gone at the source. */
  isDeleted: boolean;
  /** Named by another system and not filled yet: an id alone. */
  isPlaceholder: boolean;
  /** Values under their OData v4/2.0 names (`Onderwerp`, `Volgnummer`); what this service does not give is absent, what is empty is null. */
  fields: Readonly<Record<string, string | number | boolean | null>>;
  /** Ids by the name of the relation (`Zaak`, `Kamerstukdossier`, `VervangenVanuit`, `Besluit`); absent where this service does not tell, [] where it tells of none. */
  relations: Readonly<Record<string, readonly string[]>>;
}

/** What a source hands over at once: applied in one transaction with its checkpoint. */
export interface SourcePage {
  records: SourceRecord[];
  /** Where to go on after this page; opaque to all but the client that made it. */
  checkpoint: string;
  /** Nothing newer was there. */
  isCaughtUp: boolean;
}

/** A service of the House as the synchronisation sees it. */
export interface Source {
  name: 'syncfeed' | 'odata';
  /** Pages of one category from a checkpoint on (null: from the beginning), oldest change first. */
  pages(category: SourceCategory, checkpoint: string | null, signal: AbortSignal): AsyncIterable<SourcePage>;
}
