import { issueStamps } from '~/digests/delivery/issue-mail.server';
import type { IssueMaking } from '~/digests/delivery/making.server';
import {
  type BuildDigests,
  type DigestContent,
  type DigestFollow,
  itemsOf,
  type RenderDigest,
} from '~/digests/digest';
import { database } from '~db/client';
import { followers, follows } from '~db/schema/digests';

export const ORIGIN = 'https://gestand.example';
export const MAIL_FROM = 'Gestand <gestand@gestand.example>';

/** A change of a dossier, for tests of delivery: what changes say is not their subject. */
export interface TestChange {
  at: Date;
  dossier: number;
  name: string;
}

const isTold = (follow: DigestFollow, change: TestChange): boolean =>
  follow.subjectId === change.dossier && follow.since <= change.at && change.at < follow.toldUntil;

/** Builds issues from a plain list of changes by the rule that BuildDigests states. */
export function buildFrom(changes: () => readonly TestChange[]): BuildDigests {
  return async (readers, periods) =>
    readers.map((reader, index) => {
      const period = periods[index];
      if (!period) throw new Error('a reader without a period');
      const items = changes().flatMap((change, id) => {
        const because = reader.follows.filter(
          (follow) =>
            follow.isDue &&
            follow.subjectId === change.dossier &&
            change.at >= follow.toldUntil &&
            change.at < period.endsAt,
        );
        if (because.length === 0 || reader.follows.some((follow) => isTold(follow, change))) return [];
        return [
          {
            block: {
              kind: 'dossier' as const,
              id,
              name: change.name,
              title: change.name,
              path: `/dossiers/${change.dossier}`,
              section: 'new' as const,
              changes: [],
              proof: null,
              slip: null,
              day: null,
              at: change.at.toISOString(),
              organisationId: null,
            },
            because: because.map(({ id: followId, name }) => ({ followId, name })),
          },
        ];
      });
      return {
        period,
        locale: reader.locale,
        sections:
          items.length > 0 ? [{ section: 'new', items, rest: [], total: items.length, morePath: null }] : [],
        figures: {
          newMotions: 0,
          decidedMotions: 0,
          newCommitments: 0,
          settledCommitments: 0,
          overdueCommitments: 0,
        },
      };
    });
}

/** A mail that names its period and changes, one a line: `2026-W48` and then `- name`. */
export const renderPlainly: RenderDigest = (content, links) => {
  const names = content.sections.flatMap(({ items }) => items.map(({ block }) => block.name));
  const text = [content.period.key, ...names.map((name) => `- ${name}`), links.stopAll].join('\n');
  return {
    subject: plainSubject(content),
    html: `<p>${text.replaceAll('\n', '<br>')}</p>`,
    text,
  };
};

const plainSubject = (content: DigestContent): string => `${content.period.key}: ${itemsOf(content)}`;

export async function makingFrom(changes: () => readonly TestChange[]): Promise<IssueMaking> {
  return {
    build: buildFrom(changes),
    subjectOf: plainSubject,
    render: renderPlainly,
    stamps: await issueStamps({ origin: ORIGIN, mailFrom: MAIL_FROM }),
  };
}

/** Readers without an account who follow dossier 1 from a moment on; answers their ids. */
export async function addReaders(
  addresses: readonly string[],
  since: Date,
  values: Partial<typeof followers.$inferInsert> = {},
): Promise<number[]> {
  const rows = await database()
    .insert(followers)
    .values(
      addresses.map((email) => ({
        email,
        confirmedAt: since,
        createdAt: since,
        weekday: 1,
        hour: 7,
        ...values,
      })),
    )
    .returning({ id: followers.id });
  await database()
    .insert(follows)
    .values(
      rows.map(({ id }) => ({
        followerId: id,
        kind: 'dossier' as const,
        subjectId: 1,
        name: '32 735',
        createdAt: since,
      })),
    );
  return rows.map(({ id }) => id);
}
