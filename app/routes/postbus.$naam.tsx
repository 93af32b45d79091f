import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { outboxMail, requireOutbox } from '~/digests/delivery/outbox.server';
import { OutboxMailPage } from '~/digests/views/OutboxPages';
import { messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, deliveryMessages).outbox)];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOutbox(request);
  const mail = await outboxMail(params.naam ?? '');
  if (!mail) throw new Response(null, { status: 404 });
  const { html: _, ...shown } = mail;
  return json({ mail: shown });
}

export default function OutboxMailRoute() {
  return <OutboxMailPage {...useLoaderData<typeof loader>()} />;
}
