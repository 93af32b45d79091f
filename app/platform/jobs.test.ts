import { expect, test } from 'vitest';
import { useTestDatabase } from '../../tests/database';
import { askForJob, startJobs } from './jobs.server';

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

test('a page asks for a job where the process runs jobs, and is told where it does not', async () => {
  let finish: (data: object) => void = () => {};
  const ran = new Promise<object>((resolve) => {
    finish = resolve;
  });
  expect(await askForJob('count-papers')).toBe(false);
  const jobs = await startJobs(url(), [{ name: 'count-papers', handler: async (data) => finish(data) }]);
  expect(await askForJob('count-papers', { by: 'somebody' })).toBe(true);
  expect(await ran).toEqual({ by: 'somebody' });
  await jobs.stop();
  expect(await askForJob('count-papers')).toBe(false);
});
