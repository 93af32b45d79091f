import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorOf, viewerOf } from '~/accounts/session.server';
import { changeByForm } from '~/commitments/change-by-form.server';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { commitmentMessages } from '~/commitments/messages';
import { commitmentByNumber, timesPromised } from '~/commitments/queries.server';
import { CommitmentPage } from '~/commitments/views/CommitmentPage';
import type { ShownCommitment } from '~/commitments/views/shown-commitment';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { historyOf } from '~/history/queries.server';
import { HistorySection } from '~/history/views/HistorySection';
import { commitmentAddress } from '~/kamerstukken/addresses';
import { disagreementsOf } from '~/opendata/disagreements/queries.server';
import { Disagreements, disagreementsAddress } from '~/opendata/views/Disagreements';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { actionsList } from '~/search/actions-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { ActionRows } from '~/search/views/Rows';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(
    data
      ? `${data.detail.commitment.number} ${data.detail.commitment.title}`
      : messagesOn(matches, commitmentMessages).commitment,
  ),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const today = plainDateAt(currentTime());
  const number = parseCommitmentNumber(params.nummer ?? '');
  const detail = number ? await commitmentByNumber(viewer, number) : null;
  if (!detail || !number) throw new Response(null, { status: 404 });
  const [times, actions, history, follow, disagreements] = await Promise.all([
    timesPromised(detail.commitment.id),
    excerptOf(actionsList, { viewer, today }, { toezegging: [number] }, 50),
    historyOf(viewer, { kind: 'commitment', id: detail.commitment.id }, { size: 30 }),
    followOffer(viewer, { kind: 'commitment', subjectId: detail.commitment.id }),
    disagreementsOf(viewer, { kind: 'commitment', id: detail.commitment.id }),
  ]);
  return json({
    today,
    times,
    detail,
    actions,
    follow,
    disagreements,
    history,
  });
}

/** Owner and notes; the other changes have a page of their own. */
export async function action({ params, request }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const number = parseCommitmentNumber(params.nummer ?? '');
  const detail = number ? await commitmentByNumber(member, number) : null;
  if (!detail) throw new Response(null, { status: 404 });
  const typed = await typedForm(request);
  const saved = await changeByForm(member, detail.commitment, typed, currentTime());
  if (saved.ok) return redirect(`${commitmentAddress(detail.commitment.number)}#intern`, 303);
  const t = messagesOf(request, commitmentMessages);
  const error = saved.error.kind === 'refused' ? t[saved.error.why] : t.conflict;
  return json({ error, note: typed.note ?? '' }, { status: 422 });
}

export default function CommitmentRoute() {
  const { detail, today, times, actions, history, follow, disagreements } = useLoaderData<typeof loader>();
  const { id, number } = detail.commitment;
  const answer = useActionData<typeof action>();
  return (
    <CommitmentPage
      detail={detail as unknown as ShownCommitment}
      today={today}
      times={times}
      error={answer?.error ?? null}
      note={answer?.note ?? ''}
      follow={<FollowButton offer={follow} />}
      disagreements={
        <Disagreements
          disagreements={disagreements}
          id={id}
          judgeAt={detail.mayChange ? disagreementsAddress('commitment', commitmentAddress(number)) : null}
        />
      }
    >
      <ActionRows excerpt={actions} today={today} />
      <HistorySection entries={history} />
    </CommitmentPage>
  );
}
