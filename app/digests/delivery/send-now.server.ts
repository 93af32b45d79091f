import type { Member } from '~/accounts/viewer';
import { post } from '~/platform/mail.server';
import { type Limit, takeFromLimit } from '~/platform/rate-limit.server';
import { done, type Result, refused } from '~/platform/result';
import { type ReadableDigest, readable } from '../digest';
import { type Reader, readerOfMember } from '../following/readers.server';
import { issueMaking } from './making.server';
import { planIssueNow, previewIssue } from './planning.server';
import { sendPlannedIssues } from './sending.server';

const LIMIT: Limit = { name: 'digest now', allowed: 5, windowSeconds: 3600 };

/** What a member would get now, or why there is nothing to show. */
export async function previewFor(
  member: Member,
  now: Date,
): Promise<Result<ReadableDigest, 'previewNothing' | 'previewEmpty'>> {
  return previewOf(await readerOfMember(member), now);
}

/** The same for any reader, with an account or not. */
export async function previewOf(
  reader: Pick<Reader, 'id'> | null,
  now: Date,
): Promise<Result<ReadableDigest, 'previewNothing' | 'previewEmpty'>> {
  if (!reader) return refused('previewNothing');
  const rendered = await previewIssue(await issueMaking(), reader.id, now);
  return rendered ? done(readable(rendered)) : refused('previewEmpty');
}

/** Sends a member what they would get now; what they get later begins after it. */
export async function sendNow(
  member: Member,
  now: Date,
): Promise<Result<'sentNow' | 'notSentNow', 'previewNothing' | 'previewEmpty' | 'tooOften'>> {
  return sendNowTo(await readerOfMember(member), now);
}

/** The same for any reader, to the address that the digests go to. */
export async function sendNowTo(
  reader: Pick<Reader, 'id'> | null,
  now: Date,
): Promise<Result<'sentNow' | 'notSentNow', 'previewNothing' | 'previewEmpty' | 'tooOften'>> {
  if (!reader) return refused('previewNothing');
  if (!(await takeFromLimit(LIMIT, String(reader.id), now)).isAllowed) return refused('tooOften');
  const making = await issueMaking();
  const planned = await planIssueNow(making, reader.id, now);
  if (!planned) return refused('previewEmpty');
  const { sent } = await sendPlannedIssues({
    post: post(),
    making,
    clock: () => now,
    address: planned.address,
  });
  return done(sent > 0 ? 'sentNow' : 'notSentNow');
}
