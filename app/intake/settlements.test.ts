import { readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '~/accounts/viewer';
import { logByHand } from '~/commitments/changes.server';
import { commitmentByNumber } from '~/commitments/queries.server';
import { slipSummary } from '~/deadlines/explain';
import { extractPasted } from '~/documents/extract';
import { historyOf } from '~/history/queries.server';
import { motionByKey } from '~/motions/queries.server';
import { database } from '~db/client';
import { commitmentMotions, commitments, judgements } from '~db/schema/commitments';
import { intakes } from '~db/schema/intake';
import { calendarDates } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { DEFAULT_CALENDAR } from '../deadlines/calendar';
import { answerIntake } from './answer.server';
import { bringIn } from './bring-in.server';
import { confirmIntake } from './confirm.server';
import { acceptRest } from './decisions.server';
import { intakeById } from './queries.server';

useTestDatabase();

const LETTER = readFileSync('tests/fixtures/letters/verzamelbrief.txt', 'utf8');

let editor: Member;
let outsider: Member;

beforeAll(async () => {
  ({ editor, outsider } = await loadChain());
  await database().execute(sql`select setval('commitment_numbers', 100)`);
  await database()
    .insert(calendarDates)
    .values(DEFAULT_CALENDAR.map(({ name, year, from, until }) => ({ name, year, from, until })));
});

/** A commitment of the editor's organisation, due on 1 February 2025. */
async function promised(text: string): Promise<string> {
  const made = await logByHand(
    editor,
    {
      ...{ text, actor: 'de minister', source: 'debate', madeOn: '2024-11-05', isConcept: false },
      ...{ deadlineWords: 'uiterlijk 1 februari 2025', ministryId: null, ownerId: null },
      ...{ paper: null, quote: null, reason: null },
    },
    NOW,
  );
  if (!made.ok) throw new Error('not logged');
  return made.value.number;
}

/** The collective letter under a number of its own, about this commitment and these motions. */
const letter = (number: number, commitment: string) =>
  LETTER.replace('Nr. 112 BRIEF', `Nr. ${number} BRIEF`)
    .replace('TZ202411-014', commitment)
    .replaceAll('nr. 3', `nr. ${number}3`);

async function brought(text: string, viewer: Member = editor): Promise<number> {
  const extracted = extractPasted(text);
  if (!extracted.ok) throw new Error(extracted.error.en);
  return (await bringIn(viewer, { extracted: extracted.value, fileName: null, bytes: null }, NOW)).id;
}

async function settlementsIn(id: number, viewer: Member = editor) {
  const view = await intakeById(viewer, id, NOW);
  return (view?.proposals ?? []).flatMap((proposal) =>
    proposal.content.kind === 'settlement' ? [{ ...proposal, content: proposal.content }] : [],
  );
}

describe('a letter that settles many', () => {
  it('reports motions done and not done, and moves the commitment, each on its passage', async () => {
    const number = await promised('De peilschalen meten');
    const id = await brought(letter(61, number));
    await acceptRest(editor, id, NOW);
    expect(await confirmIntake(editor, id, 1, NOW)).toEqual({ ok: true, value: { key: 'kst-41400-61' } });

    const done = await motionByKey(editor, '41235-6130');
    expect(done).toMatchObject({ ministry_state: 'gemeld afgedaan', own_state: null });
    expect(done?.judgements).toMatchObject([
      {
        side: 'ministry',
        judged_on: '2024-12-19',
        letter: { key: 'kst-41400-61' },
        proof: { quote: 'Hiermee beschouw ik de motie als afgedaan.' },
      },
    ]);
    const refused = await motionByKey(editor, '41235-6133');
    expect(refused?.judgements).toMatchObject([
      { state: 'niet uitgevoerd', reason: 'Een heffing vergt een wet waarvoor geen grondslag bestaat.' },
    ]);

    const moved = await commitmentByNumber(editor, number);
    expect(moved?.commitment).toMatchObject({ ownState: 'openstaand', deadlineTo: '2025-03-31', slips: 1 });
    expect(moved?.judgements).toEqual([]);
    expect(moved?.deadlines.at(-1)).toMatchObject({ words: 'voor 1 april 2025', paperKey: 'kst-41400-61' });
    expect(slipSummary(moved?.deadlines ?? [], 'nl')).toBe('1e uitstel, samen 2 maanden');
    const history = await historyOf(
      editor,
      { kind: 'commitment', id: moved?.commitment.id ?? 0 },
      { size: 5 },
    );
    expect(history[0]).toMatchObject({
      action: 'commitment.deadline',
      before: { due: '2025-02-01' },
      after: { due: '2025-03-31' },
    });
    // The sentence is the slip; it is not logged as a promise of its own besides.
    const [count] = await database().execute<{ n: number }>(
      sql`select count(*)::int as n from commitments where text like '%hierover voor 1 april 2025%'`,
    );
    expect(count?.n).toBe(0);
  });

  it('does nothing twice when another organisation brings the same letter in', async () => {
    const text = letter(62, 'TZ202603-130');
    for (const viewer of [editor, outsider]) {
      const id = await brought(text, viewer);
      await acceptRest(viewer, id, NOW);
      expect(await confirmIntake(viewer, id, 1, NOW)).toMatchObject({ ok: true });
    }
    const [motion] = await database().select().from(motions).where(eq(motions.key, 'kst-41235-6230'));
    expect(
      await database()
        .select()
        .from(judgements)
        .where(eq(judgements.motionId, motion?.id ?? 0)),
    ).toHaveLength(1);
    const moved = await commitmentByNumber(editor, 'TZ202603-130');
    expect(moved?.deadlines).toHaveLength(1);
  });

  it('leaves to a person what it is not sure of, and offers what the passage names', async () => {
    const number = await promised('Het oeverregister openen');
    const [commitment] = await database().select().from(commitments).where(eq(commitments.number, number));
    const [motion] = await database()
      .insert(motions)
      .values({ key: 'kst-41235-3330', title: 'Oeverregister' })
      .returning();
    await database()
      .insert(commitmentMotions)
      .values({ commitmentId: commitment?.id ?? 0, motionId: motion?.id ?? 0 });
    const text = letter(63, 'zonder nummer').replace(
      /Motie van het lid Veenstra over het oeverregister \(Kamerstuk 41 235, nr. \d+\)/,
      'Toezegging over het oeverregister bij de motie-Veenstra (Kamerstuk 41 235, nr. 3330)',
    );
    const id = await brought(text);
    await acceptRest(editor, id, NOW);
    const [first] = await settlementsIn(id);
    expect(first).toMatchObject({ decision: 'open', content: { about: null, step: 'gemeld afgedaan' } });
    expect(first?.choices).toMatchObject([
      { about: 'kst-41235-3330', why: 'named' },
      { about: number, why: 'serves', through: 'kst-41235-3330' },
    ]);
    expect(await confirmIntake(editor, id, 1, NOW)).toMatchObject({ error: { why: 'undecidedRest' } });

    const form = { doe: 'aannemen', voorstel: String(first?.id), versie: '1', stap: 'gemeld afgedaan' };
    const empty = { waarover: '', ander: '', termijn: '', reden: '' };
    const nothing = await answerIntake(editor, id, { ...form, ...empty }, 'nl', NOW);
    expect(nothing).toMatchObject({ status: 422, refused: { errors: { waarover: 'noSubject' } } });
    const chosen = await answerIntake(editor, id, { ...form, ...empty, waarover: number }, 'nl', NOW);
    expect(chosen.status).toBe(200);
    expect((await settlementsIn(id))[0]).toMatchObject({ decision: 'changed', content: { about: number } });
  });

  it('refuses a commitment that is unknown or that another organisation keeps, and says so', async () => {
    const number = await promised('De dijken nalopen');
    const id = await brought(letter(64, number), outsider);
    const slip = (await settlementsIn(id, outsider)).find(({ content }) => content.about === number);
    const form = {
      ...{ doe: 'aannemen', voorstel: String(slip?.id), versie: '1', stap: 'nieuwe termijn' },
      ...{ waarover: number, ander: '', termijn: 'voor 1 april 2025', reden: '' },
    };
    expect(await answerIntake(outsider, id, form, 'nl', NOW)).toMatchObject({
      status: 422,
      errors: { [`voorstel-${slip?.id}`]: expect.stringContaining('andere organisatie') },
    });
    const unknown = await answerIntake(outsider, id, { ...form, ander: 'TZ202411-999' }, 'nl', NOW);
    expect(unknown).toMatchObject({ refused: { errors: { ander: 'unknownCommitment' } } });
    await acceptRest(outsider, id, NOW);
    const after = (await settlementsIn(id, outsider)).find((one) => one.id === slip?.id);
    expect(after?.decision).toBe('open');
    expect((await commitmentByNumber(editor, number))?.deadlines).toHaveLength(1);
  });

  it('stores nothing when a commitment is gone by the time the letter is confirmed', async () => {
    const number = await promised('De sluizen tellen');
    const id = await brought(letter(65, number));
    await acceptRest(editor, id, NOW);
    await database()
      .update(commitments)
      .set({ organisationId: outsider.organisationId })
      .where(eq(commitments.number, number));
    expect(await confirmIntake(editor, id, 1, NOW)).toMatchObject({ error: { why: 'notToSettle' } });
    const [intake] = await database().select().from(intakes).where(eq(intakes.id, id));
    expect(intake?.state).toBe('open');
    expect(await motionByKey(editor, '41235-6530')).toBeNull();
  });
});
