import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeAccount } from '~/accounts/changes.server';
import { invite, linkForNewPassword } from '~/accounts/invitations.server';
import { accountMessages } from '~/accounts/messages';
import { peopleOfOrganisation } from '~/accounts/queries.server';
import { adminOf } from '~/accounts/session.server';
import { PeoplePage } from '~/accounts/views/PeoplePage';
import { currentTime } from '~/platform/clock';
import { settings } from '~/platform/settings.server';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, accountMessages).people)];

const role = z.enum(['reader', 'editor', 'admin']);
const personRequest = z.discriminatedUnion('doe', [
  z.object({ doe: z.literal('uitnodigen'), email: z.string().max(200), rol: role }),
  z.object({ doe: z.literal('rol'), persoon: z.coerce.number().int(), rol: role }),
  z.object({ doe: z.enum(['sluiten', 'openen', 'wachtwoord']), persoon: z.coerce.number().int() }),
]);

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ people: await peopleOfOrganisation(await adminOf(request)) });
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await adminOf(request);
  const t = messagesOf(request, accountMessages);
  const read = personRequest.safeParse(await typedForm(request));
  const nothing = { error: '', notice: '', link: '', email: '' };
  if (!read.success) return json({ ...nothing, error: t['no address'] }, { status: 422 });
  const asked = read.data;
  const now = currentTime();
  const linkOf = (secret: string) => `${settings().origin}/uitnodiging/${secret}`;
  if (asked.doe === 'uitnodigen') {
    const { email, rol } = asked;
    const invited = await invite(member, { email, role: rol }, now);
    return invited.ok
      ? json({ ...nothing, notice: t.inviteMade(email), link: linkOf(invited.value) })
      : json({ ...nothing, error: t[invited.error.why], email }, { status: 422 });
  }
  if (asked.doe === 'wachtwoord') {
    const made = await linkForNewPassword(member, asked.persoon, now);
    return made.ok
      ? json({ ...nothing, notice: t.passwordLinkMade(made.value.email), link: linkOf(made.value.secret) })
      : json({ ...nothing, error: t[made.error.why] }, { status: 422 });
  }
  const change = asked.doe === 'rol' ? { role: asked.rol } : { isDisabled: asked.doe === 'sluiten' };
  const changed = await changeAccount(member, asked.persoon, change, now);
  return changed.ok
    ? json({ ...nothing, notice: t.done })
    : json({ ...nothing, error: t[changed.error.why] }, { status: 422 });
}

export default function PeopleRoute() {
  const { people } = useLoaderData<typeof loader>();
  return <PeoplePage people={people} answer={useActionData<typeof action>()} />;
}
