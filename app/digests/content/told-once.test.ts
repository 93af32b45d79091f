import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { takeStep } from '~/commitments/changes.server';
import { createAction } from '~/follow-ups/changes.server';
import { record } from '~/history/changes.server';
import { database, driver } from '~db/client';
import { NOW } from '../../../tests/chain';
import {
  at,
  built,
  follow,
  itemsFor,
  itemsOf,
  reader,
  useDigestWeek,
  WEEK,
} from '../../../tests/digest-week';
import { buildDigests } from './content.server';
import { isToTell } from './to-tell';

const { chain, motion, tell, advice, ministry } = useDigestWeek();

describe('who is told what', () => {
  it('tells internal records to their own organisation alone, and notes to nobody', async () => {
    const made = await createAction(
      chain().editor,
      {
        title: 'Intern overleg',
        description: '',
        visibility: 'internal',
        state: 'planned',
        progress: 0,
        dueWords: null,
        ownerId: null,
      },
      ['32735-278'],
      NOW,
    );
    expect(made.ok).toBe(true);
    await tell(NOW, {
      action: 'note.written',
      subject: { kind: 'motion', id: chain().main.id, name: 'x' },
      before: null,
      after: { text: 'geheim' },
      organisationId: chain().editor.organisationId,
    });
    const seen = async (viewer: Viewer) =>
      itemsOf(await built(reader(viewer, motion()))).map(({ title }) => title);
    expect(await seen(PUBLIC_VIEWER)).toEqual([]);
    expect(await seen(chain().outsider)).toEqual([]);
    expect(await seen(chain().reader)).toEqual([]);
    expect(await seen(chain().editor)).toEqual(['Intern overleg']);
  });

  it('tells the world of a commitment when it leaves the drawer, as something new', async () => {
    await tell(at(0), {
      action: 'commitment.created',
      subject: { kind: 'commitment', id: chain().draft.id, name: 'G-00002' },
      before: null,
      after: { state: 'concept' },
      organisationId: chain().editor.organisationId,
    });
    const all = follow({ kind: 'ministry', subjectId: ministry() });
    expect(itemsOf(await built(reader(chain().editor, all))).map(({ name }) => name)).toEqual(['G-00002']);
    expect(await itemsFor(all)).toEqual([]);
    const step = {
      side: 'own',
      state: 'openstaand',
      judgedOn: '2026-06-15',
      paper: null,
      quote: null,
      reason: null,
    } as const;
    expect((await takeStep(chain().editor, 'G-00002', 1, step, at(1))).ok).toBe(true);
    const [item] = await itemsFor(all);
    expect(item).toMatchObject({ name: 'G-00002', section: 'new' });
    expect(item?.changes.map(({ was }) => was)).toEqual([null]);
  });

  it('says nothing of what was loaded, only of what changed', async () => {
    await database().transaction((transaction) =>
      record(
        transaction,
        { origin: 'load', userId: null, name: 'Inlezen' },
        NOW,
        advice('Ontraden', 'Overbodig'),
      ),
    );
    expect(await itemsFor(motion())).toEqual([]);
    expect((await built(reader(PUBLIC_VIEWER, motion()))).figures.decidedMotions).toBe(0);
  });

  it('begins with the follow', async () => {
    await tell(at(0), advice('Ontraden', 'Oordeel Kamer'));
    const later = { since: at(1), toldUntil: at(1) };
    expect(await itemsFor({ ...motion(), ...later })).toEqual([]);
    await tell(at(2), advice('Oordeel Kamer', 'Overbodig'));
    expect((await itemsFor({ ...motion(), ...later }))[0]?.changes).toMatchObject([{ was: 'Oordeel Kamer' }]);
  });

  it('counts the week over all that is public', async () => {
    const outcome = {
      action: 'motion.outcome',
      subject: { kind: 'motion', id: chain().main.id, name: 'x' },
    } as const;
    await tell(NOW, { ...outcome, before: { outcome: 'in behandeling' }, after: { outcome: 'aangenomen' } });
    const { figures } = await built(reader(PUBLIC_VIEWER));
    expect(figures).toMatchObject({ newMotions: 0, decidedMotions: 1, overdueCommitments: 1 });
  });
});

describe('each change once', () => {
  it('puts each change into exactly one issue, however the time is cut and the follows change rhythm', () => {
    const instant = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.uniqueArray(instant, { minLength: 1, maxLength: 30 }),
        fc.array(fc.record({ end: instant, due: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }), {
          maxLength: 40,
        }),
        fc.array(instant, { minLength: 3, maxLength: 3 }),
        (changes, issues, begun) => {
          const follows = begun.map((since, id) =>
            follow({ id, since: new Date(since), toldUntil: new Date(since) }),
          );
          const told = new Map<number, number>();
          const last = { end: 1001, due: [true, true, true] };
          for (const { end, due } of [...issues].sort((one, other) => one.end - other.end).concat(last)) {
            const period = { ...WEEK, endsAt: new Date(end) };
            const now = follows.map((one, index) => ({ ...one, isDue: due[index] ?? false }));
            for (const change of changes) {
              if (isToTell(change, now, period)) told.set(change, (told.get(change) ?? 0) + 1);
            }
            for (const [index, one] of follows.entries()) {
              if (due[index] && one.toldUntil < period.endsAt) one.toldUntil = period.endsAt;
            }
          }
          for (const change of changes) {
            const isFollowed = begun.some((since) => since <= change);
            expect(told.get(change) ?? 0, String(change)).toBe(isFollowed ? 1 : 0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells, over issues at any moments, each step of a real history once and its chain unbroken', async () => {
    const steps = [
      'Ontraden',
      'Oordeel Kamer',
      'Overbodig',
      'Ontijdig',
      'Overgenomen',
      'Ontraden',
      'Overbodig',
    ];
    for (const [index, step] of steps.slice(1).entries())
      await tell(at(index), advice(steps[index] ?? '', step));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: -1, max: 7 }), { maxLength: 6 }), async (cuts) => {
        let toldUntil = WEEK.startsAt;
        const said: (string | null)[] = [];
        for (const end of [
          ...cuts.sort((one, other) => one - other).map((hour) => new Date(at(hour).getTime() + 1)),
          WEEK.endsAt,
        ]) {
          const [item] = itemsOf(
            await built(reader(PUBLIC_VIEWER, { ...motion(), toldUntil }), {
              ...WEEK,
              startsAt: toldUntil,
              endsAt: end,
            }),
          );
          for (const { was, is } of item?.changes ?? []) said.push(was, is);
          toldUntil = end;
        }
        // What one issue left off with is what the next begins with, from the first value to the last.
        expect(said[0]).toBe('Ontraden');
        expect(said.at(-1)).toBe('Overbodig');
        for (let index = 1; index < said.length - 1; index += 2) expect(said[index]).toBe(said[index + 1]);
      }),
      { numRuns: 25 },
    );
  });
});

it('takes as many statements for two hundred readers as for one', async () => {
  await tell(NOW, advice('Ontraden', 'Oordeel Kamer'));
  const statements = async (count: number) => {
    const readers = Array.from({ length: count }, (_, index) =>
      reader(
        index % 2 ? PUBLIC_VIEWER : chain().editor,
        motion(),
        follow({ kind: 'list', listAddress: `/moties?dossier=32735&q=${index % 7 ? 'bedrijven' : ''}` }),
        follow({ kind: 'list', listAddress: '/toezeggingen?termijn=te+laat' }),
      ),
    ).map((one) => ({ ...one, wantsDeadlines: true }));
    const before = await calls();
    const contents = await buildDigests(
      readers,
      readers.map(() => WEEK),
    );
    expect(contents.filter((content) => itemsOf(content).length > 0)).toHaveLength(count);
    return (await calls()) - before;
  };
  const one = await statements(1);
  expect(one).toBeGreaterThan(4);
  expect(one).toBeLessThanOrEqual(7);
  expect(await statements(200)).toBe(one);
});

/** Statements that this process sent so far. */
let sent = 0;
async function calls(): Promise<number> {
  const connection = driver();
  if (!counted) {
    counted = true;
    const original = connection.unsafe.bind(connection);
    connection.unsafe = ((...given: Parameters<typeof original>) => {
      sent += 1;
      return original(...given);
    }) as typeof connection.unsafe;
  }
  return sent;
}
let counted = false;
