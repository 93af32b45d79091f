import { settings } from '~/platform/settings.server';
import { buildDigests } from '../content/content.server';
import type { BuildDigests, DigestContent, RenderDigest } from '../digest';
import { digestSubject } from '../mail/digest-subject';
import { renderDigest } from '../mail/render-digest';
import { type IssueStamps, issueStamps } from './issue-mail.server';

/** What issues are made with: the content and the mail of it are somebody else's subject. */
export interface IssueMaking {
  build: BuildDigests;
  /** The subject that `render` gives the mail. */
  subjectOf(content: DigestContent): string;
  render: RenderDigest;
  stamps: IssueStamps;
}

/** How issues are made on this instance. */
export async function issueMaking(): Promise<IssueMaking> {
  return {
    build: buildDigests,
    subjectOf: digestSubject,
    render: renderDigest,
    stamps: await issueStamps(settings()),
  };
}
