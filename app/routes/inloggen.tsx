import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { checkLogin } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import { currentViewer, openSession } from '~/accounts/session.server';
import { LoginForm } from '~/accounts/views/LoginForm';
import { currentTime } from '~/platform/clock';
import type { KeptForm } from '~/platform/kept-form';
import { keptFormIn } from '~/platform/kept-form.server';
import { machineOf } from '~/platform/machine.server';
import { safeReturnPath } from '~/platform/origin';
import { settings } from '~/platform/settings.server';
import { choicesOf } from '~/ui/cookies';
import { ErrorSummary, Notice } from '~/ui/form';
import { messagesIn, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { SendAgain } from '~/ui/SendAgain';

export const meta: MetaFunction = () => [{ title: 'Inloggen · Gestand' }];

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

interface Answer {
  email: string;
  /** Null once logged in. */
  error: string | null;
  goTo: string;
  kept: KeptForm | null;
}

export async function action({ request }: ActionFunctionArgs) {
  const t = messagesIn(accountMessages, choicesOf(request.headers.get('Cookie')).locale);
  const form = await request.formData();
  const read = credentials.safeParse(Object.fromEntries(form));
  const answer: Answer = {
    email: read.success ? read.data.email : '',
    error: t.wrong,
    goTo: safeReturnPath(form.get('naar')?.toString()),
    kept: keptFormIn(form.get('bewaard')),
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
  if (answer.kept) return json({ ...answer, error: null }, { headers });
  return redirect(answer.goTo, { headers });
}

export default function LoginRoute() {
  const t = useMessages(accountMessages);
  const { isDemonstration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const kept = answer?.kept ?? null;
  if (answer?.error === null && kept) {
    return (
      <>
        <PageHead title={t.loggedInAgain} lede={<p>{t.loggedInAgainHelp}</p>} />
        <SendAgain kept={kept} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t.logIn} />
      <ErrorSummary errors={answer?.error ? { email: answer.error } : undefined} />
      {isDemonstration ? <Notice>{t.demonstration}</Notice> : null}
      <LoginForm
        goTo={answer?.goTo ?? safeReturnPath(search.get('naar'))}
        email={answer?.email ?? ''}
        kept={kept}
      />
    </>
  );
}
