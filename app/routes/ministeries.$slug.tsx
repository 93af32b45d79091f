import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { paperMessages } from '~/kamerstukken/messages';
import { ministryBySlug } from '~/kamerstukken/queries.server';
import { MinistryPage } from '~/kamerstukken/views/PeoplePages';
import { currentTime } from '~/platform/clock';
import { commitmentsList } from '~/search/commitments-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { lettersList } from '~/search/letters-list.server';
import { searchMessages } from '~/search/messages';
import { motionsList } from '~/search/motions-list.server';
import { CommitmentRows, LetterRows, MotionRows } from '~/search/views/Rows';
import { useMessages } from '~/ui/i18n';
import { localeOn, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.ministry[localeOn(matches)] ?? messagesOn(matches, paperMessages).ministry),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const ministry = await ministryBySlug(params.slug ?? '');
  if (!ministry) throw new Response(null, { status: 404 });
  const filters = { ministerie: [ministry.slug] };
  const [overdue, commitments, motions, letters, follow] = await Promise.all([
    excerptOf(commitmentsList, question, { ...filters, termijn: ['te laat'] }),
    excerptOf(commitmentsList, question, { ...filters, termijn: ['binnenkort', 'later', 'geen datum'] }),
    excerptOf(motionsList, question, filters),
    excerptOf(lettersList, question, filters),
    followOffer(question.viewer, { kind: 'ministry', subjectId: ministry.id }),
  ]);
  return { today: question.today, ministry, overdue, commitments, motions, letters, follow };
}

export default function MinistryRoute() {
  const t = useMessages(searchMessages);
  const { today, ministry, overdue, commitments, motions, letters, follow } = useLoaderData<typeof loader>();
  return (
    <MinistryPage ministry={ministry} follow={<FollowButton offer={follow} />}>
      <CommitmentRows title={t.overdue} excerpt={overdue} today={today} nothing={t.noneOverdue} />
      <CommitmentRows excerpt={commitments} today={today} />
      <MotionRows excerpt={motions} />
      <LetterRows excerpt={letters} />
    </MinistryPage>
  );
}
