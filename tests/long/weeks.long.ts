import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { addDays, amsterdamInstant, isoWeek } from '~/deadlines/plain-date';
import { deliverDigests } from '~/digests/delivery/delivery.server';
import type { Mail, Post } from '~/platform/mail.server';
import { wholeText } from '~/platform/mail-text';
import { database } from '~db/client';
import { useTestDatabase } from '../database';
import { addReaders, makingFrom, type TestChange } from '../digests';

process.env.GESTAND_LOG = 'silent';
useTestDatabase();
const ZONE = process.env.TZ;
afterAll(() => {
  if (ZONE !== undefined) process.env.TZ = ZONE;
});

const WEEKS = 520;
const HOUR = 3_600_000;
const FIRST = '2026-01-05';

test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  '520 weeks on a server in %s with outages: each change in one mail, each week once',
  async (zone) => {
    process.env.TZ = zone;
    await database().execute(sql`truncate followers restart identity cascade`);
    const start = amsterdamInstant(FIRST, 0);
    await addReaders(['jan@example.org'], start);
    const mails: Mail[] = [];
    const post: Post = {
      kind: 'folder',
      atOnce: 10,
      deliver: async (mail) => {
        mails.push(mail);
        return { kind: 'accepted', answer: 'kept' };
      },
      wasTaken: async () => null,
      close: async () => {},
    };
    // Changes at every hour of the week, also at the very ends of weeks, days and summer times.
    const changes: TestChange[] = [];
    for (let week = 0; week < WEEKS; week += 1) {
      const monday = amsterdamInstant(addDays(FIRST, 7 * week), 0).getTime();
      for (const at of [monday, monday + ((week * 37) % 167) * HOUR, monday + 168 * HOUR - 1 - HOUR]) {
        changes.push({ at: new Date(at), dossier: 1, name: `wijziging ${changes.length}` });
      }
    }
    const shown = () => changes;
    const end = amsterdamInstant(addDays(FIRST, 7 * WEEKS), 9).getTime();
    let now = start.getTime();
    for (let tick = 1; now < end; tick += 1) {
      // Now and then the server is away for nine days.
      now = tick % 60 === 0 ? now + 9 * 24 * HOUR : now + 41 * HOUR;
      const clock = () => new Date(Math.min(now, end));
      const making = await makingFrom(shown);
      await deliverDigests({ making, post, clock });
      await deliverDigests({ making, post, clock });
    }
    const keys = mails.map(({ text }) => wholeText(text).split('\n')[0]);
    const told = mails.flatMap(({ text }) =>
      [...wholeText(text).matchAll(/^- (.*)$/gm)].map((found) => found[1]),
    );
    const inOwnWeek = mails.every((mail, week) => {
      const monday = amsterdamInstant(addDays(FIRST, 7 * week), 0).getTime();
      const next = amsterdamInstant(addDays(FIRST, 7 * week + 7), 0).getTime();
      return changes
        .filter(({ name }) => wholeText(mail.text).split('\n').includes(`- ${name}`))
        .every(({ at }) => at.getTime() >= monday && at.getTime() < next);
    });
    process.stdout.write(
      `${zone}: ${mails.length} mails, ${told.length} of ${changes.length} changes told, ${told.length - new Set(told).size} twice\n`,
    );
    expect(keys).toEqual(Array.from({ length: WEEKS }, (_, week) => isoWeek(addDays(FIRST, 7 * week))));
    expect(new Set(told).size).toBe(changes.length);
    expect(told).toHaveLength(changes.length);
    expect(inOwnWeek).toBe(true);
  },
);
