import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorOf } from '~/accounts/session.server';
import { answerIntake, type IntakeAnswer } from '~/intake/answer.server';
import { intakeById } from '~/intake/queries.server';
import type { IntakeView } from '~/intake/shown-intake';
import { IntakePage } from '~/intake/views/IntakePage';
import { currentTime } from '~/platform/clock';
import { recordIdIn } from '~/platform/record-id';
import { typedForm } from '~/platform/typed-form.server';
import { siteMessages } from '~/site-messages';
import { localeOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, siteMessages).intake)];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await editorOf(request);
  const view = await intakeById(member, recordIdIn(params.id) ?? 0, currentTime());
  if (!view) throw new Response(null, { status: 404 });
  return json({ view, wasKnown: new URL(request.url).searchParams.has('bekend') });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const id = recordIdIn(params.id);
  if (id === null) throw new Response(null, { status: 404 });
  const locale = localeOf(request);
  const form = await typedForm(request);
  const answer = await answerIntake(member, id, form, locale, currentTime());
  // A decision sent by itself stays on the page; everything on it is read anew.
  if (answer.to && form.blijf !== '1') return redirect(answer.to);
  return json(answer, { status: answer.status });
}

export default function IntakeRoute() {
  const { view, wasKnown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as IntakeAnswer | undefined;
  return (
    <IntakePage
      view={view as IntakeView}
      wasKnown={wasKnown}
      errors={answer?.errors ?? {}}
      refused={answer?.refused ?? null}
      conflict={answer?.conflict ?? null}
    />
  );
}
