import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { askToFollow } from '~/digests/following/ask-by-mail.server';
import { followableFields, followableOf } from '~/digests/following/following';
import { followingMessages } from '~/digests/following/messages';
import { nameOfFollowable } from '~/digests/following/readers.server';
import { FollowByMail } from '~/digests/views/FollowByMail';
import { currentTime } from '~/platform/clock';
import { machineOf } from '~/platform/machine.server';
import { typedForm } from '~/platform/typed-form.server';
import { messagesIn } from '~/ui/i18n';
import { localeOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [
  titled(messagesOn(matches, followingMessages).followByMail),
];

/** What the address asks to follow, as the public may see it. @throws 404 */
async function askedIn(request: Request) {
  await viewerOf(request);
  const locale = localeOf(request);
  const { searchParams } = new URL(request.url);
  const followable = followableOf(searchParams.get('soort') ?? '', searchParams.get('wat') ?? '');
  const named = followable && (await nameOfFollowable(PUBLIC_VIEWER, followable, locale));
  if (!followable || !named) throw new Response(null, { status: 404 });
  return { locale, followable, named };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { named, followable } = await askedIn(request);
  return json({ named, fields: followableFields(followable) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { locale, followable } = await askedIn(request);
  const { email = '' } = await typedForm(request);
  const asked = await askToFollow(email, followable, machineOf(request), locale, currentTime());
  const t = messagesIn(followingMessages, locale);
  if (asked.ok) return json({ typed: null, errors: {}, notice: t.checkMail });
  return json(
    { typed: { email }, errors: { email: t[asked.error] }, notice: null },
    { status: asked.error === 'tooMany' ? 429 : 422 },
  );
}

export default function FollowByMailRoute() {
  const { named } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? { typed: null, errors: {}, notice: null };
  return <FollowByMail named={named} {...answer} />;
}
