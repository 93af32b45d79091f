import type { LoaderFunctionArgs } from '@remix-run/node';
import { memberOf } from '~/accounts/session.server';
import { framedMail } from '~/digests/framed-mail.server';
import { previewFor } from '~/digests/send-now.server';
import { currentTime } from '~/platform/clock';

/** The preview itself, for the frame on its page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const preview = await previewFor(await memberOf(request), currentTime());
  return framedMail(preview.ok ? preview.value.html : null);
}
