import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { followableOf } from '~/digests/following/following';
import {
  changeFollowing,
  followingPageOf,
  followRefusal,
  refusedForm,
} from '~/digests/following/following-by-form.server';
import { followByMail } from '~/digests/following/following-changes.server';
import { followingMessages } from '~/digests/following/messages';
import { readerOfLink } from '~/digests/links/reader-links.server';
import { FollowingPage } from '~/digests/views/FollowingPage';
import { WayToPreview } from '~/digests/views/PreviewPage';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { localeOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, followingMessages).following)];

export async function loader({ params, request }: LoaderFunctionArgs) {
  const now = currentTime();
  const reader = await readerOfLink(params.signed, now);
  const locale = localeOf(request);
  const home = `/volgen/lezer/${params.signed}`;
  return json({ home, page: await followingPageOf(PUBLIC_VIEWER, reader, locale, now) });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const now = currentTime();
  const reader = await readerOfLink(params.signed, now);
  const locale = localeOf(request);
  const typed = await typedForm(request);
  const followable = typed.doe === 'volgen' ? followableOf(typed.soort, typed.wat) : null;
  if (followable && reader.email !== null) {
    const followed = await followByMail(reader.email, followable, locale, now);
    if (followed.ok) return json({ typed: null, errors: {}, notice: null });
    return json(refusedForm({ '': followRefusal(followed.error, locale) }), { status: 422 });
  }
  const answer = await changeFollowing(reader, typed, locale, now);
  return json(answer, { status: answer.status });
}

export default function ReaderRoute() {
  const answer = useActionData<typeof action>() ?? { typed: null, errors: {}, notice: null };
  const { home, page } = useLoaderData<typeof loader>();
  return <FollowingPage {...page} {...answer} preview={<WayToPreview home={home} />} />;
}
