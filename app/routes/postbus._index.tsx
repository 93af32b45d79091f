import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { outboxMails, requireOutbox } from '~/digests/delivery/outbox.server';
import { OutboxPage } from '~/digests/views/OutboxPages';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, deliveryMessages).outbox)];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOutbox(request);
  return json({ mails: await outboxMails() });
}

export default function OutboxRoute() {
  return <OutboxPage {...useLoaderData<typeof loader>()} />;
}
