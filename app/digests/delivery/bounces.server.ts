import { eq, inArray } from 'drizzle-orm';
import { database } from '~db/client';
import { users } from '~db/schema/accounts';
import { bounces, followers } from '~db/schema/digests';
import { signerFor } from '../links/signing.server';
import { stopByLink } from '../links/stopping.server';
import { type ReturnedMail, readReturnedMail } from './delivery-report';
import { stopSubjectOf } from './issue-mail.server';
import { addressOfReader } from './readers-to-send.server';
import { refusalIn } from './refusal';
import { recordVerdicts } from './verdicts.server';

export interface ReturnedTally {
  reports: number;
  /** Reports that were counted before. */
  known: number;
  /** Readers who asked to stop by mail. */
  stopped: number;
  other: number;
}

/**
 * Counts mails that came back. Each report counts once, however often it is read; suppression concerns
 * digests alone: mails about an account still go out.
 */
export async function takeReturnedMails(mails: AsyncIterable<Uint8Array>, now: Date): Promise<ReturnedTally> {
  const tally: ReturnedTally = { reports: 0, known: 0, stopped: 0, other: 0 };
  const stop = await signerFor('stop');
  for await (const bytes of mails) {
    const mail = await readReturnedMail(bytes);
    if (mail.kind === 'unsubscribe') {
      const subject = stopSubjectOf(stop, mail.signed, now);
      if (subject) await stopByLink(subject, now);
      if (subject) tally.stopped += 1;
      else tally.other += 1;
    } else if (mail.kind === 'report') {
      if (await takeReport(mail, now)) tally.reports += 1;
      else tally.known += 1;
    } else tally.other += 1;
  }
  return tally;
}

async function takeReport(report: ReturnedMail & { kind: 'report' }, now: Date): Promise<boolean> {
  return database().transaction(async (transaction) => {
    const counted = await transaction
      .insert(bounces)
      .values(
        report.undelivered.map(({ address, answer, hash }) => ({
          reportHash: hash,
          address,
          isPermanent: refusalIn(answer) === 'gone',
          status: answer,
          receivedAt: now,
        })),
      )
      .onConflictDoNothing()
      .returning({ address: bounces.address, status: bounces.status });
    if (counted.length === 0) return false;
    const answers = new Map(counted.map(({ address, status }) => [address, status]));
    const readers = await transaction
      .select({ id: followers.id, address: addressOfReader })
      .from(followers)
      .leftJoin(users, eq(users.id, followers.userId))
      .where(inArray(addressOfReader, [...answers.keys()]));
    const verdicts = readers.map(({ id, address }) => {
      const answer = answers.get(address) ?? '';
      return { id, verdict: refusalIn(answer), answer };
    });
    if (verdicts.length > 0) await recordVerdicts(verdicts, now, transaction);
    return true;
  });
}
