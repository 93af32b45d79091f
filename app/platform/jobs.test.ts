import { expect, test } from 'vitest';
import { useTestDatabase } from '../../tests/database';
import { startJobs } from './jobs.server';

const { url } = useTestDatabase();

test('a job that is asked for runs with what it was given', async () => {
  let finish: (data: object) => void = () => {};
  const ran = new Promise<object>((resolve) => {
    finish = resolve;
  });
  const jobs = await startJobs(url(), [{ name: 'count-letters', handler: async (data) => finish(data) }]);
  await jobs.send('count-letters', { dossier: '32735' });
  expect(await ran).toEqual({ dossier: '32735' });
  await expect(jobs.send('unknown')).rejects.toThrow('there is no job unknown');
  await jobs.stop();
});
