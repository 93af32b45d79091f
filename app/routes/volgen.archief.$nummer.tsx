import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memberOf } from '~/accounts/session.server';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { archivePath } from '~/digests/delivery/issue-mail.server';
import { ownIssue } from '~/digests/delivery/issue-queries.server';
import { issueMaking } from '~/digests/delivery/making.server';
import { ArchivedIssuePage } from '~/digests/views/ArchivePages';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, deliveryMessages).archive)];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const issue = await ownIssue(await memberOf(request), params.nummer ?? '', await issueMaking());
  if (!issue) throw new Response(null, { status: 404 });
  return json({
    path: archivePath(issue.period),
    subject: issue.subject,
    text: issue.text,
    sentAt: issue.sentAt,
  });
}

export default function ArchivedIssueRoute() {
  return <ArchivedIssuePage {...useLoaderData<typeof loader>()} />;
}
