import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changePassword } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import { endOwnSessions, memberOf, ownSessions, sessionKey } from '~/accounts/session.server';
import { AccountPage } from '~/accounts/views/AccountPage';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import type { FormErrors } from '~/ui/form';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, accountMessages).account)];

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request);
  return json({ member, sessions: await ownSessions(member, request) });
}

const NOTHING: { errors: FormErrors; notice: string } = { errors: {}, notice: '' };

export async function action({ request }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const t = messagesOf(request, accountMessages);
  const { session, current = '', password = '' } = await typedForm(request);
  if (session) {
    await endOwnSessions(member, request, session);
    return json({ ...NOTHING, notice: t.done });
  }
  const changed = await changePassword(member, current, password, sessionKey(request), currentTime());
  if (changed.ok) return json({ ...NOTHING, notice: t.passwordChanged });
  if (changed.error.kind === 'too many') {
    const { retryAfter } = changed.error;
    const errors: FormErrors = { current: t.tooMany(Math.ceil(retryAfter / 60)) };
    return json({ ...NOTHING, errors }, { status: 429, headers: { 'Retry-After': String(retryAfter) } });
  }
  const errors: FormErrors = { [changed.error.field]: t[changed.error.why] };
  return json({ ...NOTHING, errors }, { status: 422 });
}

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} {...(useActionData<typeof action>() ?? NOTHING)} />;
}
