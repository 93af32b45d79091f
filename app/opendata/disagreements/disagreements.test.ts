import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Member, PUBLIC_VIEWER } from '~/accounts/viewer';
import { motionByKey } from '~/motions/queries.server';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { historyEntries } from '~db/schema/history';
import { sourceAlarms } from '~db/schema/synchronisation';
import { loadChain } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import { houseRecord, motionZaak, smallHouse } from '../../../tests/house-records';
import { applyRecords } from '../projection/apply.server';
import { alarmsOf } from '../synchronisation/queries.server';
import { mergeMotions, settleDisagreement } from './changes.server';
import { disagreementsOf } from './queries.server';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');
let editor: Member;

beforeAll(async () => {
  ({ editor } = await loadChain());
  await database().transaction((transaction) => applyRecords(transaction, smallHouse(), NOW));
});
beforeEach(async () => {
  await database().delete(sourceAlarms);
});

const idOf = async (key: string): Promise<number> => (await motionByKey(PUBLIC_VIEWER, key))?.id ?? 0;
const correct = async (key: string, field: string, value: string) =>
  database().execute(sql`insert into motion_corrections (motion_id, field, value, reason, recorded_by, recorded_at)
    values (${await idOf(key)}, ${field}, ${value}, 'staat anders op het papier', ${editor.userId}, ${NOW.toISOString()})`);

test('both values stand on the record, each with its source; a stranger sees the organisation, a colleague the name', async () => {
  await correct('30012-12', 'title', 'sluisdeuren');
  const subject = { kind: 'motion' as const, id: await idOf('30012-12') };
  const [seen, ...others] = await disagreementsOf(editor, subject);
  expect(others).toEqual([]);
  expect(seen).toMatchObject({
    field: 'Onderwerp',
    official: 'sluiswachters',
    own: 'sluisdeuren',
    by: { name: editor.name, reason: 'staat anders op het papier' },
    settled: null,
  });
  const [told] = await disagreementsOf(PUBLIC_VIEWER, subject);
  expect(told?.by?.name).toBe(editor.organisationName);
  expect(await disagreementsOf(editor, { kind: 'motion', id: await idOf('30012-9') })).toEqual([]);
});

test('an editor settles it with a reason: the alarm is settled with it, the history tells, a new difference is open again', async () => {
  const subject = { kind: 'motion' as const, id: await idOf('30012-12') };
  const [seen] = await disagreementsOf(editor, subject);
  const judged = { subject, saw: seen?.value ?? '', reason: 'zo staat het in de Handelingen' };
  expect(await settleDisagreement(editor, { ...judged, reason: ' ' }, NOW)).toMatchObject({ ok: false, error: { why: 'reasonNeeded', field: 'reason' } });
  expect(await settleDisagreement(editor, { ...judged, saw: 'iets anders' }, NOW)).toMatchObject({ ok: false, error: { why: 'gone' } });
  expect(await settleDisagreement(editor, judged, NOW)).toMatchObject({ ok: true });
  expect(await settleDisagreement(editor, judged, NOW)).toMatchObject({ ok: false, error: { why: 'gone' } });
  expect((await disagreementsOf(editor, subject))[0]?.settled).toMatchObject({ by: editor.name, reason: judged.reason });
  expect(await alarmsOf({ ...editor, role: 'admin' }, true)).toMatchObject([{ value: seen?.value, reason: judged.reason }]);
  const told = await database().select().from(historyEntries).where(eq(historyEntries.action, 'motion.disagreement'));
  expect(told).toMatchObject([{ subjectName: '30 012, nr. 12', reason: judged.reason, after: { official: 'sluiswachters', own: 'sluisdeuren' } }]);

  await database().transaction((transaction) =>
    applyRecords(transaction, [motionZaak(12, '2026Z00012', 12, 'Motie van het lid Kok over dijkwachters', {}, {}, 14)], NOW));
  expect((await disagreementsOf(editor, subject))[0]).toMatchObject({ official: 'dijkwachters', settled: null });
}); // biome-ignore format: assertions read best whole

test('a reader settles nothing', () => {
  const judged = { subject: { kind: 'motion' as const, id: 1 }, saw: '', reason: 'x' };
  expect(() => settleDisagreement({ ...editor, role: 'reader' }, judged, NOW)).toThrow('not allowed');
  expect(() => mergeMotions(PUBLIC_VIEWER, judged, NOW)).toThrow('not allowed');
});

test('a decision and a ballot that contradict each other stand on the motion as the House gave them', async () => {
  await database().transaction((transaction) =>
    applyRecords(
      transaction,
      [houseRecord('Stemming', 73, { Soort: 'Tegen', FractieGrootte: 80, ActorFractie: 'WP' }, { Besluit: [72], Fractie: [50] }, 14)],
      NOW,
    ),
  ); // biome-ignore format: one record
  expect(await disagreementsOf(PUBLIC_VIEWER, { kind: 'motion', id: await idOf('30012-9') })).toMatchObject([
    { kind: 'contradiction', official: 'aangenomen', own: '0–150', by: null },
  ]);
});

test('two motions that may be one are offered on both pages; merged, all that was tied to either is on one', async () => {
  await database().execute(sql`with paper as (insert into kamerstukken (key) values ('kst-30012-41') returning id, key),
    motion as (insert into motions (key, kamerstuk_id, title) select key, id, 'pontons' from paper returning id)
    insert into judgements (motion_id, side, state, judged_on, reason, recorded_by, recorded_at)
    select id, 'own', 'in uitvoering', '2026-01-14', 'gezien', ${editor.userId}, now() from motion`);
  await database().transaction((transaction) =>
    applyRecords(transaction, [motionZaak(410, '2026Z00410', 41, 'Motie van het lid Kok over ponten')], NOW),
  );
  const [made, registered] = [await idOf('30012-41'), await idOf('2026Z00410')];
  for (const id of [made, registered]) {
    expect(await disagreementsOf(editor, { kind: 'motion', id })).toMatchObject([
      { field: 'Volgnummer', subject: { id: made }, other: { id: registered, zaakNumber: '2026Z00410' } },
    ]);
  }
  const [seen] = await disagreementsOf(editor, { kind: 'motion', id: registered });
  const judged = { subject: { kind: 'motion' as const, id: registered }, saw: seen?.value ?? '', reason: '' };
  expect(await mergeMotions(editor, judged, NOW)).toEqual({ ok: true, value: { motionId: made } });
  expect(await mergeMotions(editor, judged, NOW)).toMatchObject({ ok: false, error: { why: 'gone' } });
  const merged = await motionByKey(PUBLIC_VIEWER, '30012-41');
  expect(merged).toMatchObject({ id: made, title: 'ponten', zaak_number: '2026Z00410', advice: 'Ontraden', own_state: null });
  expect(merged?.judgements).toHaveLength(1);
  expect((await motionByKey(PUBLIC_VIEWER, '2026Z00410'))?.id).toBe(made);
  expect(await disagreementsOf(editor, { kind: 'motion', id: made })).toEqual([]);

  // The House's paper takes the place of the one that was cited, and nothing comes apart again.
  const paper = houseRecord('Document', 411, { Soort: 'Motie', DocumentNummer: '2026D00411', Onderwerp: 'Motie van het lid Kok over ponten', Volgnummer: 41 }, { Zaak: [410] }); // biome-ignore format: one record
  await database().transaction((transaction) => applyRecords(transaction, [paper], NOW));
  expect(await motionByKey(PUBLIC_VIEWER, '30012-41')).toMatchObject({ id: made, document_number: '2026D00411' });
  expect(await jsonRows(sql`select id from kamerstukken where key = 'kst-30012-41' or title like '%ponten'`)).toHaveLength(1);
}); // biome-ignore format: assertions read best whole
