import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { mayEdit } from '~/accounts/viewer';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { historyOf } from '~/history/queries.server';
import { HistorySection } from '~/history/views/HistorySection';
import { motionAddress, printedNumber, shortKey } from '~/kamerstukken/addresses';
import { motionMessages } from '~/motions/messages';
import { nextStepBy } from '~/motions/next-step';
import { motionByKey } from '~/motions/queries.server';
import { MotionPage } from '~/motions/views/MotionPage';
import { disagreementsOf } from '~/opendata/disagreements/queries.server';
import { Disagreements, disagreementsAddress } from '~/opendata/views/Disagreements';
import { currentTime } from '~/platform/clock';
import { actionsList } from '~/search/actions-list.server';
import { commitmentsList } from '~/search/commitments-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { isActionOpen, isCommitmentOpen } from '~/search/lists';
import { useChainSteps } from '~/search/views/chain-steps';
import { ActionRows, CommitmentRows } from '~/search/views/Rows';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data ? `${data.number} ${data.motion.title}` : messagesOn(matches, motionMessages).motion),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const today = plainDateAt(currentTime());
  const motion = await motionByKey(viewer, params.nummer ?? '');
  if (!motion) throw new Response(null, { status: 404 });
  const filters = { motie: [shortKey(motion.key) ?? motion.zaak_number ?? String(motion.id)] };
  const [commitments, actions, history, follow, disagreements] = await Promise.all([
    excerptOf(commitmentsList, { viewer, today }, filters, 50),
    excerptOf(actionsList, { viewer, today }, filters, 50),
    historyOf(viewer, { kind: 'motion', id: motion.id }, { size: 30 }),
    followOffer(viewer, { kind: 'motion', subjectId: motion.id }),
    disagreementsOf(viewer, { kind: 'motion', id: motion.id }),
  ]);
  return {
    today,
    number: printedNumber(motion.key, motion.zaak_number),
    motion: {
      ...motion,
      adviceHistory: motion.adviceHistory.map((advice) => ({
        ...advice,
        recordedAt: advice.recordedAt.toISOString(),
        supersededAt: advice.supersededAt?.toISOString() ?? null,
      })),
    },
    mayEdit: mayEdit(viewer),
    follow,
    disagreements,
    commitments,
    actions,
    history,
    nextStep: nextStepBy(
      [
        ...commitments.rows.map((row) => ({ day: row.deadline_to, isOpen: isCommitmentOpen(row.own_state) })),
        ...actions.rows.map((row) => ({ day: row.due_to, isOpen: isActionOpen(row.state) })),
      ],
      today,
    ),
  };
}

export default function MotionRoute() {
  const { today, motion, mayEdit, commitments, actions, history, nextStep, ...shown } =
    useLoaderData<typeof loader>();
  const address = motionAddress({ ...motion, zaakNumber: motion.zaak_number });
  return (
    <MotionPage
      motion={motion}
      mayEdit={mayEdit}
      nextStepBy={nextStep}
      follow={<FollowButton offer={shown.follow} />}
      disagreements={
        <Disagreements
          disagreements={shown.disagreements}
          id={motion.id}
          judgeAt={mayEdit ? disagreementsAddress('motion', address) : null}
        />
      }
      later={useChainSteps(commitments.rows, actions.rows)}
      history={<HistorySection entries={history} />}
    >
      <CommitmentRows excerpt={commitments} today={today} />
      <ActionRows excerpt={actions} today={today} />
    </MotionPage>
  );
}
