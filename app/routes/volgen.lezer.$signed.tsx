import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { followableOf } from '~/digests/following/following';
import {
  changeFollowing,
  followingPageOf,
  followRefusal,
  refusedForm,
} from '~/digests/following/following-by-form.server';
import { followByMail } from '~/digests/following/following-changes.server';
import { readerByMail } from '~/digests/following/readers.server';
import { readerIdOf } from '~/digests/links/reader-links.server';
import { FollowingPage } from '~/digests/views/FollowingPage';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { choicesOf } from '~/ui/cookies';

export const meta: MetaFunction = () => [{ title: 'Volgen · Gestand' }];

/** The reader without an account that a signed link names. @throws 404 */
async function readerIn(signed: string | undefined) {
  const id = await readerIdOf(signed ?? '', currentTime());
  const reader = id === null ? null : await readerByMail(id);
  if (!reader) throw new Response(null, { status: 404 });
  return reader;
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  await viewerOf(request);
  const reader = await readerIn(params.signed);
  const { locale } = choicesOf(request.headers.get('Cookie'));
  return json(await followingPageOf(PUBLIC_VIEWER, reader, locale, currentTime()));
}

export async function action({ params, request }: ActionFunctionArgs) {
  const reader = await readerIn(params.signed);
  const { locale } = choicesOf(request.headers.get('Cookie'));
  const typed = await typedForm(request);
  const now = currentTime();
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
  return <FollowingPage {...useLoaderData<typeof loader>()} {...answer} />;
}
