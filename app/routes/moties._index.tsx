import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { followableList } from '~/digests/following/following';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { currentTime } from '~/platform/clock';
import { listPage } from '~/search/list-query.server';
import { listState } from '~/search/list-state';
import { LISTS } from '~/search/lists';
import { searchMessages } from '~/search/messages';
import { motionsList } from '~/search/motions-list.server';
import { useMotionColumns } from '~/search/views/columns';
import { ListPage } from '~/search/views/ListPage';
import { useMessages } from '~/ui/i18n';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, searchMessages).motions)];

export async function loader({ request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const state = listState(LISTS.moties, new URL(request.url).searchParams);
  const [page, follow] = await Promise.all([
    listPage(motionsList, question, state),
    followOffer(question.viewer, followableList(LISTS.moties, state)),
  ]);
  return { page, state, follow };
}

export default function MotionsRoute() {
  const t = useMessages(searchMessages);
  const { follow, ...list } = useLoaderData<typeof loader>();
  return (
    <ListPage
      shape={LISTS.moties}
      title={t.motions}
      columns={useMotionColumns()}
      follow={<FollowButton offer={follow} />}
      {...list}
    />
  );
}
