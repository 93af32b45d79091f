import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Member } from '~/accounts/viewer';
import { CERTAIN } from '~/kamerstukken/letter-link';
import { decideLetterLink } from '~/motions/changes.server';
import { database } from '~db/client';
import { historyEntries } from '~db/schema/history';
import { kamerstukken, letters } from '~db/schema/kamerstukken';
import { letterMotionLinks, motionReplacements, motions } from '~db/schema/motions';
import { linksDue } from '~db/schema/synchronisation';
import { loadChain, NOW } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import { SYNCHRONISATION } from '../synchronisation/alarms.server';
import { linkLetters } from './links.server';

useTestDatabase();
let editor: Member;
let number = 500;

beforeAll(async () => {
  ({ editor } = await loadChain());
  await link();
});
beforeEach(async () => {
  number += 10;
});

const link = () => linkLetters(SYNCHRONISATION, () => NOW);

async function motion(title: string, key: string | null, submittedOn = '2026-03-03') {
  const [paper] = await database()
    .insert(kamerstukken)
    .values({ key, kind: 'Motie', title, date: submittedOn })
    .returning();
  const [made] = await database()
    .insert(motions)
    .values({ key, kamerstukId: paper?.id ?? null, title: title.replace(/^.*? over /, ''), submittedOn })
    .returning();
  if (!made) throw new Error('no motion');
  return made;
}

async function letter(title: string, values: { text?: string; date?: string } = {}) {
  const [paper] = await database()
    .insert(kamerstukken)
    .values({ kind: 'Brief regering', title, date: '2026-05-01', ...values })
    .returning();
  if (!paper) throw new Error('no paper');
  await database().insert(letters).values({ kamerstukId: paper.id, kind: 'overig' });
  return paper;
}

async function linksOf(letterId: number) {
  const rows = await database()
    .select()
    .from(letterMotionLinks)
    .where(eq(letterMotionLinks.letterId, letterId))
    .orderBy(letterMotionLinks.motionId);
  return rows.map(({ motionId, state, kind, basis }) => ({ motionId, state, kind, basis }));
}

const toldOf = (motionId: number) =>
  database()
    .select()
    .from(historyEntries)
    .where(and(eq(historyEntries.action, 'motion.letter'), eq(historyEntries.subjectId, motionId)))
    .orderBy(historyEntries.id);

test('a number with its submitter links a letter to its motion, whichever of the two arrives first', async () => {
  const key = `kst-36600-V-${number}`;
  const early = await letter(
    `Reactie op de motie van het lid Ploumen over havens (Kamerstuk 36600-V-${number})`,
  );
  await link();
  expect(await linksOf(early.id)).toEqual([]);
  const harbours = await motion('Motie van het lid Ploumen over havens', key);
  const late = await letter(
    `Uitstel uitvoering motie Ploumen over havens (Kamerstuk 36600-V, nr. ${number})`,
  );
  await link();
  const known = { motionId: harbours.id, state: 'confirmed', basis: 'number and name' };
  expect(await linksOf(early.id)).toEqual([{ ...known, kind: 'reactie' }]);
  expect(await linksOf(late.id)).toEqual([{ ...known, kind: 'uitstel' }]);
  const told = await toldOf(harbours.id);
  expect(told.map(({ after }) => after?.link).sort()).toEqual(['reactie', 'uitstel']);
  // Both letters are six weeks old: that they are linked today is no news.
  expect(told.map(({ origin }) => origin)).toEqual(['load', 'load']);
});

test('a second look at unchanged records changes nothing and tells nobody', async () => {
  const known = await motion('Motie van het lid Kuzu over stilte', `kst-36600-V-${number}`);
  await letter(`Reactie op de motie van het lid Kuzu over stilte (Kamerstuk 36600-V-${number})`);
  await link();
  const before = await toldOf(known.id);
  await database()
    .insert(linksDue)
    .values(
      (await database().select({ id: letters.kamerstukId }).from(letters)).map(({ id }) => ({
        kind: 'letter' as const,
        subjectId: id,
      })),
    )
    .onConflictDoNothing();
  expect(await link()).toMatchObject({ made: 0, changed: 0, removed: 0 });
  expect(await toldOf(known.id)).toEqual(before);
});

test('submitter and words find a motion without a number; words that are only alike are proposed', async () => {
  const words = `een proef met lichten op kade ${number}`;
  const known = await motion(`Motie van het lid Van Ojik c.s. over ${words}`, `kst-36600-V-${number}`);
  const same = await letter(`Uitvoering van de motie van het lid Van Ojik c.s. over ${words}`);
  const alike = await letter(
    `Reactie motie Van Ojik inzake verlichting van kade ${number} bij wijze van proef`,
  );
  const other = await letter(`Uitvoering van de motie van het lid Karabulut over ${words}`);
  const tooEarly = await letter(`Reactie op de motie van het lid Van Ojik over ${words}`, {
    date: '2026-01-05',
  });
  await link();
  expect(await linksOf(same.id)).toMatchObject([
    { motionId: known.id, state: 'confirmed', basis: 'words and name' },
  ]);
  expect(await linksOf(alike.id)).toMatchObject([
    { motionId: known.id, state: 'proposed', basis: 'like words' },
  ]);
  expect(await linksOf(other.id)).toEqual([]);
  expect(await linksOf(tooEarly.id)).toEqual([]);
  expect(await toldOf(known.id)).toHaveLength(1);
});

test('a letter about a changed motion is linked to it, though it prints the number of the replaced one', async () => {
  const title = (kind: string) => `${kind} van het lid Kuzu over dijken ${number}`;
  const first = await motion(title('Motie'), `kst-36600-V-${number}`);
  const about = await letter(
    `Appreciatie gewijzigde motie van het lid Kuzu over dijken ${number} (t.v.v. 36600-V-${number})`,
  );
  await link();
  expect(await linksOf(about.id)).toMatchObject([{ motionId: first.id, basis: 'replaced number' }]);
  const second = await motion(title('Gewijzigde motie'), `kst-36600-V-${number + 1}`);
  await database()
    .insert(motionReplacements)
    .values({ replacedMotionId: first.id, replacementMotionId: second.id, source: 'register' });
  await link();
  expect(await linksOf(about.id)).toMatchObject([
    { motionId: first.id, basis: 'replaced number' },
    { motionId: second.id, state: 'confirmed', basis: 'successor', kind: 'appreciatie' },
  ]);
});

test('a number that belongs to another member and other words is no more than proposed', async () => {
  const other = await motion('Motie van het lid Ploumen over een museum', `kst-36600-V-${number}`);
  const about = await letter(
    `Reactie op de motie van het lid Kuzu over tunnels (Kamerstuk 36600-V-${number})`,
  );
  await link();
  expect(await linksOf(about.id)).toMatchObject([
    { motionId: other.id, state: 'proposed', basis: 'number of another' },
  ]);
});

test('what a person rejected stays rejected and what a person confirmed stays, whatever the House changes', async () => {
  const key = `kst-36600-V-${number}`;
  const known = await motion('Motie van het lid Kuzu over veren', key);
  const wrong = await letter(`Reactie op de motie van het lid Kuzu over veren (Kamerstuk 36600-V-${number})`);
  const right = await letter(`Voortgang motie Kuzu over veerboten en veren (Kamerstuk 36600-V-${number})`);
  await link();
  for (const [about, state] of [
    [wrong, 'rejected'],
    [right, 'confirmed'],
  ] as const) {
    const [stored] = await database()
      .select()
      .from(letterMotionLinks)
      .where(eq(letterMotionLinks.letterId, about.id));
    const decided = await decideLetterLink(
      editor,
      known.id,
      { id: stored?.id ?? 0, saw: 'confirmed', state },
      NOW,
    );
    expect(decided.ok).toBe(true);
  }
  for (const about of [wrong, right]) {
    await database()
      .update(kamerstukken)
      .set({ title: 'Een heel ander onderwerp' })
      .where(eq(kamerstukken.id, about.id));
  }
  await link();
  await database()
    .update(kamerstukken)
    .set({ title: `Reactie op de motie van het lid Kuzu over veren (Kamerstuk 36600-V-${number})` })
    .where(eq(kamerstukken.id, wrong.id));
  await link();
  expect(await linksOf(wrong.id)).toMatchObject([{ state: 'rejected' }]);
  expect(await linksOf(right.id)).toMatchObject([{ state: 'confirmed' }]);
});

test('a link of the rules goes when the House corrects the subject, and the history says so', async () => {
  const known = await motion('Motie van het lid Kuzu over kassen', `kst-36600-V-${number}`);
  const about = await letter(
    `Reactie op de motie van het lid Kuzu over kassen (Kamerstuk 36600-V-${number})`,
  );
  await link();
  await database()
    .update(kamerstukken)
    .set({ title: 'Reactie op een brief over kassen' })
    .where(eq(kamerstukken.id, about.id));
  await link();
  expect(await linksOf(about.id)).toEqual([]);
  expect((await toldOf(known.id)).at(-1)).toMatchObject({ before: { link: 'reactie' }, after: null });
});

test('the text of a letter links what it is about, with the passage, and nothing that it only cites', async () => {
  const asked = await motion('Motie van het lid Kuzu over sluizen', `kst-36600-V-${number}`);
  const cited = await motion('Motie van het lid Ploumen over bruggen', `kst-36600-V-${number + 1}`);
  const text = `Geachte voorzitter,\n\nMet deze brief reageer ik op de motie van het lid Kuzu (Kamerstuk 36 600 V, nr. ${number}) over sluizen.\nHet kabinet ontraadt deze motie.\n\nEerder sprak de Kamer hierover (Kamerstuk 36 600 V, nr. ${number + 1}).\n`;
  const about = await letter('Sluizen in het noorden', { text });
  await link();
  const [stored] = await database()
    .select()
    .from(letterMotionLinks)
    .where(eq(letterMotionLinks.letterId, about.id));
  expect(stored).toMatchObject({ motionId: asked.id, source: 'text', state: 'proposed' });
  expect(stored?.passageId).not.toBeNull();
  expect(stored?.confidence).toBeLessThan(CERTAIN);
  expect(await toldOf(cited.id)).toEqual([]);
});
