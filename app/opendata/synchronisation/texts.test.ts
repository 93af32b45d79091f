import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { paperBySegment, papersCiting } from '~/kamerstukken/queries.server';
import { database } from '~db/client';
import { kamerstukken, letters } from '~db/schema/kamerstukken';
import { motions } from '~db/schema/motions';
import { officialTexts } from '~db/schema/synchronisation';
import { loadChain } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import type { KoopPaper } from '../sources/koop/client';
import { SourceError } from '../sources/source-error';
import { takeOverTexts } from './texts.server';

useTestDatabase();
const monday = new Date('2026-03-02T08:00:00Z');
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);

/** KOOP as it would answer: by id, the XML, nothing, or a fault. */
const answers = new Map<string, string | null | SourceError>();
let asked: string[] = [];
const koop = {
  paper: async (id: string): Promise<KoopPaper | null> => {
    asked.push(id);
    const answer = answers.get(id) ?? null;
    if (answer instanceof SourceError) throw answer;
    return answer === null ? null : { xml: answer, validators: { etag: null, lastModified: null } };
  },
};
const take = (now = monday, most?: number) =>
  takeOverTexts({
    koop,
    now: () => now,
    signal: new AbortController().signal,
    ...(most === undefined ? {} : { most }),
  });

const MOTION = `<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><stuknr>Nr. 900</stuknr><titel>MOTIE VAN HET LID KUZU</titel>
<algemeen><vrije-tekst><tekst><al>De Kamer,</al><al>gehoord de beraadslaging,</al><al>verwijst naar Kamerstuk 35 207, nr. 26;</al>
<al>verzoekt de regering, banken in parken te verven,</al><al>en gaat over tot de orde van de dag.</al><al>Kuzu</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;

async function paper(number: number, date = '2026-02-02'): Promise<number> {
  const [row] = await database()
    .insert(kamerstukken)
    .values({ key: `kst-32735-${number}`, kind: 'Motie', title: `Motie ${number}`, date })
    .returning();
  if (!row) throw new Error('no paper');
  await database()
    .insert(motions)
    .values({ kamerstukId: row.id, key: row.key, title: row.title ?? '' });
  return row.id;
}

async function stateOf(id: number) {
  const [row] = await database().select().from(officialTexts).where(eq(officialTexts.kamerstukId, id));
  return row ?? null;
}

beforeAll(async () => {
  await loadChain();
  // The chain has papers without a text of its own: they are no part of these stories.
  await database().update(kamerstukken).set({ withdrawnAt: monday });
});
beforeEach(async () => {
  await database()
    .update(officialTexts)
    .set({ nextAttemptAt: days(3650) });
  answers.clear();
  asked = [];
});

test('the official text of a motion is taken over once, with what it cites', async () => {
  const id = await paper(900);
  answers.set('kst-32735-900', MOTION);
  expect(await take()).toEqual({ asked: 1, stored: 1, absent: 0, failed: 0 });
  expect(await take(days(40))).toMatchObject({ asked: 0 });
  const found = await paperBySegment('32735-900');
  expect(found?.text).toContain('banken in parken te verven');
  expect(await stateOf(id)).toMatchObject({ state: 'stored', fetchedAt: monday, lastAnswer: null });
  expect((await papersCiting('kst-35207-26')).map(({ key }) => key)).toContain('kst-32735-900');
});

test('a text that is not published yet is looked for again, later each time', async () => {
  const id = await paper(901);
  expect(await take()).toMatchObject({ asked: 1, absent: 1 });
  expect(await stateOf(id)).toMatchObject({
    state: 'absent',
    lastAnswer: 'not published',
    nextAttemptAt: days(1),
  });
  expect(await take(new Date(monday.getTime() + 3_600_000))).toMatchObject({ asked: 0 });
  expect(await take(days(1))).toMatchObject({ asked: 1, absent: 1 });
  answers.set('kst-32735-901', MOTION);
  expect(await take(days(3))).toMatchObject({ stored: 1 });
});

test('a service that is out of order is left alone after three papers, and says so', async () => {
  const ids = [await paper(902), await paper(903), await paper(904), await paper(905)];
  for (const number of [902, 903, 904, 905])
    answers.set(`kst-32735-${number}`, new SourceError('unavailable', 'voorbeeld.example answered 503', 503));
  expect(await take()).toEqual({ asked: 3, stored: 0, absent: 0, failed: 3 });
  const states = await Promise.all(ids.map(stateOf));
  expect(states.filter((state) => state?.state === 'failed')).toHaveLength(3);
  expect(states.find((state) => state?.state === 'failed')?.lastAnswer).toBe(
    'voorbeeld.example answered 503',
  );
  expect(states.filter((state) => state?.state === 'waiting')).toHaveLength(1);
});

test('a text that a person brought in stays', async () => {
  const id = await paper(906);
  answers.set('kst-32735-906', MOTION);
  const bring = koop.paper;
  koop.paper = async (key) => {
    await database().update(kamerstukken).set({ text: 'ingebracht' }).where(eq(kamerstukken.id, id));
    return bring(key);
  };
  expect(await take()).toMatchObject({ asked: 1, stored: 0 });
  koop.paper = bring;
  expect((await paperBySegment('32735-906'))?.text).toBe('ingebracht');
  expect(await stateOf(id)).toMatchObject({ state: 'another text' });
});

test('a process that ends while it asks holds its paper no longer than a quarter of an hour', async () => {
  const id = await paper(907);
  const ending = new AbortController();
  koop.paper = async () => {
    ending.abort();
    throw ending.signal.reason;
  };
  await takeOverTexts({ koop, now: () => monday, signal: ending.signal });
  expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
  koop.paper = async () => ({ xml: MOTION, validators: { etag: null, lastModified: null } });
  expect(await take(new Date(monday.getTime() + 600_000))).toMatchObject({ asked: 0 });
  expect(await take(new Date(monday.getTime() + 900_000))).toMatchObject({ stored: 1 });
});

test('two processes at once ask for each paper once', async () => {
  for (const number of [910, 911, 912, 913, 914, 915]) {
    const id = await paper(number);
    await database().insert(letters).values({ kamerstukId: id, kind: 'overig' });
    answers.set(`kst-32735-${number}`, MOTION);
  }
  koop.paper = async (id) => {
    asked.push(id);
    return { xml: MOTION, validators: { etag: null, lastModified: null } };
  };
  const taken = await Promise.all([take(), take()]);
  expect(taken[0].stored + taken[1].stored).toBe(6);
  expect(new Set(asked).size).toBe(asked.length);
});
