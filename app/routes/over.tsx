import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { openDataMessages } from '~/opendata/messages';
import { freshness } from '~/opendata/synchronisation/queries.server';
import { AboutPage } from '~/opendata/views/AboutPage';
import { currentTime } from '~/platform/clock';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, openDataMessages).about)];

export async function loader({ request }: LoaderFunctionArgs) {
  await viewerOf(request);
  return json({ now: currentTime(), freshness: await freshness() });
}

export default function AboutRoute() {
  return <AboutPage {...useLoaderData<typeof loader>()} />;
}
