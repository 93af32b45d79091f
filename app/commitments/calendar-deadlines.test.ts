import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '~/accounts/viewer';
import { slipSummary } from '~/deadlines/explain';
import { authorOf } from '~/history/changes.server';
import { historyOf } from '~/history/queries.server';
import {
  type CalendarChange,
  calendarsOfChange,
  loadKnownCalendar,
  setCalendarDate,
} from '~/kamerstukken/calendar-changes.server';
import { database } from '~db/client';
import { commitments } from '~db/schema/commitments';
import { calendarDates } from '~db/schema/kamerstukken';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { dateAnew, deadlinesRestingOn } from './calendar-deadlines.server';
import { logByHand, takeStep } from './changes.server';
import { givenDeadlines } from './commitment';
import { commitmentByNumber } from './queries.server';

useTestDatabase();

let editor: Member;
let outsider: Member;
let admin: Member;

beforeAll(async () => {
  ({ editor, outsider } = await loadChain());
  admin = { ...editor, role: 'admin' };
  await database().execute(sql`select setval('commitment_numbers', 100)`);
  await loadKnownCalendar();
});

async function promised(deadlineWords: string, isConcept = false, viewer = editor): Promise<string> {
  const made = await logByHand(
    viewer,
    {
      ...{ text: 'De Kamer informeren over de oevers', actor: 'de minister', source: 'debate', isConcept },
      ...{ madeOn: '2027-03-02', ministryId: null, ownerId: null, deadlineWords },
      ...{ paper: null, quote: null, reason: null },
    },
    NOW,
  );
  if (!made.ok) throw new Error('not logged');
  return made.value.number;
}

/** The summer recess of 2027 begins on this day. */
async function recessFrom(from: string): Promise<CalendarChange> {
  const [row] = await database().select().from(calendarDates).where(sql`name = 'zomerreces' and year = 2027`);
  const version = row?.version ?? null;
  return {
    name: 'zomerreces',
    from,
    until: '2027-09-06',
    isConfirmed: true,
    source: 'lijst van de Kamer',
    version,
  };
}

async function change(to: CalendarChange): Promise<void> {
  const { before, after } = await calendarsOfChange(to);
  const saved = await setCalendarDate(admin, to, NOW, (transaction) =>
    dateAnew(transaction, authorOf(admin), NOW, {
      name: to.name,
      before,
      after,
      reason: 'lijst van de Kamer',
    }),
  );
  if (!saved.ok) throw new Error(saved.error.why);
}

describe('a yearly date that changes', () => {
  it('shows the open commitments that rest on it, and dates them anew with history and without a slip', async () => {
    const resting = await promised('voor de zomer');
    const after = await promised('na het zomerreces');
    const other = await promised('uiterlijk 1 juli 2027');
    const settled = await promised('voor het zomerreces');
    const step = {
      side: 'own' as const,
      state: 'afgedaan' as const,
      judgedOn: '2027-04-01',
      reason: 'gedaan',
    };
    await takeStep(editor, settled, 1, { ...step, paper: null, quote: null }, NOW);

    const to = await recessFrom('2027-07-02');
    const tables = await calendarsOfChange(to);
    const preview = await deadlinesRestingOn(admin, to.name, tables.before, tables.after);
    expect(preview).toMatchObject({
      count: 1,
      shown: [{ number: resting, words: 'voor de zomer', to: '2027-07-08', newTo: '2027-07-01' }],
    });
    await change(to);

    const detail = await commitmentByNumber(editor, resting);
    expect(detail?.commitment).toMatchObject({ deadlineTo: '2027-07-01', slips: 0 });
    expect(detail?.deadlines.at(-1)).toMatchObject({ cause: 'calendar', reason: 'lijst van de Kamer' });
    expect(slipSummary(givenDeadlines(detail?.deadlines ?? []), 'nl')).toBeNull();
    const subject = { kind: 'commitment' as const, id: detail?.commitment.id ?? 0 };
    expect((await historyOf(editor, subject, { size: 1 }))[0]).toMatchObject({
      action: 'commitment.deadline',
      before: { due: '2027-07-08' },
      after: { due: '2027-07-01', dated: 'calendar' },
    });
    for (const [number, due] of [
      [after, null],
      [other, '2027-07-01'],
      [settled, '2027-07-08'],
    ] as const)
      expect((await commitmentByNumber(editor, number))?.commitment.deadlineTo).toBe(due);
  });

  it('gives a date to words that the table ended before', async () => {
    const number = await promised('voor het zomerreces van 2028');
    expect((await commitmentByNumber(editor, number))?.commitment.deadlineTo).toBeNull();
    await change({
      ...{ name: 'zomerreces', from: '2028-07-07', until: '2028-09-04', isConfirmed: true },
      ...{ source: 'lijst van de Kamer', version: null },
    });
    expect((await commitmentByNumber(editor, number))?.commitment.deadlineTo).toBe('2028-07-06');
  });

  it('shows no drafts of another organisation, and dates them anew all the same', async () => {
    const number = await promised('voor de zomer', true, outsider);
    const to = await recessFrom('2027-07-16');
    const tables = await calendarsOfChange(to);
    const preview = await deadlinesRestingOn(admin, to.name, tables.before, tables.after);
    expect(preview.count).toBe(preview.shown.length + 1);
    expect(preview.shown.map((row) => row.number)).not.toContain(number);
    await change(to);
    const [row] = await database().select().from(commitments).where(eq(commitments.number, number));
    expect(row?.deadlineTo).toBe('2027-07-15');
  });

  it('dates nothing anew when it could not be saved', async () => {
    const number = await promised('voor de zomer');
    const before = (await commitmentByNumber(editor, number))?.commitment.deadlineTo;
    const to = { ...(await recessFrom('2027-06-25')), version: 99 };
    const tables = await calendarsOfChange(to);
    const saved = await setCalendarDate(admin, to, NOW, (transaction) =>
      dateAnew(transaction, authorOf(admin), NOW, { name: to.name, ...tables, reason: '' }),
    );
    expect(saved).toMatchObject({ error: { why: 'conflict' } });
    expect((await commitmentByNumber(editor, number))?.commitment.deadlineTo).toBe(before);
  });
});
