import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { destinationOf } from '~/search/destination.server';
import { writeCursor } from '~/search/list-state';
import { searchMessages } from '~/search/messages';
import { searchFor } from '~/search/queries.server';
import { searchQuestion } from '~/search/search-question';
import { SearchPage } from '~/search/views/SearchPage';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(
    data?.words
      ? `${data.words} · ${messagesOn(matches, searchMessages).results}`
      : messagesOn(matches, searchMessages).results,
  ),
  { name: 'robots', content: 'noindex' },
];

/** A number goes straight to its page; words are searched. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const question = searchQuestion(new URL(request.url).searchParams);
  const destination = await destinationOf(viewer, question.words);
  if (destination?.kind === 'page') throw redirect(destination.address, 302);
  const found = question.words === '' ? null : await searchFor(viewer, question);
  const results = found?.ok ? found.value : null;
  return {
    words: question.words,
    kind: question.kind,
    order: question.order,
    isFirst: question.after === null,
    nextCursor: results?.next ? writeCursor(results.next) : null,
    results,
    refusal: found && !found.ok ? found.error : null,
    unknown: destination,
  };
}

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
