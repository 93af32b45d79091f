import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { checkLogin } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import { currentViewer, openSession } from '~/accounts/session.server';
import { currentTime } from '~/platform/clock';
import { machineOf } from '~/platform/machine.server';
import { safeReturnPath } from '~/platform/origin';
import { settings } from '~/platform/settings.server';
import { typedForm } from '~/platform/typed-form.server';
import { Button } from '~/ui/Button';
import { choicesOf } from '~/ui/cookies';
import { ErrorSummary, Notice, TextField } from '~/ui/form';
import { messagesIn, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';

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

export async function action({ request }: ActionFunctionArgs) {
  const t = messagesIn(accountMessages, choicesOf(request.headers.get('Cookie')).locale);
  const typed = await typedForm(request);
  const read = credentials.safeParse(typed);
  const email = read.success ? read.data.email : '';
  if (!read.success) return json({ email, error: t.wrong }, { status: 422 });
  const now = currentTime();
  const checked = await checkLogin(email, read.data.wachtwoord, machineOf(request), now);
  if (!checked.ok) {
    return checked.error.kind === 'wrong'
      ? json({ email, error: t.wrong }, { status: 401 })
      : json(
          { email, error: t.tooMany(Math.ceil(checked.error.retryAfter / 60)) },
          { status: 429, headers: { 'Retry-After': String(checked.error.retryAfter) } },
        );
  }
  const cookie = await openSession(checked.value, request.headers.get('User-Agent') ?? '', now);
  return redirect(safeReturnPath(typed.naar), { headers: { 'Set-Cookie': cookie } });
}

export default function LoginRoute() {
  const t = useMessages(accountMessages);
  const { isDemonstration } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead title={t.logIn} />
      <ErrorSummary errors={refused ? { email: refused.error } : undefined} />
      {isDemonstration ? <Notice>{t.demonstration}</Notice> : null}
      <Form method="post" action="/inloggen" reloadDocument>
        <input type="hidden" name="naar" value={safeReturnPath(search.get('naar'))} />
        <TextField
          name="email"
          type="email"
          label={t.email}
          autoComplete="username"
          defaultValue={refused?.email ?? ''}
          required
          maxLength={200}
        />
        <TextField
          name="wachtwoord"
          type="password"
          label={t.password}
          autoComplete="current-password"
          required
        />
        <Button weight="primary">{t.logIn}</Button>
      </Form>
    </>
  );
}
