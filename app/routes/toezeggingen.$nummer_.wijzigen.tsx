import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { memberOf } from '~/accounts/session.server';
import { changeByForm } from '~/commitments/change-by-form.server';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { isChangeKind } from '~/commitments/forms';
import { commitmentMessages } from '~/commitments/messages';
import { commitmentByNumber } from '~/commitments/queries.server';
import { CommitmentForm } from '~/commitments/views/CommitmentForms';
import { plainDateAt } from '~/deadlines/plain-date';
import { commitmentAddress } from '~/kamerstukken/addresses';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';
import { uiMessages } from '~/ui/messages';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(messagesOn(matches, uiMessages).changing(data?.commitment.number ?? '')),
];

async function changed({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const member = await memberOf(request);
  const number = parseCommitmentNumber(params.nummer ?? '');
  const detail = number ? await commitmentByNumber(member, number) : null;
  if (!detail) throw new Response(null, { status: 404 });
  if (!detail.mayChange) throw new Response(null, { status: 403 });
  return { member, commitment: detail.commitment };
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { commitment } = await changed({ params, request });
  const { number, text, title, source, ownState, version, madeOn, deadlineWords } = commitment;
  const asked = new URL(request.url).searchParams.get('wat');
  return json({
    kind: isChangeKind(asked) ? asked : ('stand' as const),
    today: plainDateAt(currentTime()),
    commitment: { number, text, title, source, state: ownState, version, madeOn, deadlineWords },
  });
}

interface Answer {
  typed: Record<string, string>;
  version: number | null;
  conflict: Record<string, string | null> | null;
  errors: Record<string, string>;
}

/** Saves, or answers with all that was typed: 422 for what can be mended, 409 when somebody was first. */
export async function action({ params, request }: ActionFunctionArgs) {
  const { member, commitment } = await changed({ params, request });
  const typed = await typedForm(request);
  const saved = await changeByForm(member, commitment, typed, currentTime());
  if (saved.ok) return redirect(commitmentAddress(commitment.number), 303);
  if (saved.error.kind === 'conflict') {
    const { version, current } = saved.error;
    return json<Answer>({ typed, version, conflict: current, errors: {} }, { status: 409 });
  }
  const t = messagesOf(request, commitmentMessages);
  const errors = { [saved.error.field]: t[saved.error.why] };
  return json<Answer>({ typed, version: null, conflict: null, errors }, { status: 422 });
}

export default function ChangeCommitmentRoute() {
  const { kind, today, commitment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CommitmentForm
      kind={kind}
      today={today}
      commitment={{ ...commitment, version: answer?.version ?? commitment.version }}
      typed={answer?.typed ?? {}}
      errors={answer?.errors ?? {}}
      conflict={answer?.conflict ?? null}
    />
  );
}
