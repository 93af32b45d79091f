import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { paperMessages } from '~/kamerstukken/messages';
import { personBySlug } from '~/kamerstukken/queries.server';
import { PersonPage } from '~/kamerstukken/views/PeoplePages';
import { currentTime } from '~/platform/clock';
import { commitmentsList } from '~/search/commitments-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { lettersList } from '~/search/letters-list.server';
import { motionsList } from '~/search/motions-list.server';
import { CommitmentRows, LetterRows, MotionRows } from '~/search/views/Rows';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.person.name ?? messagesOn(matches, paperMessages).person),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const person = await personBySlug(params.slug ?? '');
  if (!person) throw new Response(null, { status: 404 });
  const [motions, commitments, letters, follow] = await Promise.all([
    excerptOf(motionsList, question, { lid: [person.slug] }),
    excerptOf(commitmentsList, question, { bewindspersoon: [person.slug] }),
    excerptOf(lettersList, question, { afzender: [person.slug] }),
    followOffer(question.viewer, { kind: 'person', subjectId: person.id }),
  ]);
  return { today: question.today, person, motions, commitments, letters, follow };
}

export default function PersonRoute() {
  const { today, person, motions, commitments, letters, follow } = useLoaderData<typeof loader>();
  return (
    <PersonPage person={person} follow={<FollowButton offer={follow} />}>
      <CommitmentRows excerpt={commitments} today={today} />
      <MotionRows excerpt={motions} />
      <LetterRows excerpt={letters} />
    </PersonPage>
  );
}
