import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { addressedBy, letterAddress, printedNumber } from '~/kamerstukken/addresses';
import { paperMessages } from '~/kamerstukken/messages';
import {
  addressOfPaper,
  paperBySegment,
  papersCiting,
  passagesThatProve,
} from '~/kamerstukken/queries.server';
import { PaperPage } from '~/kamerstukken/views/PaperPage';
import { SearchPage } from '~/search/views/SearchPage';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.number ?? messagesOn(matches, paperMessages).paper),
];

/** Any paper by its id: a motion or letter leads to its own page; one that nobody read shows who cites it. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const named = addressedBy(params.id ?? '');
  if (named === null) throw new Response(null, { status: 404 });
  if (named.by === 'key') {
    const address = await addressOfPaper(named.value);
    if (address && !address.startsWith('/kamerstukken/')) throw redirect(address, 302);
  }
  const paper = await paperBySegment(params.id ?? '');
  if (paper?.letter) throw redirect(letterAddress({ ...paper, documentNumber: paper.document_number }), 302);
  const key = paper?.key ?? (named.by === 'key' ? named.value : null);
  const citedBy = key === null ? [] : await papersCiting(key);
  if (!paper && citedBy.length === 0) throw new Response(null, { status: 404 });
  const isKnown = paper !== null && (paper.title !== null || paper.text !== null);
  return {
    number: printedNumber(key, paper?.document_number ?? null),
    paper: isKnown ? paper : null,
    passages: paper && isKnown ? await passagesThatProve(viewer, paper.id) : [],
    citedBy,
    follow: paper && isKnown ? await followOffer(viewer, { kind: 'kamerstuk', subjectId: paper.id }) : null,
  };
}

export default function PaperRoute() {
  const { paper, passages, citedBy, number, follow } = useLoaderData<typeof loader>();
  if (paper && follow) {
    return (
      <PaperPage
        paper={paper}
        passages={passages}
        motions={[]}
        citedBy={citedBy}
        follow={<FollowButton offer={follow} />}
      />
    );
  }
  return (
    <SearchPage
      words={number}
      kind={null}
      order="relevance"
      isFirst
      nextCursor={null}
      results={null}
      refusal={null}
      unknown={{ printed: number, citedBy }}
    />
  );
}
