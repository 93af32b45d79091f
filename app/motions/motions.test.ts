import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NotAllowed, PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { historyOf } from '~/history/queries.server';
import { database, driver } from '~db/client';
import { decisions, letterMotionLinks, motions, statementsOfAdvice, votes } from '~db/schema/motions';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { addAdvice, correctFact, decideLetterLink, judgeExecution, type NewAdvice } from './changes.server';
import { recomputeMotion } from './derived.server';
import { type MotionDetail, motionByKey } from './queries.server';

useTestDatabase();
let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
});

async function motion(viewer: Viewer, number = '32735-278'): Promise<MotionDetail> {
  const found = await motionByKey(viewer, number);
  if (!found) throw new Error(`no motion ${number}`);
  return found;
}
const byLetter: NewAdvice = {
  value: 'Ontraden, tenzij gewijzigd',
  source: 'letter',
  statedOn: null,
  statedBy: null,
  paper: '32735-286',
  quote: 'Eerder sprak de Kamer zich hierover uit',
  reason: null,
};

describe('a motion', () => {
  it('is found by its printed number and its zaak number', async () => {
    expect((await motion(PUBLIC_VIEWER)).zaak_number).toBe('2020Z01447');
    expect((await motion(PUBLIC_VIEWER, '2020Z01447')).key).toBe('kst-32735-278');
    expect(await motionByKey(PUBLIC_VIEWER, '99999-1')).toBeNull();
    expect(await motionByKey(PUBLIC_VIEWER, "'")).toBeNull();
  });

  it('has the whole history of its advice, each with its source', async () => {
    const { adviceHistory } = await motion(PUBLIC_VIEWER);
    expect(adviceHistory.map(({ value, source }) => [value, source])).toEqual([
      ['Verzocht motie aan te houden', 'register'],
      ['Ontraden', 'letter'],
    ]);
    expect(adviceHistory[1]?.proof?.quote).toBe('Het kabinet ontraadt deze motie.');
  });

  it('leads on to what took its place and back', async () => {
    expect((await motion(PUBLIC_VIEWER, '35207-26')).after.map((version) => version.key)).toEqual([
      'kst-35207-27',
    ]);
    expect((await motion(PUBLIC_VIEWER, '35207-27')).before.map((version) => version.key)).toEqual([
      'kst-35207-26',
    ]);
  });

  it('shows editors, and nobody else, what letters are proposed', async () => {
    expect((await motion(chain.editor, '35207-26')).letters).toHaveLength(1);
    expect((await motion(chain.reader, '35207-26')).letters).toBeNull();
    expect((await motion(PUBLIC_VIEWER, '35207-26')).letters).toBeNull();
  });

  it('takes three statements, however much is known', async () => {
    const asked = vi.spyOn(driver(), 'unsafe');
    await motion(chain.editor);
    expect(asked.mock.calls.length).toBe(3);
    asked.mockRestore();
  });
});

describe('a change of a motion', () => {
  it('is for editors', async () => {
    expect(() => addAdvice(chain.reader, chain.main.id, 1, byLetter, NOW)).toThrow(NotAllowed);
    expect(() => addAdvice(PUBLIC_VIEWER, chain.main.id, 1, byLetter, NOW)).toThrow(NotAllowed);
  });

  it('adds a statement of advice with its passage, keeps the earlier ones and writes history', async () => {
    const before = await motion(chain.editor);
    const saved = await addAdvice(chain.editor, before.id, before.version, byLetter, NOW);
    expect(saved.ok).toBe(true);
    const after = await motion(chain.editor);
    expect(after.advice).toBe('Ontraden, tenzij gewijzigd');
    expect(after.adviceHistory).toHaveLength(3);
    expect(after.adviceHistory[2]?.statedOn).toBe('2020-02-04');
    const [entry] = await historyOf(chain.editor, { kind: 'motion', id: before.id }, { size: 1 });
    expect(entry).toMatchObject({
      action: 'motion.advice',
      before: { advice: 'Ontraden' },
      by: 'Demo Beleid',
    });
  });

  it('is refused with a reason that a person can mend, and then nothing is stored', async () => {
    const { id, version } = await motion(chain.editor);
    const attempt = (advice: Partial<NewAdvice>) =>
      addAdvice(chain.editor, id, version, { ...byLetter, ...advice }, NOW);
    expect(await attempt({ paper: '99999-9' })).toMatchObject({
      error: { field: 'paper', why: 'unknownPaper' },
    });
    expect(await attempt({ quote: 'staat er niet' })).toMatchObject({ error: { why: 'quoteNotFound' } });
    expect(await attempt({})).toMatchObject({ error: { why: 'alreadyRecorded' } });
    expect(await attempt({ source: 'correction', paper: null, quote: null })).toMatchObject({
      error: { field: 'reason', why: 'reasonNeeded' },
    });
    expect((await motion(chain.editor)).version).toBe(version);
  });

  it('of what somebody else changed meanwhile is a conflict that shows what stands now', async () => {
    const { id, version } = await motion(chain.editor);
    const judgement = {
      side: 'own',
      state: 'in uitvoering',
      judgedOn: '2026-06-01',
      paper: null,
      quote: null,
      reason: null,
    } as const;
    const [one, other] = await Promise.all([
      judgeExecution(chain.editor, id, version, judgement, NOW),
      judgeExecution(chain.outsider, id, version, { ...judgement, state: 'openstaand' }, NOW),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    const lost = one.ok ? other : one;
    const stands = (await motion(chain.editor)).own_state;
    expect(lost).toMatchObject({
      error: { kind: 'conflict', version: version + 1, current: { state: stands } },
    });
  });

  it('to a state that says something was done takes a passage or a reason', async () => {
    const { id, version } = await motion(chain.editor);
    const finished = {
      side: 'ministry',
      state: 'afgedaan',
      judgedOn: '2026-06-01',
      paper: null,
      quote: null,
      reason: null,
    } as const;
    expect(await judgeExecution(chain.editor, id, version, finished, NOW)).toMatchObject({
      error: { why: 'proofNeeded' },
    });
    const proven = {
      ...finished,
      paper: 'Kamerstuk 32 735, nr. 286',
      quote: 'Met deze brief reageert het kabinet',
    };
    expect(await judgeExecution(chain.editor, id, version, proven, NOW)).toMatchObject({ ok: true });
    const after = await motion(PUBLIC_VIEWER);
    expect(after).toMatchObject({ ministry_state: 'afgedaan', house_state: null });
    expect(after.own_state).not.toBe('afgedaan');
  });

  it('names who recorded it to colleagues, and the organisation to others', async () => {
    const recordedBy = async (viewer: Viewer) => (await motion(viewer)).judgements?.at(-1)?.recorded_by;
    expect(await recordedBy(chain.editor)).toBe('Demo Beleid');
    expect(await recordedBy(PUBLIC_VIEWER)).toBe('Demo-ministerie');
  });

  it('of an official fact stands beside it', async () => {
    const { id, version, title } = await motion(chain.editor);
    const correction = { field: 'title', value: 'Betere titel', reason: 'Verkeerd overgenomen' } as const;
    const saved = await correctFact(chain.editor, id, version, correction, NOW);
    if (!saved.ok) throw new Error('refused');
    await correctFact(chain.editor, id, saved.value.version, { ...correction, value: 'Nog beter' }, NOW);
    const after = await motion(PUBLIC_VIEWER);
    expect(after.title).toBe(title);
    expect(after.corrections?.map((one) => one.value)).toEqual(['Nog beter']);
  });

  it('confirms or rejects a letter', async () => {
    const before = await motion(chain.editor, '35207-26');
    const [proposed] = before.letters ?? [];
    if (!proposed) throw new Error('no proposal');
    const decided = await decideLetterLink(
      chain.editor,
      before.id,
      { id: proposed.link_id, saw: 'proposed', state: 'confirmed' },
      NOW,
    );
    expect(decided.ok).toBe(true);
    expect((await motion(PUBLIC_VIEWER, '35207-26')).letters).toHaveLength(1);
    const [link] = await database()
      .select()
      .from(letterMotionLinks)
      .where(eq(letterMotionLinks.id, proposed.link_id));
    expect(link).toMatchObject({ state: 'confirmed', decidedBy: chain.editor.userId });
  });
});

describe('what follows from decisions and statements', () => {
  it('is kept on the motion for lists, with figures of a complete vote only', async () => {
    const db = database();
    const [decision] = await db
      .insert(decisions)
      .values({
        motionId: chain.replacement.id,
        kind: 'Stemmen - aangenomen',
        status: 'Besluit',
        text: 'Aangenomen.',
        votingForm: 'Met handopsteken',
        decidedOn: '2019-10-08',
        position: 1,
      })
      .returning();
    if (!decision) throw new Error('no decision');
    const cast = (fractieName: string, seats: number, choice: 'Voor' | 'Tegen') => ({
      decisionId: decision.id,
      fractieName,
      actorName: fractieName,
      seats,
      choice,
    });
    await db.insert(votes).values(cast('Noorderlicht', 91, 'Voor'));
    await db.transaction((transaction) => recomputeMotion(transaction, chain.replacement.id));
    const incomplete = await motion(PUBLIC_VIEWER, '35207-27');
    expect(incomplete).toMatchObject({ outcome: 'aangenomen', outcome_on: '2019-10-08', votes_for: null });
    await db.insert(votes).values(cast('Zuiderlicht', 59, 'Tegen'));
    const change = await db.transaction((transaction) => recomputeMotion(transaction, chain.replacement.id));
    expect(change?.after).toEqual({ votesFor: 91, votesAgainst: 59 });
    expect((await motion(PUBLIC_VIEWER, '35207-27')).decisions[0]?.ballot).toMatchObject({
      inFavour: 91,
      isComplete: true,
    });
    expect(
      await db.transaction((transaction) => recomputeMotion(transaction, chain.replacement.id)),
    ).toBeNull();
  });

  it('ignores a register that took its value back', async () => {
    const db = database();
    await db.insert(statementsOfAdvice).values([
      {
        motionId: chain.replaced.id,
        value: 'Oordeel Kamer',
        source: 'register',
        recordedAt: NOW,
        supersededAt: NOW,
      },
      { motionId: chain.replaced.id, value: 'Ontraden', source: 'register', recordedAt: NOW },
    ]);
    await db.transaction((transaction) => recomputeMotion(transaction, chain.replaced.id));
    const [row] = await db.select().from(motions).where(eq(motions.id, chain.replaced.id));
    expect(row?.advice).toBe('Ontraden');
  });
});
