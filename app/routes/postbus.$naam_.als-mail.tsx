import type { LoaderFunctionArgs } from '@remix-run/node';
import { framedMail } from '~/digests/delivery/framed-mail.server';
import { outboxMail, requireOutbox } from '~/digests/delivery/outbox.server';

/** The mail itself, for the frame on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOutbox(request);
  return framedMail((await outboxMail(params.naam ?? ''))?.html ?? null);
}
