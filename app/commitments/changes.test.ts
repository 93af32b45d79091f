import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Member, NotAllowed, PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { database, driver } from '~db/client';
import { commitmentMotions, commitmentRelations, commitments } from '~db/schema/commitments';
import { historyEntries } from '~db/schema/history';
import { calendarDates } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { LETTER_TEXT, loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { DEFAULT_CALENDAR } from '../deadlines/calendar';
import { logByHand, setDeadline, takeStep } from './changes.server';
import { setOwner, writeNote } from './internal.server';
import { commitmentByNumber, timesPromised } from './queries.server';
import { relate, splitCommitment } from './relations.server';

useTestDatabase();

let editor: Member;
let outsider: Member;
let reader: Member;
let number = '';

const NOTHING = { paper: null, quote: null, reason: null };

beforeAll(async () => {
  ({ editor, outsider, reader } = await loadChain());
  await database().execute(sql`select setval('commitment_numbers', 100)`);
  await database()
    .insert(calendarDates)
    .values(DEFAULT_CALENDAR.map(({ name, year, from, until }) => ({ name, year, from, until })));
});

async function logged(change: Partial<Parameters<typeof logByHand>[1]> = {}): Promise<string> {
  const made = await logByHand(
    editor,
    {
      text: 'De Kamer informeren over de oevers',
      actor: 'de minister',
      source: 'debate',
      madeOn: '2026-03-02',
      deadlineWords: 'binnen zes weken',
      ministryId: null,
      ownerId: null,
      isConcept: false,
      ...NOTHING,
      ...change,
    },
    NOW,
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.number;
}

beforeEach(async () => {
  number = await logged();
});

it('logged by hand serves the motion that was named, however its number is written', async () => {
  const serving = await logged({ motion: 'Kamerstuk 32 735, nr. 278' });
  const { id } = await stored(serving);
  const links = await database()
    .select()
    .from(commitmentMotions)
    .where(eq(commitmentMotions.commitmentId, id));
  expect(links).toHaveLength(1);
  await expect(logged({ motion: '32735-999' })).rejects.toThrow('unknownMotion');
});

async function stored(of = number) {
  const [row] = await database().select().from(commitments).where(eq(commitments.number, of));
  if (!row) throw new Error(`${of} is not there`);
  return row;
}

const step = (
  state: 'afgedaan' | 'in uitvoering',
  given: { reason?: string; paper?: string; quote?: string } = {},
) => ({
  side: 'own' as const,
  state,
  judgedOn: '2026-06-01',
  ...NOTHING,
  ...given,
});

describe('a state', () => {
  it('that says it was done needs a passage or a reason, in the function and in the table', async () => {
    expect(await takeStep(editor, number, 1, step('afgedaan'), NOW)).toMatchObject({
      ok: false,
      error: { why: 'proofNeeded' },
    });
    const { id } = await stored();
    await expect(
      driver()`insert into judgements (commitment_id, side, state, judged_on, recorded_at) values (${id}, 'own', 'afgedaan', '2026-06-01', now())`,
    ).rejects.toThrow('judgements_evidence');
  });

  it('is taken on the words of a paper, which are found in its text', async () => {
    const quote = 'Het kabinet ontraadt deze motie.';
    expect(
      await takeStep(
        editor,
        number,
        1,
        step('afgedaan', { paper: '32735-286', quote: 'dit staat er niet' }),
        NOW,
      ),
    ).toMatchObject({
      error: { field: 'quote', why: 'quoteNotFound' },
    });
    expect(
      await takeStep(editor, number, 1, step('afgedaan', { paper: '99999-1', quote }), NOW),
    ).toMatchObject({
      error: { field: 'paper', why: 'unknownPaper' },
    });
    expect((await takeStep(editor, number, 1, step('afgedaan', { paper: '32735-286', quote }), NOW)).ok).toBe(
      true,
    );
    const detail = await commitmentByNumber(PUBLIC_VIEWER, number);
    expect(detail?.judgements[0]).toMatchObject({ state: 'afgedaan', quote, paperKey: 'kst-32735-286' });
    expect(LETTER_TEXT).toContain(quote);
  });

  it('follows only on a state that it can follow', async () => {
    await takeStep(editor, number, 1, step('afgedaan', { reason: 'ontvangen' }), NOW);
    expect(await takeStep(editor, number, 2, step('in uitvoering'), NOW)).toMatchObject({
      error: { why: 'notNext' },
    });
  });

  it('of one side leaves the other two as they are', async () => {
    await takeStep(editor, number, 1, { ...step('afgedaan', { reason: 'gemeld' }), side: 'ministry' }, NOW);
    expect(await stored()).toMatchObject({
      ministryState: 'afgedaan',
      ownState: 'openstaand',
      houseState: null,
    });
  });

  it('leaves before and after in the history, with who and why', async () => {
    await takeStep(editor, number, 1, step('afgedaan', { reason: 'het stuk is ontvangen' }), NOW);
    const { id } = await stored();
    const entries = await database()
      .select()
      .from(historyEntries)
      .where(
        and(
          eq(historyEntries.subjectKind, 'commitment'),
          eq(historyEntries.subjectId, id),
          eq(historyEntries.action, 'commitment.state'),
        ),
      );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      before: { state: 'openstaand' },
      after: { state: 'afgedaan' },
      reason: 'het stuk is ontvangen',
      actorName: 'Demo Beleid',
    });
  });
});

describe('who', () => {
  it('may change it: its own organisation, and nobody else', async () => {
    await expect(takeStep(outsider, number, 1, step('in uitvoering'), NOW)).rejects.toThrow(NotAllowed);
    await expect(takeStep(reader, number, 1, step('in uitvoering'), NOW)).rejects.toThrow(NotAllowed);
    await expect(takeStep(PUBLIC_VIEWER, number, 1, step('in uitvoering'), NOW)).rejects.toThrow(NotAllowed);
    expect((await takeStep(editor, number, 1, step('in uitvoering'), NOW)).ok).toBe(true);
  });

  it('sees a concept: the organisation that wrote it', async () => {
    const concept = await logged({ isConcept: true });
    expect(await commitmentByNumber(editor, concept)).not.toBeNull();
    for (const viewer of [outsider, reader, PUBLIC_VIEWER])
      expect(await commitmentByNumber(viewer, concept)).toBeNull();
  });

  it('sees who judged it: colleagues by name, others by organisation', async () => {
    await takeStep(editor, number, 1, step('in uitvoering'), NOW);
    const judgeFor = async (viewer: Viewer) => (await commitmentByNumber(viewer, number))?.judgements[0]?.by;
    expect(await judgeFor(editor)).toBe('Demo Beleid');
    for (const viewer of [outsider, reader, PUBLIC_VIEWER]) {
      expect(await judgeFor(viewer)).toBe('Demo-ministerie');
    }
  });

  it('sees owner and notes: that organisation alone', async () => {
    const { id } = await stored();
    await setOwner(editor, id, editor.userId, NOW);
    await writeNote(editor, id, 'alleen voor ons', NOW);
    expect((await commitmentByNumber(editor, number))?.internal).toMatchObject({
      owner: { name: 'Demo Beleid' },
      notes: [{ text: 'alleen voor ons' }],
    });
    expect((await commitmentByNumber(outsider, number))?.internal).toMatchObject({ owner: null, notes: [] });
    expect((await commitmentByNumber(reader, number))?.internal).toBeNull();
    expect(await setOwner(editor, id, outsider.userId, NOW)).toMatchObject({
      error: { why: 'unknownOwner' },
    });
  });
});

describe('of fifty people who save at once', () => {
  it('one wins, the others are told what stands now, and history counts what was saved', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => takeStep(editor, number, 1, step('in uitvoering'), NOW)),
    );
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    for (const one of all) {
      if (!one.ok)
        expect(one.error).toMatchObject({
          kind: 'conflict',
          version: 2,
          current: { state: 'in uitvoering' },
        });
    }
    const { id, version } = await stored();
    expect(version).toBe(2);
    const entries = await database()
      .select()
      .from(historyEntries)
      .where(and(eq(historyEntries.subjectId, id), eq(historyEntries.action, 'commitment.state')));
    expect(entries).toHaveLength(1);
  });
});

describe('a deadline', () => {
  it('keeps the words and the window they mean', async () => {
    expect(await stored()).toMatchObject({
      deadlineWords: 'binnen zes weken',
      deadlineTo: '2026-04-13',
      slips: 0,
    });
  });

  it('moves only for a reason, and a move to a later day is a slip', async () => {
    const words = { words: 'voor de zomer', anchor: '2026-04-10', ...NOTHING };
    expect(await setDeadline(editor, number, 1, words, NOW)).toMatchObject({
      error: { why: 'reasonNeeded' },
    });
    expect((await setDeadline(editor, number, 1, { ...words, reason: 'meer tijd nodig' }, NOW)).ok).toBe(
      true,
    );
    expect(await stored()).toMatchObject({ deadlineTo: '2026-07-02', slips: 1 });
    const detail = await commitmentByNumber(PUBLIC_VIEWER, number);
    expect(detail?.deadlines.map((deadline) => deadline.words)).toEqual([
      'binnen zes weken',
      'voor de zomer',
    ]);
  });

  it('that comes sooner is no slip', async () => {
    const sooner = {
      words: 'binnen twee weken',
      anchor: '2026-03-02',
      ...NOTHING,
      reason: 'het gaat sneller',
    };
    expect((await setDeadline(editor, number, 1, sooner, NOW)).ok).toBe(true);
    expect(await stored()).toMatchObject({ deadlineTo: '2026-03-16', slips: 0 });
  });

  it('gets no date from vague words', async () => {
    expect(await stored(await logged({ deadlineWords: 'zo spoedig mogelijk' }))).toMatchObject({
      deadlineTo: null,
      deadlinePrecision: 'vague',
    });
  });

  it('that comes back every year begins anew when it is met', async () => {
    const yearly = await logged({ deadlineWords: 'jaarlijks' });
    await takeStep(editor, yearly, 1, step('afgedaan', { reason: 'de brief van dit jaar is er' }), NOW);
    const { id } = await stored(yearly);
    const [next] = await database()
      .select()
      .from(commitmentRelations)
      .where(eq(commitmentRelations.toId, id));
    const [following] = await database()
      .select()
      .from(commitments)
      .where(eq(commitments.id, next?.fromId ?? 0));
    expect(following).toMatchObject({ ownState: 'doorlopend', deadlineTo: '2028-03-02' });
  });
});

describe('commitments among themselves', () => {
  it('repeat one another, are counted, and never run in a circle', async () => {
    const earlier = await logged();
    expect((await relate(editor, number, 1, { kind: 'repeats', to: earlier }, NOW)).ok).toBe(true);
    expect(await relate(editor, earlier, 1, { kind: 'repeats', to: number }, NOW)).toMatchObject({
      error: { why: 'alreadyRelated' },
    });
    expect(await relate(editor, number, 2, { kind: 'repeats', to: number }, NOW)).toMatchObject({
      error: { why: 'sameCommitment' },
    });
    expect(await timesPromised((await stored()).id)).toBe(2);
  });

  it('never run in a longer circle either', async () => {
    const [second, third] = [await logged(), await logged()];
    await relate(editor, number, 1, { kind: 'repeats', to: second }, NOW);
    await relate(editor, second, 1, { kind: 'repeats', to: third }, NOW);
    expect(await relate(editor, third, 1, { kind: 'amends', to: number }, NOW)).toMatchObject({
      error: { why: 'alreadyRelated' },
    });
  });

  it('split with the deadline that holds now and the motion that both serve', async () => {
    const reason = { ...NOTHING, reason: 'later' };
    await setDeadline(
      editor,
      number,
      1,
      { words: 'binnen vier weken', anchor: '2026-05-01', ...reason },
      NOW,
    );
    const { id } = await stored();
    const [motion] = await database().select().from(motions).limit(1);
    await database()
      .insert(commitmentMotions)
      .values({ commitmentId: id, motionId: motion?.id ?? 0 });
    await splitCommitment(editor, number, 2, { kept: 'Het ene deel', taken: 'Het andere deel' }, NOW);
    const [other] = await database()
      .select()
      .from(commitments)
      .where(eq(commitments.text, 'Het andere deel'));
    expect(other?.deadlineTo).toBe('2026-05-29');
    const served = await database()
      .select()
      .from(commitmentMotions)
      .where(eq(commitmentMotions.commitmentId, other?.id ?? 0));
    expect(served.map((row) => row.motionId)).toEqual([motion?.id]);
  });

  it('split in two, each with its own number', async () => {
    const split = await splitCommitment(
      editor,
      number,
      1,
      { kept: 'De oevers meten', taken: 'De Kamer informeren' },
      NOW,
    );
    expect(split.ok).toBe(true);
    expect((await stored()).text).toBe('De oevers meten');
    const [other] = await database()
      .select()
      .from(commitments)
      .where(eq(commitments.text, 'De Kamer informeren'));
    expect(other?.number).toMatch(/^G-\d{5}$/);
    expect(other?.number).not.toBe(number);
  });
});
