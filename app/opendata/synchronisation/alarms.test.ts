import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Member } from '~/accounts/viewer';
import { database } from '~db/client';
import { historyEntries } from '~db/schema/history';
import { sourceAlarms } from '~db/schema/synchronisation';
import { loadChain } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import type { Alarm } from './alarm';
import { raiseAlarms, settleAlarm } from './alarms.server';

useTestDatabase();
let admin: Member;
let editor: Member;
const monday = new Date('2026-03-02T08:00:00Z');
const tuesday = new Date('2026-03-03T08:00:00Z');
const newWord: Alarm = {
  kind: 'unseen value',
  category: 'Zaak',
  field: 'Kabinetsappreciatie',
  value: 'Welwillend',
  exampleId: 'e5893c5f-15d6-449b-9b7b-1c47f07e7713',
  exampleName: '2026Z00001',
};
const broken: Alarm = { kind: 'malformed record', category: 'Stemming', value: 'has no id' };

const raise = (alarms: Alarm[], now: Date) =>
  database().transaction((transaction) => raiseAlarms(transaction, alarms, now));
const stored = () => database().select().from(sourceAlarms).orderBy(sourceAlarms.id);
const told = () => database().select().from(historyEntries).where(eq(historyEntries.action, 'source.alarm'));

beforeAll(async () => {
  ({ editor } = await loadChain());
  admin = { ...editor, role: 'admin' };
});
beforeEach(() => database().delete(sourceAlarms));

test('the same alarm counts up and is told once', async () => {
  const before = (await told()).length;
  await raise([newWord, newWord, broken], monday);
  await raise([{ ...newWord, exampleName: '2026Z00009' }], tuesday);
  const [word, record] = (await stored()).sort((one, other) => other.count - one.count);
  expect(word).toMatchObject({
    value: 'Welwillend',
    count: 3,
    exampleName: '2026Z00001',
    firstSeenAt: monday,
    lastSeenAt: tuesday,
  });
  expect(record).toMatchObject({ kind: 'malformed record', field: null, count: 1 });
  expect((await told()).length - before).toBe(2);
});

test('a settled word stays settled; a broken record that comes again is told again', async () => {
  await raise([newWord, broken], monday);
  const before = (await told()).length;
  for (const { id } of await stored()) {
    expect(await settleAlarm(admin, id, ' ', monday)).toMatchObject({
      error: { field: 'reason', why: 'reasonNeeded' },
    });
    expect(await settleAlarm(admin, id, 'gezien', monday)).toMatchObject({ ok: true });
    expect(await settleAlarm(admin, id, 'nog eens', monday)).toMatchObject({ error: { why: 'gone' } });
  }
  await raise([newWord, broken], tuesday);
  const alarms = await stored();
  expect(alarms.find(({ kind }) => kind === 'unseen value')).toMatchObject({
    count: 2,
    settledBy: admin.userId,
    reason: 'gezien',
  });
  expect(alarms.find(({ kind }) => kind === 'malformed record')).toMatchObject({
    count: 2,
    settledAt: null,
    reason: null,
  });
  expect((await told()).length - before).toBe(1);
});

test('two alarms about one thing raised at once by two processes are one', async () => {
  await Promise.all([raise([newWord, broken], monday), raise([broken, newWord], monday)]);
  expect((await stored()).map(({ count }) => count)).toEqual([2, 2]);
});

test('only an administrator settles', async () => {
  await raise([newWord], monday);
  const [alarm] = await stored();
  await expect(settleAlarm(editor, alarm?.id ?? 0, 'gezien', monday)).rejects.toThrow('not allowed');
});
