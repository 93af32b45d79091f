import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memberOf } from '~/accounts/session.server';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { archivePath } from '~/digests/delivery/issue-mail.server';
import { ownIssues } from '~/digests/delivery/issue-queries.server';
import { ArchivePage } from '~/digests/views/ArchivePages';
import { recordIdIn } from '~/platform/record-id';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, deliveryMessages).archive)];

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request);
  const before = recordIdIn(new URL(request.url).searchParams.get('voor'));
  const { issues, next } = await ownIssues(member, before);
  return json({
    issues: issues.map((issue) => ({ ...issue, path: archivePath(issue.period) })),
    previous: before === null ? null : '/volgen/archief',
    next: next === null ? null : `/volgen/archief?voor=${next}`,
  });
}

export default function ArchiveRoute() {
  return <ArchivePage {...useLoaderData<typeof loader>()} />;
}
