import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { plainDateAt } from '~/deadlines/plain-date';
import { currentTime } from '~/platform/clock';
import { startOf } from '~/search/start.server';
import { StartPage } from '~/search/views/StartPage';
import { messagesOn } from '~/ui/language';
import { uiMessages } from '~/ui/messages';

export const meta: MetaFunction = ({ matches }) => [
  { title: `Gestand · ${messagesOn(matches, uiMessages).tagline}` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return startOf(await viewerOf(request), plainDateAt(currentTime()));
}

export default function StartRoute() {
  return <StartPage {...useLoaderData<typeof loader>()} />;
}
