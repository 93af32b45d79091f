import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '~/accounts/viewer';
import { explainWindow, slipSummary } from '~/deadlines/explain';
import { historyOf } from '~/history/queries.server';
import { database } from '~db/client';
import { LETTER_TEXT, loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { logByHand, setDeadline } from './changes.server';
import { givenDeadlines } from './commitment';
import { enterEventDay } from './dating.server';
import { commitmentByNumber } from './queries.server';

useTestDatabase();

let editor: Member;

const NOTHING = { paper: null, quote: null, reason: null };

beforeAll(async () => {
  ({ editor } = await loadChain());
  await database().execute(sql`select setval('commitment_numbers', 100)`);
});

async function promised(deadlineWords: string): Promise<string> {
  const made = await logByHand(
    editor,
    {
      ...{ text: 'De Kamer informeren over de oevers', actor: 'de minister', source: 'debate' },
      ...{ madeOn: '2026-03-02', ministryId: null, ownerId: null, isConcept: false, deadlineWords },
      ...NOTHING,
    },
    NOW,
  );
  if (!made.ok) throw new Error('not logged');
  return made.value.number;
}

async function shown(number: string) {
  const detail = await commitmentByNumber(editor, number);
  if (!detail) throw new Error('not visible');
  return detail;
}

const enter = async (number: string, eventOn: string, source = 'agenda van de commissie') => {
  const { version } = (await shown(number)).commitment;
  return enterEventDay(editor, number, version, { ...NOTHING, eventOn, reason: source }, NOW);
};

describe('a deadline that waits for an event', () => {
  it('is open until the day is entered, then due the day before, and did not slip', async () => {
    const number = await promised('voor het volgende commissiedebat');
    expect((await shown(number)).commitment).toMatchObject({ deadlineTo: null, deadlinePrecision: 'event' });
    expect((await enter(number, '2026-07-08')).ok).toBe(true);

    const { commitment, deadlines } = await shown(number);
    expect(commitment).toMatchObject({ deadlineTo: '2026-07-07', slips: 0 });
    expect(slipSummary(givenDeadlines(deadlines), 'nl')).toBeNull();
    const last = deadlines.at(-1);
    expect(last).toMatchObject({ cause: 'event', eventOn: '2026-07-08', reason: 'agenda van de commissie' });
    expect(
      last &&
        explainWindow(
          last.words,
          { from: last.from, to: last.to, precision: 'event', approximate: false },
          'nl',
        ),
    ).toBe('voor het volgende commissiedebat → uiterlijk 7 juli 2026');
    const [entry] = await historyOf(editor, { kind: 'commitment', id: commitment.id }, { size: 1 });
    expect(entry).toMatchObject({
      action: 'commitment.deadline',
      before: { due: null },
      after: { due: '2026-07-07', dated: '2026-07-08' },
      reason: 'agenda van de commissie',
    });
  });

  it('moves with its event without a slip; a new promise after that is one, from where it stood', async () => {
    const number = await promised('voor het volgende commissiedebat');
    await enter(number, '2026-07-08');
    await enter(number, '2026-09-09');
    const moved = await shown(number);
    expect(moved.commitment).toMatchObject({ deadlineTo: '2026-09-08', slips: 0 });
    expect(slipSummary(givenDeadlines(moved.deadlines), 'nl')).toBeNull();
    await setDeadline(
      editor,
      number,
      moved.commitment.version,
      { ...NOTHING, words: 'uiterlijk 8 december 2026', anchor: '2026-09-01', reason: 'brief' },
      NOW,
    );
    const slipped = await shown(number);
    expect(slipped.commitment).toMatchObject({ deadlineTo: '2026-12-08', slips: 1 });
    expect(slipSummary(givenDeadlines(slipped.deadlines), 'nl')).toBe('1e uitstel, samen 3 maanden');
  });

  it('can be dated by a passage of a paper, and takes a source in any case', async () => {
    const number = await promised('zodra het advies beschikbaar is');
    const { version } = (await shown(number)).commitment;
    expect(await enterEventDay(editor, number, version, { ...NOTHING, eventOn: '2026-07-08' }, NOW)).toEqual({
      ok: false,
      error: { kind: 'refused', field: 'reason', why: 'sourceNeeded' },
    });
    const quote = LETTER_TEXT.slice(
      LETTER_TEXT.indexOf('Met deze brief'),
      LETTER_TEXT.indexOf(' (Kamerstuk'),
    );
    const proof = { paper: '32735-286', quote, reason: null };
    expect(
      await enterEventDay(editor, number, version, { ...proof, eventOn: '2026-07-08' }, NOW),
    ).toMatchObject({
      ok: true,
    });
    expect((await shown(number)).deadlines.at(-1)).toMatchObject({ from: '2026-07-08', to: null });
  });

  it('refuses a day where no event is waited for, a day that is none, and a second who saves', async () => {
    const dated = await promised('uiterlijk 1 juli 2026');
    expect(await enter(dated, '2026-07-08')).toMatchObject({ error: { why: 'noEvent' } });
    const number = await promised('voor het volgende commissiedebat');
    expect(await enter(number, 'volgende week')).toMatchObject({ error: { why: 'notADate' } });
    const { version } = (await shown(number)).commitment;
    await enter(number, '2026-07-08');
    expect(
      await enterEventDay(editor, number, version, { ...NOTHING, eventOn: '2026-08-08', reason: 'x' }, NOW),
    ).toMatchObject({ error: { kind: 'conflict', current: { eventOn: '2026-07-07' } } });
  });
});
