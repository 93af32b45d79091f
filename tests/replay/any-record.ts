import fc from 'fast-check';
import { ENTITIES, type FieldKind } from '../../app/opendata/entities';
import {
  type FieldValue,
  SOURCE_CATEGORIES,
  type SourceRecord,
  saysNothing,
} from '../../app/opendata/source-record';
import { changeTime, localMoment, NO_DATE } from '../../app/opendata/sources/moment';

/** Made-up records of every kind that SyncFeed has, whole, as both services can tell them. */

const guids = fc.uuid();
/** As far as XML can hold it; a service tells no difference between blank and nothing. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('a\r\nb', ' Motie ', '<&">'),
  )
  .filter(
    (text) => text.trim() !== '' && /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text),
  );
const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
const moments = instants.map((date) => localMoment(date.toISOString()) ?? NO_DATE);

/** Of the letters that settle a commitment; told by SyncFeed alone. */
const letterNumbers = fc
  .array(fc.constantFrom('2026D00001', '2026D00002', '2025D31415'), { minLength: 1, maxLength: 2 })
  .map((numbers) => numbers.join(' '));

const VALUES: Readonly<Record<FieldKind, fc.Arbitrary<FieldValue>>> = {
  text: words,
  integer: fc.integer(),
  boolean: fc.boolean(),
  moment: fc.oneof(moments, fc.constant(NO_DATE)),
  date: instants.map((date) => date.toISOString().slice(0, 10)),
};

export const anyRecord: fc.Arbitrary<SourceRecord> = fc
  .constantFrom(...SOURCE_CATEGORIES.filter((category) => !ENTITIES[category].isMissingInSyncFeed))
  .chain((category) => {
    const entity = ENTITIES[category];
    const fields = Object.fromEntries(
      Object.entries(entity.fields)
        .map(([name, kind]) => [name, name === 'KamerbriefNakoming' ? letterNumbers : VALUES[kind]] as const)
        .map(([name, values]) => [name, fc.option(values, { nil: null })]),
    );
    const relations = Object.fromEntries(
      Object.entries(entity.relations)
        .filter(([, { holds }]) => holds !== 'reverse')
        .map(([name, { holds }]) => [name, fc.uniqueArray(guids, { maxLength: holds === 'one' ? 1 : 3 })]),
    );
    return fc.record({
      category: fc.constant(category),
      id: guids,
      changedAt: instants.map((date) => changeTime(date.toISOString())),
      isDeleted: fc.constant(false),
      isPlaceholder: fc.constant(false),
      fields: fc.record({ GewijzigdOp: moments, ...fields }),
      relations: fc.record(relations),
    });
  })
  .chain((record) =>
    fc.constantFrom<SourceRecord>(record, record, record, {
      ...record,
      isDeleted: true,
      fields: {},
      relations: {},
    }),
  )
  .filter(hasContent);

const WITHOUT_WEIGHT = new Set(['GewijzigdOp', 'KamerbriefNakoming']);

/** A record in which nothing is filled would come back as a placeholder. */
function hasContent({ isDeleted, fields, relations }: SourceRecord): boolean {
  const told = Object.entries(fields).filter(([name]) => !WITHOUT_WEIGHT.has(name));
  return isDeleted || !saysNothing(Object.fromEntries(told), relations);
}
