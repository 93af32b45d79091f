import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { setDeadline, takeStep } from '~/commitments/changes.server';
import { createAction } from '~/follow-ups/changes.server';
import { authorOf, record } from '~/history/changes.server';
import type { HistoryRecord } from '~/history/history';
import { decideLetterLink, judgeExecution } from '~/motions/changes.server';
import { database, driver } from '~db/client';
import { commitmentDeadlines, commitments } from '~db/schema/commitments';
import { committees } from '~db/schema/kamerstukken';
import { letterMotionLinks, motions } from '~db/schema/motions';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { buildDigests, isToTell } from './content.server';
import type { DigestContent, DigestFollow, DigestItem, DigestPeriod, DigestReader } from './digest';

useTestDatabase();

let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
});
beforeEach(async () => {
  // Only a test may: history is append-only for everybody else.
  await driver().unsafe(
    'alter table history_entries disable trigger user; delete from history_entries; alter table history_entries enable trigger user',
  );
});

/** Week 25 of 2026; everything happens on its Monday. */
const WEEK: DigestPeriod = {
  rhythm: 'weekly',
  key: '2026-W25',
  startsAt: new Date('2026-06-14T22:00:00Z'),
  endsAt: new Date('2026-06-21T22:00:00Z'),
};
let nextFollow = 1;
const follow = (followed: Partial<DigestFollow>): DigestFollow => ({
  id: nextFollow++,
  kind: 'motion',
  subjectId: null,
  listAddress: null,
  name: 'dit',
  since: WEEK.startsAt,
  toldUntil: WEEK.startsAt,
  isDue: true,
  ...followed,
});
const reader = (viewer: Viewer, ...follows: DigestFollow[]): DigestReader => ({
  followerId: 1,
  viewer,
  locale: 'nl',
  wantsDeadlines: false,
  follows,
});
async function built(asked: DigestReader, period = WEEK): Promise<DigestContent> {
  const [content] = await buildDigests([asked], [period]);
  if (!content) throw new Error('nothing was built');
  return content;
}
const itemsOf = (content: DigestContent): DigestItem[] => content.sections.flatMap(({ items }) => items);
const itemsFor = async (...follows: DigestFollow[]) =>
  itemsOf(await built(reader(PUBLIC_VIEWER, ...follows)));
const motion = () => follow({ subjectId: chain.main.id, name: '32 735, nr. 278' });
const version = async (id: number) =>
  (await database().select().from(motions).where(eq(motions.id, id)))[0]?.version ?? 0;
const tell = (at: Date, ...entries: HistoryRecord[]) =>
  database().transaction((transaction) => record(transaction, authorOf(chain.editor), at, ...entries));
const advice = (was: string, is: string): HistoryRecord => ({
  action: 'motion.advice',
  subject: { kind: 'motion', id: chain.main.id, name: '32 735, nr. 278' },
  before: { advice: was },
  after: { advice: is },
});
const at = (hour: number) => new Date(NOW.getTime() + hour * 3_600_000);

describe('what an issue says', () => {
  it('says of a motion what it was and is, why the reader gets it, and the words that prove it', async () => {
    const judged = await judgeExecution(
      chain.editor,
      chain.main.id,
      await version(chain.main.id),
      {
        side: 'ministry',
        state: 'in uitvoering',
        judgedOn: '2026-06-15',
        paper: '32735-286',
        quote: 'Het kabinet zal met Europese partners verkennen wat bekend is',
        reason: null,
      },
      NOW,
    );
    expect(judged.ok).toBe(true);
    const [item, ...others] = await itemsFor(
      motion(),
      follow({ kind: 'dossier', subjectId: 1, name: '32 735' }),
    );
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'motion',
      name: '32 735, nr. 278',
      path: '/moties/32735-278',
      section: 'new',
      changes: [{ label: 'ministerie meldt', was: null, is: 'in uitvoering' }],
      proof: {
        quote: 'Het kabinet zal met Europese partners verkennen wat bekend is',
        source: '32 735, nr. 286',
        path: expect.stringMatching(/^\/brieven\/32735-286#find-p-\d+$/),
      },
    });
    expect(item?.because.map(({ name }) => name)).toEqual(['motie 32 735, nr. 278', 'dossier 32 735']);
  });

  it('tells several steps as one change, and there and back as none', async () => {
    await tell(at(0), advice('Ontraden', 'Oordeel Kamer'));
    await tell(at(1), advice('Oordeel Kamer', 'Overbodig'));
    expect((await itemsFor(motion()))[0]?.changes).toEqual([
      { label: 'advies', was: 'Ontraden', is: 'Overbodig' },
    ]);
    await tell(at(2), advice('Overbodig', 'Ontraden'));
    expect(await itemsFor(motion())).toEqual([]);
  });

  it('puts a later deadline under postponed with its slips, and a settled promise under done', async () => {
    await database()
      .insert(commitmentDeadlines)
      .values({
        commitmentId: chain.explore.id,
        position: 1,
        words: '1 juli 2026',
        to: '2026-07-01',
        precision: 'day',
        rule: 'dag',
        anchor: '2026-06-15',
        setAt: NOW,
      })
      .onConflictDoNothing();
    await database()
      .update(commitments)
      .set({ deadlineWords: '1 juli 2026', deadlineTo: '2026-07-01' })
      .where(eq(commitments.id, chain.explore.id));
    const moved = await setDeadline(
      chain.editor,
      'G-00001',
      1,
      { words: '1 oktober 2026', anchor: '2026-06-15', paper: null, quote: null, reason: 'meer tijd nodig' },
      NOW,
    );
    expect(moved.ok).toBe(true);
    // Who follows the motion hears of its promise: one step along the chain.
    const [postponed] = await itemsFor(motion());
    expect(postponed).toMatchObject({
      name: 'G-00001',
      section: 'postponed',
      slip: { count: 1, months: 3 },
      changes: [{ label: 'termijn', was: '1 juli 2026', is: '1 oktober 2026' }],
    });
    const [row] = await database().select().from(commitments).where(eq(commitments.id, chain.explore.id));
    const done = await takeStep(
      chain.editor,
      'G-00001',
      row?.version ?? 0,
      {
        side: 'own',
        state: 'afgedaan',
        judgedOn: '2026-06-15',
        paper: null,
        quote: null,
        reason: 'brief ontvangen',
      },
      at(1),
    );
    expect(done.ok).toBe(true);
    expect((await itemsFor(motion()))[0]).toMatchObject({ section: 'done' });
    // Who follows the open ones hears that this one left them.
    const open = follow({ kind: 'list', listAddress: '/toezeggingen?staat=openstaand' });
    expect((await itemsFor(open))[0]).toMatchObject({ name: 'G-00001', section: 'done' });
    expect(await itemsFor(follow({ kind: 'list', listAddress: '/toezeggingen?staat=vervallen' }))).toEqual(
      [],
    );
  });

  it('tells of days that passed and days that come, to who wants them', async () => {
    await database()
      .update(commitments)
      .set({ deadlineTo: '2026-06-17' })
      .where(eq(commitments.number, 'TZ202603-130'));
    const all = follow({ kind: 'list', listAddress: '/toezeggingen' });
    const actions = follow({ kind: 'list', listAddress: '/acties' });
    const wanting = { ...reader(PUBLIC_VIEWER, all, actions), wantsDeadlines: true };
    const content = await built(wanting);
    expect(
      content.sections.map(({ section, items }) => [section, items.map((item) => item.name || item.title)]),
    ).toEqual([
      ['overdue', ['TZ202603-130']],
      ['due in 2 weeks', ['Vergunningplicht uitbreiden']],
    ]);
    expect(itemsOf(await built({ ...wanting, wantsDeadlines: false }))).toEqual([]);
    const next: DigestPeriod = { ...WEEK, startsAt: WEEK.endsAt, endsAt: new Date('2026-06-28T22:00:00Z') };
    const told = [all, actions].map((one) => ({ ...one, toldUntil: WEEK.endsAt }));
    const later = await built({ ...wanting, follows: told }, next);
    expect(later.sections.map(({ section }) => section)).toEqual(['due in 2 weeks']);
  });

  it('matches a motion by its member, fractie, ministry, dossier, paper and lists', async () => {
    await tell(NOW, advice('Ontraden', 'Oordeel Kamer'));
    const { rows } = await idsOf();
    for (const one of [
      follow({ kind: 'person', subjectId: rows.person }),
      follow({ kind: 'fractie', subjectId: rows.fractie }),
      follow({ kind: 'ministry', subjectId: rows.ministry }),
      follow({ kind: 'dossier', subjectId: rows.dossier }),
      follow({ kind: 'kamerstuk', subjectId: chain.letter.id }),
      follow({ kind: 'kamerstuk', subjectId: chain.main.kamerstukId }),
      follow({ kind: 'list', listAddress: '/moties?fractie=SP' }),
      follow({ kind: 'list', listAddress: '/moties?advies=Ontraden&q=bedrijven' }),
    ]) {
      expect(
        (await itemsFor(one)).map(({ name }) => name),
        JSON.stringify(one),
      ).toEqual(['32 735, nr. 278']);
    }
    for (const one of [
      follow({ kind: 'dossier', subjectId: rows.otherDossier }),
      follow({ kind: 'commitment', subjectId: chain.explore.id }),
      follow({ kind: 'list', listAddress: '/moties?fractie=VVD' }),
      follow({ kind: 'list', listAddress: '/moties?q=fietsparkeren' }),
    ]) {
      expect(await itemsFor(one), JSON.stringify(one)).toEqual([]);
    }
  });

  it('matches a promise by its committee, also as a list', async () => {
    const [committee] = await database()
      .insert(committees)
      .values({ slug: 'buitenlandse-zaken', name: 'Vaste commissie voor Buitenlandse Zaken' })
      .returning();
    if (!committee) throw new Error('no committee');
    await database()
      .update(commitments)
      .set({ committeeId: committee.id })
      .where(eq(commitments.number, 'TZ202603-130'));
    const [row] = await database().select().from(commitments).where(eq(commitments.number, 'TZ202603-130'));
    await tell(NOW, {
      action: 'commitment.state',
      subject: { kind: 'commitment', id: row?.id ?? 0, name: 'TZ202603-130' },
      before: { side: 'house', state: 'openstaand' },
      after: { side: 'house', state: 'afgedaan' },
    });
    for (const one of [
      follow({ kind: 'committee', subjectId: committee.id }),
      follow({ kind: 'list', listAddress: '/toezeggingen?commissie=buitenlandse-zaken' }),
    ]) {
      expect((await itemsFor(one)).map(({ name, section }) => [name, section])).toEqual([
        ['TZ202603-130', 'done'],
      ]);
    }
    expect(
      await itemsFor(follow({ kind: 'list', listAddress: '/moties?commissie=buitenlandse-zaken' })),
    ).toEqual([]);
  });

  it('tells of a letter that was found to be about a motion', async () => {
    const [link] = await database()
      .select()
      .from(letterMotionLinks)
      .where(eq(letterMotionLinks.motionId, chain.replaced.id));
    const decided = await decideLetterLink(
      chain.editor,
      chain.replaced.id,
      { id: link?.id ?? 0, saw: 'proposed', state: 'confirmed' },
      NOW,
    );
    expect(decided.ok).toBe(true);
    const [item] = await itemsFor(follow({ subjectId: chain.replaced.id }));
    expect(item?.changes).toEqual([{ label: 'brief hierover', was: null, is: '32 735, nr. 286' }]);
  });
});

describe('who is told what', () => {
  it('tells internal records to their own organisation alone, and notes to nobody', async () => {
    const made = await createAction(
      chain.editor,
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
      subject: { kind: 'motion', id: chain.main.id, name: 'x' },
      before: null,
      after: { text: 'geheim' },
      organisationId: chain.editor.organisationId,
    });
    const seen = async (viewer: Viewer) =>
      itemsOf(await built(reader(viewer, motion()))).map(({ title }) => title);
    expect(await seen(PUBLIC_VIEWER)).toEqual([]);
    expect(await seen(chain.outsider)).toEqual([]);
    expect(await seen(chain.reader)).toEqual([]);
    expect(await seen(chain.editor)).toEqual(['Intern overleg']);
  });

  it('tells the world of a commitment when it leaves the drawer, as something new', async () => {
    await tell(at(0), {
      action: 'commitment.created',
      subject: { kind: 'commitment', id: chain.draft.id, name: 'G-00002' },
      before: null,
      after: { state: 'concept' },
      organisationId: chain.editor.organisationId,
    });
    const all = follow({ kind: 'ministry', subjectId: (await idsOf()).rows.ministry });
    expect(itemsOf(await built(reader(chain.editor, all))).map(({ name }) => name)).toEqual(['G-00002']);
    expect(await itemsFor(all)).toEqual([]);
    const step = {
      side: 'own',
      state: 'openstaand',
      judgedOn: '2026-06-15',
      paper: null,
      quote: null,
      reason: null,
    } as const;
    expect((await takeStep(chain.editor, 'G-00002', 1, step, at(1))).ok).toBe(true);
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
      subject: { kind: 'motion', id: chain.main.id, name: 'x' },
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
        index % 2 ? PUBLIC_VIEWER : chain.editor,
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

async function idsOf() {
  const [rows] = await driver().unsafe<
    { person: number; fractie: number; ministry: number; dossier: number; otherDossier: number }[]
  >(`select (select id from people where slug = 'karabulut')::int as person, (select id from fracties where abbreviation = 'SP')::int as fractie,
    (select id from ministries where slug = 'buitenlandse-zaken')::int as ministry, (select id from dossiers where key = '32735')::int as dossier,
    (select id from dossiers where key = '35207')::int as "otherDossier"`);
  if (!rows) throw new Error('nothing there');
  return { rows };
}
