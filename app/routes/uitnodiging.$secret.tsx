import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { acceptInvitation, invitationFor } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import { openSession } from '~/accounts/session.server';
import { currentTime } from '~/platform/clock';
import { machineOf } from '~/platform/machine.server';
import { takeFromLimit } from '~/platform/rate-limit.server';
import { typedForm } from '~/platform/typed-form.server';
import { Button } from '~/ui/Button';
import { choicesOf } from '~/ui/cookies';
import { ErrorSummary, Notice, TextField } from '~/ui/form';
import { messagesIn, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';

export const meta: MetaFunction = () => [{ title: 'Uitnodiging · Gestand' }];

const LIMIT = { name: 'invitation', allowed: 30, windowSeconds: 600 };

/** Refuses whoever tries links by the dozen. */
async function limited(request: Request): Promise<void> {
  const taken = await takeFromLimit(LIMIT, machineOf(request), currentTime());
  if (!taken.isAllowed)
    throw new Response(null, { status: 429, headers: { 'Retry-After': String(taken.retryAfter) } });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await limited(request);
  const invitation = await invitationFor(params.secret ?? '', currentTime());
  return json({ email: invitation?.email ?? null }, { status: invitation ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  await limited(request);
  const t = messagesIn(accountMessages, choicesOf(request.headers.get('Cookie')).locale);
  const { naam: name = '', wachtwoord: password = '' } = await typedForm(request);
  const now = currentTime();
  const accepted = await acceptInvitation(params.secret ?? '', { name, password }, now);
  if (accepted.ok) {
    const cookie = await openSession(accepted.value, request.headers.get('User-Agent') ?? '', now);
    return redirect('/', { headers: { 'Set-Cookie': cookie } });
  }
  const field =
    accepted.error === 'no name' ? 'naam' : accepted.error === 'no invitation' ? '' : 'wachtwoord';
  return json({ name, errors: { [field]: t[accepted.error] } as Record<string, string> }, { status: 422 });
}

export default function InvitationRoute() {
  const t = useMessages(accountMessages);
  const { email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (email === null) {
    return (
      <>
        <PageHead title={t.invitation} />
        <Notice tone="warning">{t['no invitation']}</Notice>
      </>
    );
  }
  return (
    <>
      <PageHead title={t.invitation} lede={t.invitationFor(email)} />
      <ErrorSummary errors={refused?.errors} />
      <Form method="post">
        <TextField
          name="naam"
          label={t.name}
          autoComplete="name"
          defaultValue={refused?.name ?? ''}
          error={refused?.errors.naam}
          required
          maxLength={120}
        />
        <TextField
          name="wachtwoord"
          type="password"
          label={t.password}
          hint={t.passwordHint}
          autoComplete="new-password"
          error={refused?.errors.wachtwoord}
          required
        />
        <Button weight="primary">{t.accept}</Button>
      </Form>
    </>
  );
}
