import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editorOf } from '~/accounts/session.server';
import { countOfProposedLinks, proposedLinks } from '~/opendata/links/queries.server';
import { openDataMessages } from '~/opendata/messages';
import { ProposedLinksPage } from '~/opendata/views/ProposedLinksPage';
import { recordIdIn } from '~/platform/record-id';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [
  titled(messagesOn(matches, openDataMessages).proposedLinks),
];

const PAGE = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await editorOf(request);
  const before = recordIdIn(new URL(request.url).searchParams.get('voor'));
  const [rows, count] = await Promise.all([
    proposedLinks(member, before, PAGE + 1),
    countOfProposedLinks(member),
  ]);
  const links = rows.slice(0, PAGE);
  return {
    links,
    count,
    here: before === null ? '/koppelingen' : `/koppelingen?voor=${before}`,
    next: rows.length > PAGE ? `/koppelingen?voor=${links.at(-1)?.link_id}` : null,
  };
}

export default function ProposedLinksRoute() {
  return <ProposedLinksPage {...useLoaderData<typeof loader>()} />;
}
