import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { askForLink } from '~/digests/following/ask-by-mail.server';
import { followableOf } from '~/digests/following/following';
import {
  changeFollowing,
  followingPageOf,
  followRefusal,
  newReader,
  refusedForm,
} from '~/digests/following/following-by-form.server';
import { followAsMember } from '~/digests/following/following-changes.server';
import { followingMessages } from '~/digests/following/messages';
import { readerOfMember } from '~/digests/following/readers.server';
import { ManageByMail } from '~/digests/views/FollowByMail';
import { FollowingPage } from '~/digests/views/FollowingPage';
import { WaysToDigests } from '~/digests/views/PreviewPage';
import { currentTime } from '~/platform/clock';
import { machineOf } from '~/platform/machine.server';
import { safeReturnPath } from '~/platform/origin';
import { typedForm } from '~/platform/typed-form.server';
import { messagesIn } from '~/ui/i18n';
import { localeOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, followingMessages).following)];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  if (viewer.kind === 'public') return json({ page: null });
  const locale = localeOf(request);
  const now = currentTime();
  const reader = await readerOfMember(viewer);
  const page = reader
    ? await followingPageOf(viewer, reader, locale, now)
    : { today: plainDateAt(now), reader: newReader(locale), follows: [], successors: [] };
  return json({ page });
}

/** Members follow, stop and set their mail; who has no account asks for the link to theirs. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await viewerOf(request);
  const locale = localeOf(request);
  const t = messagesIn(followingMessages, locale);
  const typed = await typedForm(request);
  const now = currentTime();
  if (viewer.kind === 'public') {
    const asked = await askForLink(typed.email ?? '', machineOf(request), locale, now);
    if (asked.ok) return json({ status: 200, typed: null, errors: {}, notice: t.checkLink });
    const status = asked.error === 'tooMany' ? 429 : 422;
    return json(refusedForm({ email: t[asked.error] }, typed, status), { status });
  }
  if (typed.doe === 'volgen') {
    const followable = followableOf(typed.soort, typed.wat);
    const followed = followable && (await followAsMember(viewer, followable, locale, now));
    if (followed?.ok) return redirect(safeReturnPath(typed.terug ?? '/volgen'), 303);
    const error = followed ? followRefusal(followed.error, locale) : t.notUnderstood;
    return json(refusedForm({ '': error }), { status: 422 });
  }
  const reader = await readerOfMember(viewer);
  if (!reader) return json(refusedForm({ '': t.nothingYet }), { status: 422 });
  const answer = await changeFollowing(reader, typed, locale, now);
  if (answer.status === 200 && typed.terug) return redirect(safeReturnPath(typed.terug), 303);
  return json(answer, { status: answer.status });
}

export default function FollowingRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? { typed: null, errors: {}, notice: null };
  return page ? (
    <FollowingPage {...page} {...answer} preview={<WaysToDigests />} />
  ) : (
    <ManageByMail {...answer} />
  );
}
