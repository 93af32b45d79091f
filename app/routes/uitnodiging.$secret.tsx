import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptInvitation, invitationFor } from '~/accounts/invitations.server';
import { accountMessages } from '~/accounts/messages';
import { openSession } from '~/accounts/session.server';
import { InvitationPage } from '~/accounts/views/InvitationPage';
import { currentTime } from '~/platform/clock';
import { machineOf } from '~/platform/machine.server';
import { takeFromLimit } from '~/platform/rate-limit.server';
import { typedForm } from '~/platform/typed-form.server';
import type { FormErrors } from '~/ui/form';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [
  titled(messagesOn(matches, accountMessages).invitation),
  { name: 'robots', content: 'noindex' },
];

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
  return json({ invitation }, { status: invitation ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  await limited(request);
  const t = messagesOf(request, accountMessages);
  const { name = '', password = '' } = await typedForm(request);
  const now = currentTime();
  const accepted = await acceptInvitation(params.secret ?? '', { name, password }, now);
  if (accepted.ok) {
    const cookie = await openSession(accepted.value, request.headers.get('User-Agent') ?? '', now);
    return redirect('/', { headers: { 'Set-Cookie': cookie } });
  }
  const errors: FormErrors = { [accepted.error.field]: t[accepted.error.why] };
  return json({ name, errors }, { status: 422 });
}

export default function InvitationRoute() {
  const { invitation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <InvitationPage invitation={invitation} name={answer?.name ?? ''} errors={answer?.errors ?? {}} />;
}
