import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { paperMessages } from '~/kamerstukken/messages';
import { fractieByName } from '~/kamerstukken/queries.server';
import { FractiePage } from '~/kamerstukken/views/PeoplePages';
import { currentTime } from '~/platform/clock';
import { excerptOf } from '~/search/excerpt.server';
import { searchMessages } from '~/search/messages';
import { motionsList } from '~/search/motions-list.server';
import { MotionRows } from '~/search/views/Rows';
import { useMessages } from '~/ui/i18n';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.fractie.name ?? messagesOn(matches, paperMessages).fractie),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const fractie = await fractieByName(params.naam ?? '');
  if (!fractie) throw new Response(null, { status: 404 });
  const motions = await excerptOf(motionsList, question, { fractie: [fractie.abbreviation] }, 25);
  const follow = await followOffer(question.viewer, { kind: 'fractie', subjectId: fractie.id });
  return { fractie, motions, follow };
}

export default function FractieRoute() {
  const t = useMessages(searchMessages);
  const { fractie, motions, follow } = useLoaderData<typeof loader>();
  return (
    <FractiePage fractie={fractie} follow={<FollowButton offer={follow} />}>
      <MotionRows excerpt={motions} nothing={t.nothing} />
    </FractiePage>
  );
}
