import type { LoaderFunctionArgs } from '@remix-run/node';
import { memberOf } from '~/accounts/session.server';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { framedMail } from '~/digests/delivery/framed-mail.server';
import { previewFor } from '~/digests/delivery/send-now.server';
import { currentTime } from '~/platform/clock';
import { choicesOf } from '~/ui/cookies';
import { messagesIn } from '~/ui/i18n';

/** The preview itself, for the frame on its page; without news a line that says so. */
export async function loader({ request }: LoaderFunctionArgs) {
  const preview = await previewFor(await memberOf(request), currentTime());
  if (preview.ok) return framedMail(preview.value.html);
  const { locale } = choicesOf(request.headers.get('Cookie'));
  return framedMail(`<p lang="${locale}">${messagesIn(deliveryMessages, locale)[preview.error]}</p>`);
}
