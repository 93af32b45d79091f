import { readFileSync } from 'node:fs';
import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Member, NotAllowed } from '~/accounts/viewer';
import { extractPasted } from '~/documents/extract';
import { database } from '~db/client';
import { commitmentDeadlines, commitments } from '~db/schema/commitments';
import { historyEntries } from '~db/schema/history';
import { intakes, proposals } from '~db/schema/intake';
import { calendarDates, kamerstukken, passages } from '~db/schema/kamerstukken';
import { letterMotionLinks, motions, statementsOfAdvice } from '~db/schema/motions';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { DEFAULT_CALENDAR } from '../deadlines/calendar';
import { bringIn } from './bring-in.server';
import { confirmIntake } from './confirm.server';
import {
  acceptRest,
  correctFrame,
  decideProposal,
  mergeWithPrevious,
  splitProposal,
} from './decisions.server';
import { intakeById } from './queries.server';

useTestDatabase();

const LETTER = readFileSync('tests/fixtures/letters/voorbeeldbrief.txt', 'utf8');
/** The letter under a number of its own, so that the tests do not meet. */
const letter = (number: number) =>
  LETTER.replace('Nr. 58 BRIEF', `Nr. ${number} BRIEF`).replaceAll('nr. 51', `nr. ${number + 1000}`);

let editor: Member;
let outsider: Member;
let reader: Member;

beforeAll(async () => {
  ({ editor, outsider, reader } = await loadChain());
  // The chain numbers its commitments by hand.
  await database().execute(sql`select setval('commitment_numbers', 100)`);
  await database()
    .insert(calendarDates)
    .values(DEFAULT_CALENDAR.map(({ name, year, from, until }) => ({ name, year, from, until })));
});

async function brought(text: string, viewer: Member = editor) {
  const extracted = extractPasted(text);
  if (!extracted.ok) throw new Error(extracted.error.en);
  return bringIn(viewer, { extracted: extracted.value, fileName: null, bytes: null }, NOW);
}

async function viewOf(id: number, viewer: Member = editor) {
  const view = await intakeById(viewer, id, NOW);
  if (!view) throw new Error('not visible');
  return view;
}

describe('a letter that is brought in', () => {
  it('is proposed whole: its number, both motions, the advice, three commitments and what it cites', async () => {
    const view = await viewOf((await brought(letter(201))).id);
    expect(view.intake.frame).toMatchObject({
      key: 'kst-41235-201',
      date: '2025-03-11',
      dossiers: ['41235', '41207'],
    });
    expect(view.proposals.map((proposal) => proposal.content.kind)).toEqual([
      'motion', 'motion', 'advice', 'commitment', 'commitment', 'commitment', 'citation', 'citation', 'citation', 'citation',
    ]); // biome-ignore format: a list of kinds
    const last = view.proposals.filter((proposal) => proposal.content.kind === 'commitment').at(-1);
    expect(last?.window).toMatchObject({ to: '2025-07-03' });
  });

  it('proposes nothing twice, however it comes again, and keeps what was decided', async () => {
    const first = await brought(letter(202));
    const [proposal] = (await viewOf(first.id)).proposals;
    await decideProposal(editor, proposal?.id ?? 0, 1, 'rejected', null, NOW);
    const again = [letter(202), letter(202).replaceAll('\n', '\r\n'), letter(202).replaceAll(' \n', '\n')];
    for (const text of again) expect(await brought(text)).toEqual({ id: first.id, wasKnown: true });
    const view = await viewOf(first.id);
    expect(view.proposals).toHaveLength(10);
    expect(view.proposals[0]?.decision).toBe('rejected');
  });

  it('is one intake when two colleagues bring it in at the same moment', async () => {
    const both = await Promise.all([brought(letter(203)), brought(letter(203)), brought(letter(203))]);
    expect(new Set(both.map((one) => one.id)).size).toBe(1);
    expect((await viewOf(both[0]?.id ?? 0)).proposals).toHaveLength(10);
  });

  it('is invisible to another organisation, and closed to readers', async () => {
    const { id } = await brought(letter(204));
    expect(await intakeById(outsider, id, NOW)).toBeNull();
    await expect(intakeById(reader, id, NOW)).rejects.toThrow(NotAllowed);
    await expect(brought(letter(205), reader)).rejects.toThrow(NotAllowed);
    const [proposal] = (await viewOf(id)).proposals;
    expect(await decideProposal(outsider, proposal?.id ?? 0, 1, 'accepted', null, NOW)).toMatchObject({
      ok: false,
    });
  });
});

describe('deciding', () => {
  it('tells the second of two colleagues what the first decided', async () => {
    const [proposal] = (await viewOf((await brought(letter(211))).id)).proposals;
    const id = proposal?.id ?? 0;
    expect((await decideProposal(editor, id, 1, 'rejected', null, NOW)).ok).toBe(true);
    const second = await decideProposal(editor, id, 1, 'accepted', null, NOW);
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'conflict', current: { decision: 'rejected' } },
    });
  });

  it('remembers whether a proposal was accepted as read or with a change', async () => {
    const { id } = await brought(letter(212));
    const [motion, , advice] = (await viewOf(id)).proposals;
    if (motion?.content.kind !== 'motion' || advice?.content.kind !== 'advice')
      throw new Error('other order');
    await decideProposal(editor, motion.id, 1, 'accepted', motion.content, NOW);
    await decideProposal(editor, advice.id, 1, 'accepted', { ...advice.content, value: 'Ontijdig' }, NOW);
    const view = await viewOf(id);
    expect(view.proposals[0]?.decision).toBe('accepted');
    expect(view.proposals[2]).toMatchObject({ decision: 'changed', content: { value: 'Ontijdig' } });
  });

  it('splits a commitment in two and merges it with the one before', async () => {
    const { id } = await brought(letter(213));
    const [first, second] = (await viewOf(id)).proposals.filter((one) => one.content.kind === 'commitment');
    await splitProposal(editor, first?.id ?? 0, 1, NOW);
    const after = (await viewOf(id)).proposals.filter((one) => one.content.kind === 'commitment');
    expect(after).toHaveLength(4);
    expect((await mergeWithPrevious(editor, second?.id ?? 0, 1, NOW)).ok).toBe(true);
    const merged = (await viewOf(id)).proposals.find(
      (one) => one.content.kind === 'commitment' && one.content.text.includes('nagaan'),
    );
    expect(merged?.content).toMatchObject({ text: expect.stringContaining('inventariseren') });
  });
});

describe('what a person made of a proposal', () => {
  it('survives accepting the rest: a merged text is not read anew', async () => {
    const { id } = await brought(letter(214));
    const [first, second] = (await viewOf(id)).proposals.filter((one) => one.content.kind === 'commitment');
    await mergeWithPrevious(editor, second?.id ?? 0, 1, NOW);
    await acceptRest(editor, id, NOW);
    const merged = (await viewOf(id)).proposals.find((one) => one.id === first?.id);
    expect(merged).toMatchObject({
      decision: 'changed',
      content: { text: expect.stringContaining('nagaan') },
    });
  });

  it('of the letter itself is in the history, and a number that another reading has is refused', async () => {
    await brought(letter(215));
    const { id } = await brought(letter(216));
    expect(await correctFrame(editor, id, 1, { title: 'Oevers' }, NOW)).toMatchObject({ ok: true });
    const [entry] = await database()
      .select()
      .from(historyEntries)
      .where(
        and(
          eq(historyEntries.subjectKind, 'intake'),
          eq(historyEntries.subjectId, id),
          eq(historyEntries.action, 'intake.changed'),
        ),
      );
    expect(entry).toMatchObject({ after: { title: 'Oevers' }, organisationId: editor.organisationId });
    expect(await correctFrame(editor, id, 2, { key: 'kst-41235-215' }, NOW)).toEqual({
      ok: false,
      error: { kind: 'refused', field: 'nummer', why: 'knownNumber' },
    });
  });
});

describe('confirming', () => {
  it('waits until everything is decided', async () => {
    const { id } = await brought(letter(221));
    expect(await confirmIntake(editor, id, 1, NOW)).toMatchObject({
      error: { field: 'voorstellen', why: 'undecidedRest' },
    });
    expect(await database().select().from(kamerstukken).where(eq(kamerstukken.key, 'kst-41235-221'))).toEqual(
      [],
    );
  });

  it('makes the letter, its motion with the advice, and its commitments records with their proof', async () => {
    const { id } = await brought(letter(222));
    await acceptRest(editor, id, NOW);
    expect(await confirmIntake(editor, id, 1, NOW)).toEqual({ ok: true, value: { key: 'kst-41235-222' } });

    const [motion] = await database().select().from(motions).where(eq(motions.key, 'kst-41235-1222'));
    expect(motion?.advice).toBe('Ontraden');
    const [advice] = await database()
      .select({ value: statementsOfAdvice.value, quote: passages.quote, source: statementsOfAdvice.source })
      .from(statementsOfAdvice)
      .innerJoin(passages, eq(passages.id, statementsOfAdvice.passageId))
      .where(eq(statementsOfAdvice.motionId, motion?.id ?? 0));
    expect(advice).toEqual({
      value: 'Ontraden',
      source: 'letter',
      quote: 'Om die redenen ontraadt het kabinet deze motie.',
    });
    expect(
      await database()
        .select()
        .from(letterMotionLinks)
        .where(eq(letterMotionLinks.motionId, motion?.id ?? 0)),
    ).toHaveLength(1);

    const [paper] = await database().select().from(kamerstukken).where(eq(kamerstukken.key, 'kst-41235-222'));
    const logged = await database()
      .select({
        number: commitments.number,
        to: commitments.deadlineTo,
        words: commitments.deadlineWords,
        quote: passages.quote,
      })
      .from(commitments)
      .innerJoin(passages, eq(passages.id, commitments.passageId))
      .where(eq(commitments.kamerstukId, paper?.id ?? 0))
      .orderBy(commitments.id);
    expect(logged).toHaveLength(3);
    expect(logged[0]).toMatchObject({ number: expect.stringMatching(/^G-\d{5}$/), to: null, words: null });
    expect(logged[2]).toMatchObject({ to: '2025-07-03', words: 'voor de zomer' });
    expect(logged[2]?.quote).toContain('voor de zomer');
    const deadlines = await database()
      .select()
      .from(commitmentDeadlines)
      .innerJoin(commitments, eq(commitments.id, commitmentDeadlines.commitmentId))
      .where(eq(commitments.kamerstukId, paper?.id ?? 0));
    expect(deadlines.map((row) => row.commitment_deadlines.rule)).toEqual(['voor de zomer']);
  });

  it('stores one set of records when two confirm at once', async () => {
    const { id } = await brought(letter(223));
    await acceptRest(editor, id, NOW);
    const both = await Promise.all([confirmIntake(editor, id, 1, NOW), confirmIntake(editor, id, 1, NOW)]);
    expect(both.every((one) => one.ok)).toBe(true);
    const [paper] = await database().select().from(kamerstukken).where(eq(kamerstukken.key, 'kst-41235-223'));
    const logged = await database()
      .select()
      .from(commitments)
      .where(eq(commitments.kamerstukId, paper?.id ?? 0));
    expect(logged).toHaveLength(3);
  });

  it('stores nothing at all when one record cannot be stored', async () => {
    const { id } = await brought(letter(224));
    await acceptRest(editor, id, NOW);
    const [last] = await database()
      .select()
      .from(proposals)
      .where(and(eq(proposals.intakeId, id), eq(proposals.kind, 'commitment')))
      .orderBy(proposals.id);
    // A strength that the table refuses, as a faulty programme would leave it.
    await database()
      .update(proposals)
      .set({ decided: { ...(last?.decided as object), strength: 'ijzersterk' } })
      .where(eq(proposals.id, last?.id ?? 0));
    await expect(confirmIntake(editor, id, 1, NOW)).rejects.toThrow();
    expect(await database().select().from(kamerstukken).where(eq(kamerstukken.key, 'kst-41235-224'))).toEqual(
      [],
    );
    expect(await database().select().from(motions).where(eq(motions.key, 'kst-41235-1224'))).toEqual([]);
    const [intake] = await database().select().from(intakes).where(eq(intakes.id, id));
    expect(intake?.state).toBe('open');
  });

  it('asks for a number where the letter gives none', async () => {
    const { id } = await brought(
      'Geachte voorzitter,\n\nIk zal de Kamer binnen zes weken informeren over de oevers.\n',
    );
    await acceptRest(editor, id, NOW);
    expect(await confirmIntake(editor, id, 1, NOW)).toMatchObject({
      error: { field: 'nummer', why: 'no number' },
    });
  });
});
