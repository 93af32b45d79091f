import { onlyBack, type Relation, relationOf } from '../../entities';
import {
  type FieldValue,
  laterOf,
  type SourceCategory,
  type SourceRecord,
  type SourceRecords,
  saysNothing,
  type UnreadableRecord,
} from '../../source-record';
import { changeTime, guid } from '../moment';
import type { ODataNames } from './names';

/** Expansions nest four deep in the richest query; more is not an answer of this service. */
const DEEPEST = 12;

type Item = Readonly<Record<string, unknown>>;

/**
 * The records in an answer of OData, whatever was expanded in it: a page (`{value: [...]}`), a list or one record.
 * What is nested becomes a record of its own, once, with the relation told by the record that holds it; the
 * nested one tells it too where it can have but one (the zaak of a ZaakActor). A nested record that is deleted
 * comes as a tombstone and is no relation; `{Id}` alone is a relation and no record. A list that the service
 * broke off (`X@odata.nextLink`) is not whole and tells no relation, only its records.
 *
 * Flat files made from such answers are read as well: `AgendapuntZaken` and `AgendapuntOnderwerp` of a decision
 * become its agenda item; `hoofdelijk` of a vote is kept as the field `Hoofdelijk`.
 */
export function recordsIn(json: unknown, category: SourceCategory, names: ODataNames): SourceRecords {
  const reading = new Reading(names);
  const items = Array.isArray(json) ? json : isItem(json) && Array.isArray(json.value) ? json.value : [json];
  for (const item of items) reading.read(item, category, 0);
  return { records: [...reading.records.values()], unreadable: reading.unreadable };
}

class Reading {
  readonly records = new Map<string, SourceRecord>();
  readonly unreadable: UnreadableRecord[] = [];

  constructor(private readonly names: ODataNames) {}

  /**
   * Reads one record with all that is nested in it.
   * @param stated relations that the record around it tells of this one
   * @returns its id, null if it could not be read
   */
  read(item: unknown, category: SourceCategory, depth: number, stated: Stated = {}): string | null {
    const id = isItem(item) ? guid(item.Id) : null;
    if (!isItem(item) || id === null) {
      if (depth === 0) this.unreadable.push({ category, id: null, reason: reasonWithoutId(item) });
      return null;
    }
    if (isReference(item)) {
      // Only the top level can be a placeholder that says nothing more than its id.
      if (depth === 0) this.keep(recordOf(item, category, id, {}, {}));
      return id;
    }
    const fields: Record<string, FieldValue> = {};
    const relations: Record<string, readonly string[]> = { ...stated };
    // Kept before what it holds, so that a page reads in its own order.
    const key = `${category} ${id}`;
    if (!this.records.has(key)) this.records.set(key, recordOf(item, category, id, {}, {}));
    for (const [theirs, value] of Object.entries(item)) {
      if (NOT_A_FIELD.test(theirs)) continue;
      const name = this.names.ours(category, theirs);
      const relation = relationOf(category, name);
      if (name.endsWith('_Id')) {
        const to = guid(value);
        if (to !== null || value === null) relations[name.slice(0, -3)] ??= to === null ? [] : [to];
      } else if (relation && (value === null || typeof value === 'object')) {
        const isWhole = !Object.hasOwn(item, `${theirs}@odata.nextLink`);
        const ids = this.readNested(value, relation.to, depth, statedBack(relation, id));
        if (ids && isWhole) relations[name] = ids;
      } else if (name === 'ToegezegdAan' && Array.isArray(value)) {
        Object.assign(relations, addressees(value));
      } else if (name === 'AgendapuntZaken' && Array.isArray(value)) {
        this.keepAgendaItem(item, value);
      } else if (isFieldValue(value) && name !== 'AgendapuntOnderwerp') {
        fields[name === 'hoofdelijk' ? 'Hoofdelijk' : name] =
          typeof value === 'string' && value.trim() === '' ? null : value;
      }
    }
    this.keep(recordOf(item, category, id, fields, relations));
    return id;
  }

  /** Ids of the live ones; null where nothing was told. */
  private readNested(
    value: unknown,
    category: SourceCategory,
    depth: number,
    stated: Stated,
  ): string[] | null {
    if (value === null) return [];
    if (depth >= DEEPEST) return null;
    const items = Array.isArray(value) ? value : [value];
    const ids: string[] = [];
    for (const item of items) {
      const id = this.read(item, category, depth + 1, stated);
      if (id !== null && !(item as Item).Verwijderd && !ids.includes(id)) ids.push(id);
    }
    // An object without an id is a mark of the tool that wrote the file, not a record.
    return ids.length === 0 && items.length > 0 && !items.some((item) => isItem(item) && guid(item.Id))
      ? null
      : ids;
  }

  private keepAgendaItem(decision: Item, zaken: unknown[]): void {
    const id = guid(decision.Agendapunt_Id);
    if (id === null) return;
    const subject = decision.AgendapuntOnderwerp;
    this.keep({
      category: 'Agendapunt',
      id,
      changedAt: null,
      isDeleted: false,
      isPlaceholder: false,
      fields: typeof subject === 'string' ? { Onderwerp: subject } : {},
      relations: { Zaak: zaken.map(guid).filter((zaak) => zaak !== null) },
    });
  }

  private keep(record: SourceRecord): void {
    const key = `${record.category} ${record.id}`;
    const known = this.records.get(key);
    this.records.set(key, known ? laterOf(known, record) : record);
  }
}

type Stated = Readonly<Record<string, readonly string[]>>;

/** Handled by name, annotations of OData, and marks of tools. */
const NOT_A_FIELD = /^(Id|Verwijderd|ApiGewijzigdOp)$|@|^_/;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isReference = (item: Item): boolean =>
  item.Verwijderd !== true &&
  Object.keys(item).every((name) => name === 'Verwijderd' || name === 'Id' || NOT_A_FIELD.test(name));

const statedBack = (relation: Relation, id: string): Stated => {
  const back = onlyBack(relation);
  return back === null ? {} : { [back]: [id] };
};

function recordOf(
  item: Item,
  category: SourceCategory,
  id: string,
  fields: SourceRecord['fields'],
  relations: SourceRecord['relations'],
): SourceRecord {
  const isDeleted = item.Verwijderd === true;
  const isPlaceholder = !isDeleted && saysNothing(fields, relations);
  const hasContent = !isDeleted && !isPlaceholder;
  return {
    category,
    id,
    changedAt: typeof item.ApiGewijzigdOp === 'string' ? changeTime(item.ApiGewijzigdOp) : null,
    isDeleted,
    isPlaceholder,
    fields: hasContent ? fields : {},
    relations: hasContent ? relations : {},
  };
}

/** Rows of ToegezegdAan have no id: they are the link itself. */
function addressees(rows: unknown[]): Stated {
  const ids = (name: string): string[] =>
    rows
      .filter((row) => isItem(row) && row.Verwijderd !== true)
      .map((row) => guid((row as Item)[name]))
      .filter((id) => id !== null);
  return { ToegezegdAanFractie: ids('Fractie_Id'), ToegezegdAanPersoon: ids('Persoon_Id') };
}

function reasonWithoutId(item: unknown): string {
  if (!isItem(item)) return `not a record but ${item === null ? 'null' : typeof item}`;
  return `Id is ${JSON.stringify(item.Id)?.slice(0, 60) ?? 'absent'}`;
}
