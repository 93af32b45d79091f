import type { LoaderFunctionArgs } from '@remix-run/node';
import { framedPreview } from '~/digests/delivery/framed-mail.server';
import { previewOf } from '~/digests/delivery/send-now.server';
import { readerOfLink } from '~/digests/links/reader-links.server';
import { currentTime } from '~/platform/clock';
import { localeOf } from '~/ui/language';

/** The preview itself, for the frame on its page; without news a line that says so. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const now = currentTime();
  const preview = await previewOf(await readerOfLink(params.signed, now), now);
  return framedPreview(preview, localeOf(request));
}
