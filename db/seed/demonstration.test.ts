import { and, eq, isNull, like } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { checkLogin } from '~/accounts/changes.server';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
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
