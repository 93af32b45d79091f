import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../source-record';
import { type MirroredRecord, merged, saysTheSame } from './versions';

const ID = '11111111-1111-4111-8111-111111111111';

const version = (over: Partial<SourceRecord>): SourceRecord => ({
  category: 'Zaak',
  id: ID,
  changedAt: '2026-01-01T00:00:00.0000000Z',
  isDeleted: false,
  isPlaceholder: false,
  fields: {},
  relations: {},
  ...over,
});

const all = (versions: SourceRecord[]) => versions.reduce<MirroredRecord | null>(merged, null);

test('the later version counts, in whatever order the two come', () => {
  const first = version({ fields: { Onderwerp: 'bruggen' } });
  const later = version({ changedAt: '2026-02-01T00:00:00.0000000Z', fields: { Onderwerp: 'sluizen' } });
  expect(all([first, later])?.fields.Onderwerp).toBe('sluizen');
  expect(all([later, first])?.fields.Onderwerp).toBe('sluizen');
});

test('what a service does not tell stays as another told it', () => {
  const rich = version({ fields: { Titel: 'Water' }, relations: { Document: [ID] } });
  const flat = version({ changedAt: '2026-02-01T00:00:00.0000000Z', fields: { Titel: 'Waterstaat' } });
  const both = all([rich, flat]);
  expect(both?.fields.Titel).toBe('Waterstaat');
  expect(both?.relations.Document).toEqual([ID]);
});

test('a tombstone deletes and loses nothing; a later version brings the record back', () => {
  const live = version({ fields: { Titel: 'Water' } });
  const gone = version({ changedAt: '2026-02-01T00:00:00.0000000Z', isDeleted: true });
  const back = version({ changedAt: '2026-03-01T00:00:00.0000000Z', fields: { Titel: 'Waterstaat' } });
  expect(all([gone, live])).toMatchObject({ isDeleted: true, fields: { Titel: 'Water' } });
  expect(all([back, live, gone])).toMatchObject({ isDeleted: false, fields: { Titel: 'Waterstaat' } });
});

test('a publication of the same anew says nothing', () => {
  const once = all([version({ fields: { Titel: 'Water', GewijzigdOp: '2026-01-01T00:00:00+01:00' } })]);
  const anew =
    once &&
    merged(
      once,
      version({
        changedAt: '2026-02-01T00:00:00.0000000Z',
        fields: { Titel: 'Water', GewijzigdOp: '2026-02-01T00:00:00+01:00' },
      }),
    );
  expect(once && anew && saysTheSame(once, anew)).toBe(true);
});

test('any order and any repetition of versions leaves the same record', () => {
  const value = fc.constantFrom('a', 'b', null);
  const versions = fc.array(
    fc.record({
      changedAt: fc.constantFrom(null, '2026-01-01T00:00:00.0000000Z', '2026-02-01T00:00:00.0000000Z'),
      isDeleted: fc.boolean(),
      fields: fc.dictionary(fc.constantFrom('Titel', 'Onderwerp'), value),
      relations: fc.dictionary(fc.constantFrom('Document', 'Zaak'), fc.constantFrom<string[][]>([], [ID])),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(versions, fc.infiniteStream(fc.nat()), (drawn, order) => {
      const told = drawn.map((one) => version(one.isDeleted ? { ...one, fields: {}, relations: {} } : one));
      const shuffled = [...told, ...told]
        .map((one) => ({ one, at: order.next().value }))
        .sort((left, right) => left.at - right.at)
        .map(({ one }) => one);
      expect(all(shuffled)).toEqual(all(told));
    }),
    { numRuns: 300 },
  );
});
