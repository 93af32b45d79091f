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
  /**
   * When this version became visible at the source (ApiGewijzigdOp, `updated`), in UTC with seven decimals, so
   * that text order is time order; null if not told. Of two versions the later counts.
   */
  changedAt: string | null;
  /** A tombstone: everything but id and time is gone at the source; no fields, no relations. */
  isDeleted: boolean;
  /** Named by another system and not filled yet: an id and a time; no fields, no relations. */
  isPlaceholder: boolean;
  /**
   * Values under their OData v4/2.0 names (`Onderwerp`, `Volgnummer`); what this service does not give is absent,
   * what is empty is null. Times are as the source prints them: `2025-12-10T00:00:00+01:00` is a day in
   * Amsterdam, to be taken as it is written (of days before 1996 the offset can be one that Amsterdam did not have);
   * `0001-01-01T00:00:00Z` is no date. `KamerbriefNakoming` is a field in SyncFeed (numbers of
   * documents, separated by a space) and a relation in OData.
   */
  fields: Readonly<Record<string, FieldValue>>;
  /**
   * Ids by the name of the relation (`Zaak`, `Kamerstukdossier`, `VervangenVanuit`, `Besluit`); absent where this
   * service does not tell, [] where it tells of none. A list is whole: it replaces what was known in that
   * direction. Many-to-many relations are told by one side only: OData that expands `Zaak.Document` tells the
   * documents of that zaak, not all zaken of those documents; SyncFeed tells `Document.Zaak`.
   */
  relations: Readonly<Record<string, readonly string[]>>;
}

export type FieldValue = string | number | boolean | null;

/**
 * Whether values and relations tell nothing but when: the mark of a placeholder. A switch that is off
 * (`Vergissing: false`) tells nothing either.
 */
export function saysNothing(fields: SourceRecord['fields'], relations: SourceRecord['relations']): boolean {
  return (
    Object.entries(fields).every(
      ([name, value]) => name === 'GewijzigdOp' || value === null || value === false,
    ) && Object.values(relations).every((ids) => ids.length === 0)
  );
}

/** Two readings of one record: what the later version says; of the same version, what each adds. */
export function laterOf(known: SourceRecord, record: SourceRecord): SourceRecord {
  const isOlder = (record.changedAt ?? '') < (known.changedAt ?? '');
  const [earlier, later] = isOlder ? [record, known] : [known, record];
  const isSame =
    known.isDeleted === record.isDeleted &&
    (earlier.changedAt === null || earlier.changedAt === later.changedAt);
  return {
    ...later,
    isPlaceholder: later.isPlaceholder && (!isSame || earlier.isPlaceholder),
    fields: isSame ? { ...earlier.fields, ...later.fields } : later.fields,
    relations: isSame ? { ...earlier.relations, ...later.relations } : later.relations,
  };
}

/** A record that could not be read; the others of its page stand. */
export interface UnreadableRecord {
  category: SourceCategory;
  /** Null where not even that could be read. */
  id: string | null;
  /** What is wrong with it, for the person who looks into it. */
  reason: string;
}

/** What was read from one answer of a service. */
export interface SourceRecords {
  records: SourceRecord[];
  unreadable: UnreadableRecord[];
}

/**
 * What a source hands over at once: applied in one transaction with its checkpoint. A record comes once on a page,
 * and can come again on a later page or with the next run.
 */
export interface SourcePage extends SourceRecords {
  /** Where to go on after this page; opaque to all but the client that made it. */
  checkpoint: string;
  /** Nothing newer was there. */
  isCaughtUp: boolean;
}

/** A service of the House as the synchronisation sees it. */
export interface Source {
  name: 'syncfeed' | 'odata';
  /**
   * Pages of one category from a checkpoint on (null: from the beginning), oldest change first; at least one, and the
   * last is caught up. Of a category that the service does not have that one is empty.
   */
  pages(category: SourceCategory, checkpoint: string | null, signal: AbortSignal): AsyncIterable<SourcePage>;
}
