import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { checkLogin } from '~/accounts/logging-in.server';
import { accountMessages } from '~/accounts/messages';
import { currentViewer, openSession } from '~/accounts/session.server';
import { type LogInAnswer, LogInPage } from '~/accounts/views/LogInPage';
import { currentTime } from '~/platform/clock';
import { keptFormIn } from '~/platform/kept-form.server';
import { machineOf } from '~/platform/machine.server';
import { safeReturnPath } from '~/platform/origin';
import { settings } from '~/platform/settings.server';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, accountMessages).logIn)];

const credentials = z.object({
  email: z.string().max(300),
  wachtwoord: z.string().max(1000),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await currentViewer(request);
  if (viewer.kind === 'member')
    return redirect(safeReturnPath(new URL(request.url).searchParams.get('naar')));
  return json({ isDemonstration: settings().isDemonstration });
}

export async function action({ request }: ActionFunctionArgs) {
  const t = messagesOf(request, accountMessages);
  const typed = await typedForm(request);
  const read = credentials.safeParse(typed);
  const answer: LogInAnswer = {
    email: read.success ? read.data.email : '',
    error: t.wrong,
    to: safeReturnPath(typed.naar),
    kept: keptFormIn(typed.bewaard),
  };
  if (!read.success) return json(answer, { status: 422 });
  const now = currentTime();
  const checked = await checkLogin(read.data.email, read.data.wachtwoord, machineOf(request), now);
  if (!checked.ok) {
    return checked.error.kind === 'wrong'
      ? json(answer, { status: 401 })
      : json(
          { ...answer, error: t.tooMany(Math.ceil(checked.error.retryAfter / 60)) },
          { status: 429, headers: { 'Retry-After': String(checked.error.retryAfter) } },
        );
  }
  const cookie = await openSession(checked.value, request.headers.get('User-Agent') ?? '', now);
  const headers = { 'Set-Cookie': cookie };
  return answer.kept ? json({ ...answer, error: null }, { headers }) : redirect(answer.to, { headers });
}

export default function LogInRoute() {
  const [search] = useSearchParams();
  return (
    <LogInPage
      to={safeReturnPath(search.get('naar'))}
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  );
}
