import { and, eq, isNull, like } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { checkLogin } from '~/accounts/logging-in.server';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { commitmentByNumber } from '~/commitments/queries.server';
import { extractPasted } from '~/documents/extract';
import { bringIn } from '~/intake/bring-in.server';
import { confirmIntake } from '~/intake/confirm.server';
import { acceptRest } from '~/intake/decisions.server';
import { motionByKey } from '~/motions/queries.server';
import { useTestDatabase } from '../../tests/database';
import { database } from '../client';
import { users } from '../schema/accounts';
import { commitments } from '../schema/commitments';
import { kamerstukken } from '../schema/kamerstukken';
import { motions } from '../schema/motions';
import { loadDemonstration } from './demonstration';

useTestDatabase();

const PASSWORD = 'demonstratie voor een test';

it('the demonstration loads once, however often it is started, and by several at once', async () => {
  await Promise.all([loadDemonstration(PASSWORD), loadDemonstration(PASSWORD), loadDemonstration(PASSWORD)]);
  const counts = async () => [
    await database().$count(motions),
    await database().$count(commitments),
    await database().$count(users),
    await database().$count(kamerstukken),
  ];
  const first = await counts();
  await loadDemonstration(PASSWORD);
  expect(await counts()).toEqual(first);
  expect(first[2]).toBe(3);
});

it('tells the chain as the register has it', async () => {
  const motion = await motionByKey(PUBLIC_VIEWER, '32735-278');
  expect(motion?.adviceHistory.map((advice) => [advice.value, advice.source])).toEqual([
    ['Verzocht motie aan te houden', 'register'],
    ['Ontraden', 'letter'],
  ]);
  expect(motion?.signatories?.map((one) => one.name)).toEqual(['Karabulut', 'Van Ojik', 'Ploumen', 'Kuzu']);
  const undated = await database()
    .select()
    .from(commitments)
    .where(and(isNull(commitments.deadlineWords), eq(commitments.madeOn, '2020-02-04')));
  expect(undated).toHaveLength(2);
});

it('calls what is invented fictional', async () => {
  const invented = await database().select().from(motions).where(like(motions.key, 'kst-499%'));
  expect(invented.length).toBeGreaterThan(5);
  expect(invented.every((motion) => motion.title.includes('(fictief)'))).toBe(true);
});

it('opens with the password that it was given', async () => {
  expect(await checkLogin('beleid@demo.example', PASSWORD, 'test', new Date())).toMatchObject({ ok: true });
});

it('lets the letter itself prove what was described of it', async () => {
  const letter = [
    '32 735 Mensenrechten in het buitenlands beleid',
    '35 207 China',
    'Nr. 286 BRIEF VAN DE MINISTERS VOOR BUITENLANDSE HANDEL EN VAN BUITENLANDSE ZAKEN',
    'Den Haag, 4 februari 2020',
    'Naar aanleiding van de motie Karabulut c.s. (Kamerstuk 32 735, nr. 278) bericht het kabinet als volgt.',
    'Het kabinet zal met de Europese partners verkennen wat bekend is over cybersurveillancetechnologie voor China. Het kabinet zal ook onderzoeken in hoeverre zulke informatie met de Kamer gedeeld kan worden.',
    'Het kabinet ontraadt deze motie.',
    'De Minister van Buitenlandse Zaken,\nS.A. Blok',
  ].join('\n\n');
  const [staff] = await database().select().from(users).where(eq(users.email, 'beleid@demo.example'));
  const viewer = {
    kind: 'member',
    userId: staff?.id ?? 0,
    name: 'Demo',
    email: '',
    role: 'editor',
    organisationId: staff?.organisationId ?? 0,
    organisationName: '',
  } as const;
  const before = await database().$count(commitments);
  const extracted = extractPasted(letter);
  if (!extracted.ok) throw new Error(extracted.error.en);
  const now = new Date();
  const { id } = await bringIn(viewer, { extracted: extracted.value, fileName: null, bytes: null }, now);
  await acceptRest(viewer, id, now);
  expect((await confirmIntake(viewer, id, 1, now)).ok).toBe(true);
  expect(await database().$count(commitments)).toBe(before);
  const motion = await motionByKey(PUBLIC_VIEWER, '32735-278');
  expect(motion?.adviceHistory).toHaveLength(2);
  const first = await commitmentByNumber(PUBLIC_VIEWER, 'G-00001');
  expect(first?.passage?.quote).toContain('met de Europese partners verkennen');
});
