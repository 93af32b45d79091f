import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorOf, viewerOf } from '~/accounts/session.server';
import { followOffer } from '~/digests/following/readers.server';
import { FollowButton } from '~/digests/views/FollowButton';
import { changeAction, linkAction } from '~/follow-ups/changes.server';
import { actionForm } from '~/follow-ups/forms';
import { followUpMessages } from '~/follow-ups/messages';
import { actionById } from '~/follow-ups/queries.server';
import { ActionPage, type ShownAction } from '~/follow-ups/views/ActionPage';
import { historyOf } from '~/history/queries.server';
import { HistorySection } from '~/history/views/HistorySection';
import { actionAddress } from '~/kamerstukken/addresses';
import { currentTime } from '~/platform/clock';
import { recordIdIn } from '~/platform/record-id';
import { typedForm } from '~/platform/typed-form.server';
import { choicesOf } from '~/ui/cookies';
import { messagesIn } from '~/ui/i18n';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.detail.action.title} · Gestand` : 'Actie · Gestand' },
];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const detail = await actionById(viewer, recordIdIn(params.id) ?? 0);
  if (!detail) throw new Response(null, { status: 404 });
  const history = await historyOf(viewer, { kind: 'action', id: detail.action.id }, { size: 30 });
  const follow = await followOffer(viewer, { kind: 'action', subjectId: detail.action.id });
  return json({
    detail,
    follow,
    history,
  });
}

interface Answer {
  typed: Record<string, string> | null;
  errors: Record<string, string>;
  conflict: Record<string, string | null> | null;
  version: number | null;
}

export async function action({ params, request }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const id = recordIdIn(params.id) ?? 0;
  const detail = await actionById(member, id);
  if (!detail) throw new Response(null, { status: 404 });
  if (!detail.mayChange) throw new Response(null, { status: 403 });
  const t = messagesIn(followUpMessages, choicesOf(request.headers.get('Cookie')).locale);
  const typed = await typedForm(request);
  const now = currentTime();
  if (typed.doe === 'koppelen') {
    const linked = await linkAction(member, id, typed.link ?? '', now);
    if (linked.ok) return redirect(actionAddress(id), 303);
    return json<Answer>(
      { typed: null, errors: { link: t[linked.error.why] }, conflict: null, version: null },
      { status: 422 },
    );
  }
  const read = actionForm.safeParse(typed);
  if (!read.success) {
    return json<Answer>(
      { typed, errors: { title: t.titleNeeded }, conflict: null, version: null },
      { status: 422 },
    );
  }
  const saved = await changeAction(member, id, Number(typed.version), read.data, now);
  if (saved.ok) return redirect(actionAddress(id), 303);
  if (saved.error.kind === 'conflict') {
    const { current, version } = saved.error;
    return json<Answer>({ typed, errors: {}, conflict: current, version }, { status: 409 });
  }
  const errors = { [saved.error.field]: t[saved.error.why] };
  return json<Answer>({ typed, errors, conflict: null, version: null }, { status: 422 });
}

export default function ActionRoute() {
  const { detail, history, follow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ActionPage
      detail={detail as unknown as ShownAction}
      typed={answer?.typed ?? null}
      errors={answer?.errors ?? {}}
      conflict={answer?.conflict ?? null}
      version={answer?.version ?? detail.action.version}
      follow={<FollowButton offer={follow} />}
    >
      <HistorySection entries={history} />
    </ActionPage>
  );
}
