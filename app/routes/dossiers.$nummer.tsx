import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { dossierAddress } from '~/kamerstukken/addresses';
import { paperMessages } from '~/kamerstukken/messages';
import { dossierByKey, papersInDossier } from '~/kamerstukken/queries.server';
import { DossierPage } from '~/kamerstukken/views/DossierPage';
import { currentTime } from '~/platform/clock';
import { commitmentsList } from '~/search/commitments-list.server';
import { excerptOf } from '~/search/excerpt.server';
import { lettersList } from '~/search/letters-list.server';
import { readCursor, writeCursor } from '~/search/list-state';
import { motionsList } from '~/search/motions-list.server';
import { CommitmentRows, LetterRows, MotionRows } from '~/search/views/Rows';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.dossier.title ?? messagesOn(matches, paperMessages).dossier),
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const question = { viewer: await viewerOf(request), today: plainDateAt(currentTime()) };
  const dossier = await dossierByKey(params.nummer ?? '');
  if (!dossier) throw new Response(null, { status: 404 });
  const after = readCursor(new URL(request.url).searchParams.get('na'));
  const number = Number.isSafeInteger(after?.value) ? Number(after?.value) : null;
  const filters = { dossier: [dossier.key] };
  const [papers, motions, commitments, letters, follow] = await Promise.all([
    papersInDossier(dossier.id, after && { number, id: after.id }),
    excerptOf(motionsList, question, filters),
    excerptOf(commitmentsList, question, filters),
    excerptOf(lettersList, question, filters),
    followOffer(question.viewer, { kind: 'dossier', subjectId: dossier.id }),
  ]);
  const address = dossierAddress(dossier.key);
  const next = papers.next
    ? `${address}?na=${writeCursor({ value: papers.next.number, id: papers.next.id })}#stukken`
    : null;
  return {
    today: question.today,
    dossier,
    papers: papers.rows,
    next,
    isFirst: after === null,
    address,
    motions,
    commitments,
    letters,
    follow,
  };
}

export default function DossierRoute() {
  const { today, motions, commitments, letters, follow, ...page } = useLoaderData<typeof loader>();
  return (
    <DossierPage {...page} follow={<FollowButton offer={follow} />}>
      <MotionRows excerpt={motions} />
      <CommitmentRows excerpt={commitments} today={today} />
      <LetterRows excerpt={letters} />
    </DossierPage>
  );
}
