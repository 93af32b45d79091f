import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { motionAddress, printedNumber } from '~/kamerstukken/addresses';
import { changeByForm } from '~/motions/change-by-form.server';
import { motionMessages } from '~/motions/messages';
import { motionByKey } from '~/motions/queries.server';
import { type ChangeKind, MotionForm } from '~/motions/views/MotionForms';
import { currentTime } from '~/platform/clock';
import { safeReturnPath } from '~/platform/origin';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';
import { uiMessages } from '~/ui/messages';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(messagesOn(matches, uiMessages).changing(data?.name ?? '')),
];

async function editedMotion({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const member = await editorOf(request);
  const motion = await motionByKey(member, params.nummer ?? '');
  if (!motion) throw new Response(null, { status: 404 });
  return { member, motion, address: motionAddress({ ...motion, zaakNumber: motion.zaak_number }) };
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { motion, address } = await editedMotion({ params, request });
  const asked = new URL(request.url).searchParams.get('wat');
  const kind: ChangeKind = asked === 'advies' || asked === 'correctie' ? asked : 'uitvoering';
  return {
    kind,
    address,
    name: printedNumber(motion.key, motion.zaak_number),
    version: motion.version,
    today: plainDateAt(currentTime()),
  };
}

interface Answer {
  typed: Record<string, string>;
  /** The version that stands now, after a conflict. */
  version: number | null;
  conflict: Record<string, string | null> | null;
  errors: Record<string, string> | null;
}

/** Saves, or answers with everything that was typed: 422 for what can be mended, 409 when somebody was first. */
export async function action({ params, request }: ActionFunctionArgs) {
  const { member, motion, address } = await editedMotion({ params, request });
  const typed = await typedForm(request);
  const t = messagesOf(request, motionMessages);
  const saved = await changeByForm(member, motion.id, typed, currentTime());
  // The page shows a link as it stands now, also where somebody else decided it first.
  if (typed.wat === 'brief' && (saved.ok || saved.error.kind === 'refused'))
    return redirect(typed.terug ? safeReturnPath(typed.terug) : address, 303);
  if (saved.ok) return redirect(address, 303);
  if (saved.error.kind === 'conflict') {
    const { version, current } = saved.error;
    return json<Answer>({ typed, version, conflict: current, errors: null }, { status: 409 });
  }
  const errors = Object.fromEntries(saved.error.problems.map(({ field, why }) => [field, t[why]]));
  return json<Answer>({ typed, version: null, conflict: null, errors }, { status: 422 });
}

export default function ChangeMotionRoute() {
  const { kind, address, name, version, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MotionForm
      kind={kind}
      name={name}
      backTo={address}
      version={answer?.version ?? version}
      today={today}
      typed={answer?.typed ?? {}}
      errors={answer?.errors ?? undefined}
      conflict={answer?.conflict ?? undefined}
    />
  );
}
