import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { setDeadline, takeStep } from '~/commitments/changes.server';
import { decideLetterLink, judgeExecution } from '~/motions/changes.server';
import { database, driver } from '~db/client';
import { commitmentDeadlines, commitments } from '~db/schema/commitments';
import { committees } from '~db/schema/kamerstukken';
import { letterMotionLinks, motions } from '~db/schema/motions';
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
import type { DigestPeriod } from '../digest';

const { chain, motion, tell, advice } = useDigestWeek();

const version = async (id: number) =>
  (await database().select().from(motions).where(eq(motions.id, id)))[0]?.version ?? 0;

describe('what an issue says', () => {
  it('says of a motion what it was and is, why the reader gets it, and the words that prove it', async () => {
    const judged = await judgeExecution(
      chain().editor,
      chain().main.id,
      await version(chain().main.id),
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
        commitmentId: chain().explore.id,
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
      .where(eq(commitments.id, chain().explore.id));
    const moved = await setDeadline(
      chain().editor,
      'G-00001',
      1,
      { words: '1 oktober 2026', anchor: '2026-06-15', paper: null, quote: null, reason: 'meer tijd nodig' },
      NOW,
    );
    expect(moved.ok).toBe(true);
    // Who follows the motion hears of its promise: one step along the chain().
    const [postponed] = await itemsFor(motion());
    expect(postponed).toMatchObject({
      name: 'G-00001',
      section: 'postponed',
      slip: { count: 1, months: 3 },
      changes: [{ label: 'termijn', was: '1 juli 2026', is: '1 oktober 2026' }],
    });
    const [row] = await database().select().from(commitments).where(eq(commitments.id, chain().explore.id));
    const done = await takeStep(
      chain().editor,
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
      content.sections.map(({ section, items }) => [
        section,
        items.map(({ block }) => block.name || block.title),
      ]),
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

  it('tells who follows a list by deadline of what time brings into it, once, without a change and without reminders', async () => {
    const due = (day: string) =>
      database().update(commitments).set({ deadlineTo: day }).where(eq(commitments.number, 'TZ202603-130'));
    const list = (termijn: string) =>
      follow({ kind: 'list', listAddress: `/toezeggingen?termijn=${termijn}` });
    const next: DigestPeriod = { ...WEEK, startsAt: WEEK.endsAt, endsAt: new Date('2026-06-28T22:00:00Z') };
    const sections = async (one: ReturnType<typeof follow>, period = WEEK) =>
      (await built(reader(PUBLIC_VIEWER, one), period)).sections.map(({ section, items }) => [
        section,
        items.map(({ block }) => block.name),
      ]);
    const late = list('te+laat');
    // The last day of the week is not late within it: the midnight after it begins the next one.
    await due('2026-06-21');
    expect(await sections(late)).toEqual([]);
    const told = { ...late, toldUntil: WEEK.endsAt };
    expect(await sections(told, next)).toEqual([['overdue', ['TZ202603-130']]]);
    await due('2026-06-17');
    expect(await sections(late)).toEqual([['overdue', ['TZ202603-130']]]);
    expect(await sections(told, next)).toEqual([]);
    // After an outage both weeks come in one, and it is told once.
    expect(await sections(late, { ...next, startsAt: WEEK.startsAt })).toEqual([
      ['overdue', ['TZ202603-130']],
    ]);

    // Six weeks before its day it becomes "binnenkort": 15 June and 27 July.
    const soon = list('binnenkort');
    await due('2026-07-28');
    expect(await sections(soon)).toEqual([['due in 6 weeks', ['TZ202603-130']]]);
    expect(await sections({ ...soon, toldUntil: WEEK.endsAt }, next)).toEqual([]);
    await due('2026-08-03');
    expect(await sections(soon)).toEqual([]);
    expect(await sections({ ...soon, toldUntil: WEEK.endsAt }, next)).toEqual([
      ['due in 6 weeks', ['TZ202603-130']],
    ]);
    expect(await sections(list('geen+datum'), next)).toEqual([]);
  });

  it('names what a reader follows as it is called today, in the mail and on the page that stops it', async () => {
    await tell(NOW, advice('Ontraden', 'Oordeel Kamer'));
    const [item] = await itemsFor(follow({ subjectId: chain().main.id, name: '2020Z01447' }));
    expect(item?.because).toMatchObject([{ name: 'motie 32 735, nr. 278' }]);
    const { rows } = await idsOf();
    const [other] = await itemsFor(follow({ kind: 'person', subjectId: rows.person, name: 'Karabulut' }));
    expect(other?.because).toMatchObject([{ name: 'S. Karabulut' }]);
  });

  it('matches a motion by its member, fractie, ministry, dossier, paper and lists', async () => {
    await tell(NOW, advice('Ontraden', 'Oordeel Kamer'));
    const { rows } = await idsOf();
    for (const one of [
      follow({ kind: 'person', subjectId: rows.person }),
      follow({ kind: 'fractie', subjectId: rows.fractie }),
      follow({ kind: 'ministry', subjectId: rows.ministry }),
      follow({ kind: 'dossier', subjectId: rows.dossier }),
      follow({ kind: 'kamerstuk', subjectId: chain().letter.id }),
      follow({ kind: 'kamerstuk', subjectId: chain().main.kamerstukId }),
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
      follow({ kind: 'commitment', subjectId: chain().explore.id }),
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
      .where(eq(letterMotionLinks.motionId, chain().replaced.id));
    const decided = await decideLetterLink(
      chain().editor,
      chain().replaced.id,
      { id: link?.id ?? 0, saw: 'proposed', state: 'confirmed' },
      NOW,
    );
    expect(decided.ok).toBe(true);
    const [item] = await itemsFor(follow({ subjectId: chain().replaced.id }));
    expect(item?.changes).toEqual([{ label: 'brief hierover', was: null, is: '32 735, nr. 286' }]);
  });
});

async function idsOf() {
  const [rows] = await driver().unsafe<
    { person: number; fractie: number; ministry: number; dossier: number; otherDossier: number }[]
  >(`select (select id from people where slug = 'karabulut')::int as person, (select id from fracties where abbreviation = 'SP')::int as fractie,
    (select id from ministries where slug = 'buitenlandse-zaken')::int as ministry, (select id from dossiers where key = '32735')::int as dossier,
    (select id from dossiers where key = '35207')::int as "otherDossier"`);
  if (!rows) throw new Error('nothing there');
  return { rows };
}
