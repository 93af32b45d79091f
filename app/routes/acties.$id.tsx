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
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(data?.detail.action.title ?? messagesOn(matches, followUpMessages).action),
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
  /** What was typed in the form that links. */
  link: string;
}

const NOTHING: Answer = { typed: null, errors: {}, conflict: null, version: null, link: '' };

export async function action({ params, request }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const id = recordIdIn(params.id) ?? 0;
  const detail = await actionById(member, id);
  if (!detail) throw new Response(null, { status: 404 });
  if (!detail.mayChange) throw new Response(null, { status: 403 });
  const t = messagesOf(request, followUpMessages);
  const typed = await typedForm(request);
  const now = currentTime();
  const refuse = (why: Partial<Answer>, status = 422) => json<Answer>({ ...NOTHING, ...why }, { status });
  if (typed.doe === 'koppelen') {
    const link = typed.link ?? '';
    const linked = await linkAction(member, id, link, now);
    return linked.ok
      ? redirect(actionAddress(id), 303)
      : refuse({ link, errors: { link: t[linked.error.why] } });
  }
  const read = actionForm.safeParse(typed);
  if (!read.success) return refuse({ typed, errors: { title: t.titleNeeded } });
  const saved = await changeAction(member, id, Number(typed.version), read.data, now);
  if (saved.ok) return redirect(actionAddress(id), 303);
  if (saved.error.kind === 'conflict') {
    const { current, version } = saved.error;
    return refuse({ typed, conflict: current, version }, 409);
  }
  return refuse({ typed, errors: { [saved.error.field]: t[saved.error.why] } });
}

export default function ActionRoute() {
  const { detail, history, follow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? NOTHING;
  return (
    <ActionPage
      detail={detail as unknown as ShownAction}
      {...answer}
      version={answer.version ?? detail.action.version}
      follow={<FollowButton offer={follow} />}
    >
      <HistorySection entries={history} />
    </ActionPage>
  );
}
