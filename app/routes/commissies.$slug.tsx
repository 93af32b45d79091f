import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { paperMessages } from '~/kamerstukken/messages';
import { committeeBySlug } from '~/kamerstukken/queries.server';
import { CommitteePage } from '~/kamerstukken/views/PeoplePages';
import { currentTime } from '~/platform/clock';
import { commitmentsList } from '~/search/commitments-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { searchMessages } from '~/search/messages';
import { motionsList } from '~/search/motions-list.server';
import { CommitmentRows, MotionRows } from '~/search/views/Rows';
import { useMessages } from '~/ui/i18n';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.committee.name ?? messagesOn(matches, paperMessages).committee),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const committee = await committeeBySlug(params.slug ?? '');
  if (!committee) throw new Response(null, { status: 404 });
  const filters = { commissie: [committee.slug] };
  const [overdue, commitments, motions, follow] = await Promise.all([
    excerptOf(commitmentsList, question, { ...filters, termijn: ['te laat'] }),
    excerptOf(commitmentsList, question, { ...filters, termijn: ['binnenkort', 'later', 'geen datum'] }),
    excerptOf(motionsList, question, filters),
    followOffer(question.viewer, { kind: 'committee', subjectId: committee.id }),
  ]);
  return { today: question.today, committee, overdue, commitments, motions, follow };
}

export default function CommitteeRoute() {
  const t = useMessages(searchMessages);
  const { today, committee, overdue, commitments, motions, follow } = useLoaderData<typeof loader>();
  return (
    <CommitteePage committee={committee} follow={<FollowButton offer={follow} />}>
      <CommitmentRows title={t.overdue} excerpt={overdue} today={today} nothing={t.noneOverdue} />
      <CommitmentRows excerpt={commitments} today={today} />
      <MotionRows excerpt={motions} />
    </CommitteePage>
  );
}
