import { ENTITIES } from '../../app/opendata/entities';
import type { FieldValue, SourceCategory, SourceRecord } from '../../app/opendata/source-record';
import { localMoment, NO_DATE } from '../../app/opendata/sources/moment';

/** SyncFeed's XML of a record, with the habits that the live service has per kind of entity. */

const HOUSE = 'http://www.tweedekamer.nl/xsd/tkData/v1-0';
/** Kinds that come with a prefix on every element and attribute. */
const PREFIXED = new Set<SourceCategory>(['Toezegging']);
/** Kinds whose days are days, not midnights (`dateType` in their schema). */
const WITH_DAYS = new Set<SourceCategory>(['Fractie', 'Commissie', 'FractieZetelPersoon']);

const ELEMENTS: Readonly<Record<string, string>> = {
  NaamNL: 'naamNl',
  NaamEN: 'naamEn',
  NaamWebNL: 'naamWebNl',
  NaamWebEN: 'naamWebEn',
  VRSNummer: 'vrsNummer',
  ExterneIdentifier: 'externeidentifier',
};

/** `GestartOp` → `gestartOp`. */
export const elementOf = (name: string): string =>
  ELEMENTS[name] ?? name.charAt(0).toLowerCase() + name.slice(1);

/** One entity, as it stands in `<content>` and at `/Entiteiten/<id>`. */
export function entityXml(record: SourceRecord): string {
  const { category } = record;
  const prefix = PREFIXED.has(category) ? 'ns1' : 'tk';
  const on = PREFIXED.has(category) ? 'ns1:' : '';
  const root = `${on}${elementOf(category)}`;
  const attributes = [
    PREFIXED.has(category) ? '' : `xmlns="${HOUSE}"`,
    `xmlns:${prefix}="${HOUSE}"`,
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    `id="${record.id}"`,
    changeAttribute(record, prefix),
    `${prefix}:verwijderd="${printSwitch(category, record.isDeleted)}"`,
    attribute(prefix, 'contentType', record.fields.ContentType),
    attribute(prefix, 'contentLength', record.fields.ContentLength),
  ].filter(Boolean);
  if (record.isDeleted) return `<${root} ${attributes.join(' ')}/>`;
  return `<${root} ${attributes.join(' ')}>${relationsXml(record, on)}${fieldsXml(record, on)}</${root}>`;
}

function relationsXml({ category, relations }: SourceRecord, on: string): string {
  const told = Object.entries(ENTITIES[category].relations).filter(([, { holds }]) => holds !== 'reverse');
  const refs = told.flatMap(([name]) =>
    (relations[name] ?? []).map((id) => `<${on}${elementOf(name)} ref="${id}"/>`),
  );
  return category === 'Toezegging' ? `${refs.join('')}<${on}toegezegdAan/>` : refs.join('');
}

function fieldsXml({ category, id, fields }: SourceRecord, on: string): string {
  return Object.entries(ENTITIES[category].fields)
    .filter(([name]) => name !== 'ContentType' && name !== 'ContentLength')
    .map(([name, kind], place) => {
      const element = `${on}${elementOf(name)}`;
      const value = fields[name] ?? null;
      if (value === null) return emptyXml(element, id, place);
      // Several letters can settle one commitment, whatever the schema says.
      const values = name === 'KamerbriefNakoming' ? String(value).split(' ') : [value];
      return values
        .map((one) => `<${element}>${escapeXml(print(category, kind, one))}</${element}>`)
        .join('');
    })
    .join('');
}

/** Nothing is written in three ways: nil, an empty element, no element. */
function emptyXml(element: string, id: string, place: number): string {
  const way = (id.charCodeAt(35) + place) % 3;
  return way === 0 ? `<${element} xsi:nil="true"/>` : way === 1 ? `<${element}></${element}>` : '';
}

function print(category: SourceCategory, kind: string, value: Exclude<FieldValue, null>): string {
  if (typeof value === 'boolean') return printSwitch(category, value);
  if (kind !== 'moment' || typeof value !== 'string') return String(value);
  if (WITH_DAYS.has(category) && localMoment(value.slice(0, 10)) === value) return value.slice(0, 10);
  return withoutOffset(value);
}

/** Local time without its offset, unless that says another moment (the hour that comes twice). */
function withoutOffset(value: string): string {
  if (value === NO_DATE) return '0001-01-01T00:00:00';
  const bare = value.slice(0, -6);
  return localMoment(bare) === value ? bare : value;
}

const printSwitch = (category: SourceCategory, value: boolean): string =>
  category === 'Persoon' ? (value ? 'True' : 'False') : String(value);

/** Seven decimals; Amsterdam's own time without an offset, in the prefixed kinds with `+0100`. */
function changeAttribute({ category, fields }: SourceRecord, prefix: string): string {
  const changed = fields.GewijzigdOp;
  if (typeof changed !== 'string') return '';
  const [, seconds = '', decimals = '', offset = ''] =
    changed.match(/^(.{19})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/) ?? [];
  if (!seconds) return `${prefix}:bijgewerkt="${escapeXml(changed)}"`;
  const bare = `${seconds}.${decimals.padEnd(7, '0')}`;
  const isSafe = localMoment(bare) === changed && !PREFIXED.has(category);
  return `${prefix}:bijgewerkt="${bare}${isSafe ? '' : offset.replace(':', '')}"`;
}

const attribute = (prefix: string, name: string, value: FieldValue | undefined): string =>
  value === null || value === undefined ? '' : `${prefix}:${name}="${escapeXml(String(value))}"`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** Characters that XML cannot hold at all become a space. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}
