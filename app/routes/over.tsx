import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewerOf } from '~/accounts/session.server';
import { freshness } from '~/opendata/synchronisation/queries.server';
import { AboutPage } from '~/opendata/views/AboutPage';
import { currentTime } from '~/platform/clock';

export const meta: MetaFunction = () => [{ title: 'Over deze gegevens · Gestand' }];

export async function loader({ request }: LoaderFunctionArgs) {
  await viewerOf(request);
  return json({ now: currentTime(), freshness: await freshness() });
}

export default function AboutRoute() {
  return <AboutPage {...useLoaderData<typeof loader>()} />;
}
