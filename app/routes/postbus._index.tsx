import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { outboxMails, requireOutbox } from '~/digests/delivery/outbox.server';
import { OutboxPage } from '~/digests/views/OutboxPages';

export const meta: MetaFunction = () => [{ title: 'Postbus · Gestand' }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOutbox(request);
  return json({ mails: await outboxMails() });
}

export default function OutboxRoute() {
  return <OutboxPage {...useLoaderData<typeof loader>()} />;
}
