import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { mayEdit } from '~/accounts/viewer';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { paperMessages } from '~/kamerstukken/messages';
import {
  motionsInLetter,
  paperBySegment,
  papersCiting,
  passagesThatProve,
} from '~/kamerstukken/queries.server';
import { PaperPage } from '~/kamerstukken/views/PaperPage';
import { currentTime } from '~/platform/clock';
import { actionsList } from '~/search/actions-list.server';
import { commitmentsList } from '~/search/commitments-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { ActionRows, CommitmentRows } from '~/search/views/Rows';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.paper.title ?? messagesOn(matches, paperMessages).letter),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const question = { viewer, today: plainDateAt(currentTime()) };
  const number = params.nummer ?? '';
  const paper = await paperBySegment(number);
  if (!paper?.letter) throw new Response(null, { status: 404 });
  const [passages, motions, citedBy, commitments, actions, follow] = await Promise.all([
    passagesThatProve(viewer, paper.id),
    motionsInLetter(viewer, paper.id),
    papersCiting(paper.key ?? ''),
    excerptOf(commitmentsList, question, { brief: [number] }, 50),
    excerptOf(actionsList, question, { brief: [number] }, 50),
    followOffer(viewer, { kind: 'kamerstuk', subjectId: paper.id }),
  ]);
  return {
    today: question.today,
    mayEdit: mayEdit(viewer),
    paper,
    passages,
    motions,
    citedBy,
    commitments,
    actions,
    follow,
  };
}

export default function LetterRoute() {
  const { today, commitments, actions, follow, ...letter } = useLoaderData<typeof loader>();
  return (
    <PaperPage {...letter} follow={<FollowButton offer={follow} />}>
      <CommitmentRows excerpt={commitments} today={today} />
      <ActionRows excerpt={actions} today={today} />
    </PaperPage>
  );
}
