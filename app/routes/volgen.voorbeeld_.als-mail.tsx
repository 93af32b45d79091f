import type { LoaderFunctionArgs } from '@remix-run/node';
import { memberOf } from '~/accounts/session.server';
import { framedPreview } from '~/digests/delivery/framed-mail.server';
import { previewFor } from '~/digests/delivery/send-now.server';
import { currentTime } from '~/platform/clock';
import { localeOf } from '~/ui/language';

/** The preview itself, for the frame on its page; without news a line that says so. */
export async function loader({ request }: LoaderFunctionArgs) {
  const preview = await previewFor(await memberOf(request), currentTime());
  return framedPreview(preview, localeOf(request));
}
