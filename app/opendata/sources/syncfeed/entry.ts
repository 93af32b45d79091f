import type { SaxesTagNS } from 'saxes';
import { categoryNamed, ENTITIES, type FieldKind } from '../../entities';
import {
  type FieldValue,
  type SourceCategory,
  type SourceRecord,
  saysNothing,
  type UnreadableRecord,
} from '../../source-record';
import { guid, localMoment } from '../moment';

export const HOUSE_NAMESPACE = 'http://www.tweedekamer.nl/xsd/tkData/v1-0';
const INSTANCE_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Elements whose OData name is not their own with a capital. From the schemas of all entities. */
const ODATA_NAMES: Readonly<Record<string, string>> = {
  naamNl: 'NaamNL',
  naamEn: 'NaamEN',
  naamWebNl: 'NaamWebNL',
  naamWebEn: 'NaamWebEN',
  vrsNummer: 'VRSNummer',
  externeidentifier: 'ExterneIdentifier',
};

/** Longest value that any entity has, in characters; the notes of an activity reach some 100,000. */
const LONGEST_VALUE = 2_000_000;

/**
 * One entity of SyncFeed as its XML goes by, to a record. Elements count by namespace and local name, whatever
 * their prefix. The XML holds the whole entity: a value or relation of the schema that is not there is empty
 * (null, []). `ref` makes a relation; a repeated value (`kamerbriefNakoming`) is joined by a space.
 */
export class EntityReader {
  private readonly fields: Record<string, FieldValue> = {};
  private readonly relations: Record<string, string[]> = {};
  private readonly category: SourceCategory | undefined;
  private readonly id: string | null;
  private readonly isDeleted: boolean;
  private fault: string | null = null;
  private depth = 0;
  private element: { name: string; text: string } | null = null;

  constructor(root: SaxesTagNS, expected: SourceCategory) {
    this.category = root.uri === HOUSE_NAMESPACE ? categoryNamed(root.local) : undefined;
    const attribute = (local: string): string | undefined =>
      Object.values(root.attributes).find((candidate) => candidate.local === local)?.value;
    this.id = guid(attribute('id'));
    this.isDeleted = booleanOf(attribute('verwijderd') ?? '') === true;
    if (this.category !== expected) this.fault = `<${root.name}> where <${expected}> was expected`;
    else if (this.id === null) this.fault = `id is ${JSON.stringify(attribute('id')) ?? 'absent'}`;
    const changed = attribute('bijgewerkt');
    if (changed) this.fields.GewijzigdOp = localMoment(changed) ?? changed;
    this.attributeField('ContentType', attribute('contentType'));
    this.attributeField('ContentLength', attribute('contentLength'));
  }

  open(tag: SaxesTagNS): void {
    this.depth += 1;
    // Names of JavaScript's own (`__proto__`) begin otherwise than an entity's.
    if (this.depth !== 1 || tag.uri !== HOUSE_NAMESPACE || !/^[a-z]/i.test(tag.local)) return;
    const name = ODATA_NAMES[tag.local] ?? tag.local.charAt(0).toUpperCase() + tag.local.slice(1);
    const attributes = Object.values(tag.attributes);
    const ref = attributes.find(({ local }) => local === 'ref')?.value;
    if (ref) this.addRelation(name, ref);
    const isNil = attributes.some(
      ({ uri, local, value }) => uri === INSTANCE_NAMESPACE && local === 'nil' && booleanOf(value) === true,
    );
    if (!isNil && ref === undefined) this.element = { name, text: '' };
  }

  text(words: string): void {
    if (this.depth !== 1 || !this.element) return;
    this.element.text += words;
    if (this.element.text.length > LONGEST_VALUE) {
      this.fault ??= `${this.element.name} is longer than ${LONGEST_VALUE} characters`;
      this.element = null;
    }
  }

  close(): void {
    this.depth -= 1;
    if (this.depth !== 0 || !this.element) return;
    const { name, text } = this.element;
    this.element = null;
    if (text.trim() === '') return;
    const kind = this.category ? ENTITIES[this.category].fields[name] : undefined;
    const known = this.fields[name];
    const value = typedValue(text, kind ?? 'text');
    this.fields[name] = known === undefined ? value : `${known} ${value}`;
  }

  /** @param changedAt the time of the entry that holds it */
  record(expected: SourceCategory, changedAt: string | null): SourceRecord | UnreadableRecord {
    if (this.fault !== null || this.id === null) {
      return { category: expected, id: this.id, reason: this.fault ?? 'no id' };
    }
    const { fields, relations } = this.whole(expected);
    const isPlaceholder = !this.isDeleted && saysNothing(fields, relations);
    const hasContent = !this.isDeleted && !isPlaceholder;
    return {
      category: expected,
      id: this.id,
      changedAt,
      isDeleted: this.isDeleted,
      isPlaceholder,
      fields: hasContent ? fields : {},
      relations: hasContent ? relations : {},
    };
  }

  private whole(category: SourceCategory): Pick<SourceRecord, 'fields' | 'relations'> {
    const entity = ENTITIES[category];
    const none = Object.keys(entity.fields).map((name) => [name, null] as const);
    const unlinked = Object.entries(entity.relations)
      .filter(([, { holds }]) => holds !== 'reverse')
      .map(([name]) => [name, []] as const);
    return {
      fields: { ...Object.fromEntries(none), ...this.fields },
      relations: { ...Object.fromEntries(unlinked), ...this.relations },
    };
  }

  private attributeField(name: string, value: string | undefined): void {
    if (!this.category || !value) return;
    const kind = ENTITIES[this.category].fields[name];
    if (kind) this.fields[name] = typedValue(value, kind);
  }

  private addRelation(name: string, ref: string): void {
    const id = guid(ref);
    if (id === null) {
      this.fault ??= `${name} refers to ${JSON.stringify(ref.slice(0, 60))}`;
      return;
    }
    const ids = this.relations[name] ?? [];
    if (!ids.includes(id)) this.relations[name] = [...ids, id];
  }
}

/** A value in the type that OData gives it; one that does not fit stays as it was written. */
function typedValue(text: string, kind: FieldKind): FieldValue {
  if (kind === 'text') return text;
  const word = text.trim();
  if (kind === 'boolean') return booleanOf(word) ?? word;
  if (kind === 'integer') return /^-?\d{1,15}$/.test(word) ? Number(word) : word;
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}/.exec(word)?.[0] ?? word;
  return localMoment(word) ?? word;
}

/** XML's own forms and the "True" that some of the House's entities carry. */
function booleanOf(word: string): boolean | null {
  if (/^(true|1)$/i.test(word)) return true;
  return /^(false|0)$/i.test(word) ? false : null;
}
