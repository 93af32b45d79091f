import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { followRefusal } from '~/digests/following/following-by-form.server';
import { followByMail } from '~/digests/following/following-changes.server';
import { followingMessages } from '~/digests/following/messages';
import { nameOfFollowable } from '~/digests/following/readers.server';
import { askedBy, preferencesPath } from '~/digests/links/reader-links.server';
import { ConfirmByMail } from '~/digests/views/FollowByMail';
import { currentTime } from '~/platform/clock';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, followingMessages).confirm)];

/** @throws 404 for a link that this instance did not make, or an old one. */
async function confirmedIn(signed: string | undefined) {
  const asked = await askedBy(signed ?? '', currentTime());
  if (!asked) throw new Response(null, { status: 404 });
  return asked;
}

/** Looking confirms nothing: programmes that scan mails follow links too. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  await viewerOf(request);
  const { email, followable, locale } = await confirmedIn(params.signed);
  const named = await nameOfFollowable(PUBLIC_VIEWER, followable, locale);
  if (!named) throw new Response(null, { status: 404 });
  return json({ email, named });
}

export async function action({ params }: ActionFunctionArgs) {
  const { email, followable, locale } = await confirmedIn(params.signed);
  const followed = await followByMail(email, followable, locale, currentTime());
  if (!followed.ok) return json({ error: followRefusal(followed.error, locale) }, { status: 422 });
  return redirect(await preferencesPath({ id: followed.value, userId: null }), 303);
}

export default function ConfirmRoute() {
  const error = useActionData<typeof action>()?.error ?? null;
  return <ConfirmByMail {...useLoaderData<typeof loader>()} error={error} />;
}
