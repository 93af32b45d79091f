import { settings } from '~/platform/settings.server';
import { buildDigests } from '../content/content.server';
import { renderDigest } from '../mail/render-digest';
import { issueStamps } from './issue-mail.server';
import type { IssueMaking } from './planning.server';

/** How issues are made on this instance. */
export async function issueMaking(): Promise<IssueMaking> {
  return { build: buildDigests, render: renderDigest, stamps: await issueStamps(settings()) };
}
