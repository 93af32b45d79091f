import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '~/accounts/viewer';
import { windowOf } from '~/deadlines/deadlines-in';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { calendar } from './calendar.server';
import { setCalendarDate } from './calendar-changes.server';

useTestDatabase();

let editor: Member;
let admin: Member;

beforeAll(async () => {
  ({ editor } = await loadChain());
  admin = { ...editor, role: 'admin' };
});

const SUMMER = {
  name: 'zomerreces',
  from: '2030-07-05',
  until: '2030-09-01',
  isConfirmed: true,
  source: 'besluit',
  version: null,
};

describe('the calendar', () => {
  it('that an administrator extends gives words a date that had none', async () => {
    expect(windowOf('voor het zomerreces', '2030-03-01', await calendar())?.to).toBeNull();
    expect((await setCalendarDate(admin, SUMMER, NOW)).ok).toBe(true);
    expect(windowOf('voor het zomerreces', '2030-03-01', await calendar())?.to).toBe('2030-07-04');
  });

  it('refuses what cannot be, and the second of two who save from one version', async () => {
    expect(await setCalendarDate(admin, { ...SUMMER, until: '2030-07-01' }, NOW)).toMatchObject({
      error: { why: 'ends before it begins' },
    });
    expect(await setCalendarDate(admin, { ...SUMMER, from: 'ooit' }, NOW)).toMatchObject({
      error: { why: 'not a date' },
    });
    expect(await setCalendarDate(admin, { ...SUMMER, until: '2030-09-02' }, NOW)).toMatchObject({
      error: { why: 'conflict' },
    });
    expect((await setCalendarDate(admin, { ...SUMMER, until: '2030-09-02', version: 1 }, NOW)).ok).toBe(true);
  });

  it('is changed by administrators alone', async () => {
    await expect(setCalendarDate(editor, SUMMER, NOW)).rejects.toThrow();
  });
});
