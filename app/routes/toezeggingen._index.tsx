import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { mayEdit } from '~/accounts/viewer';
import { plainDateAt } from '~/deadlines/plain-date';
import { followableList } from '~/digests/following/following';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { currentTime } from '~/platform/clock';
import { commitmentsList } from '~/search/commitments-list.server';
import { listPage } from '~/search/list-query.server';
import { listState } from '~/search/list-state';
import { LISTS } from '~/search/lists';
import { searchMessages } from '~/search/messages';
import { useCommitmentColumns } from '~/search/views/columns';
import { ListPage } from '~/search/views/ListPage';
import { LinkButton } from '~/ui/Button';
import { useMessages } from '~/ui/i18n';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, searchMessages).commitments)];

export async function loader({ request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const state = listState(LISTS.toezeggingen, new URL(request.url).searchParams);
  return {
    mayEdit: mayEdit(question.viewer),
    today: question.today,
    page: await listPage(commitmentsList, question, state),
    follow: await followOffer(question.viewer, followableList(LISTS.toezeggingen, state)),
    state,
  };
}

export default function CommitmentsRoute() {
  const t = useMessages(searchMessages);
  const { mayEdit, today, follow, ...list } = useLoaderData<typeof loader>();
  return (
    <ListPage
      shape={LISTS.toezeggingen}
      title={t.commitments}
      columns={useCommitmentColumns(today)}
      add={mayEdit ? <LinkButton to="/toezeggingen/nieuw">{t.logCommitment}</LinkButton> : null}
      follow={<FollowButton offer={follow} />}
      {...list}
    />
  );
}
