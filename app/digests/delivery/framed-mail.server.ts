import type { Result } from '~/platform/result';
import { type Locale, messagesIn } from '~/ui/i18n';
import type { ReadableDigest } from '../digest';
import { deliveryMessages } from './delivery-messages';

/** A mail's HTML as an answer for a frame; its links open outside it. The edge sets the headers that confine it. */
export function framedMail(html: string | null): Response {
  if (html === null) return new Response(null, { status: 404 });
  const target = '<base target="_blank">';
  const framed = /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}${target}`)
    : `${target}${html}`;
  return new Response(framed, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** A preview, or a line that says why there is none. */
export const framedPreview = (
  preview: Result<ReadableDigest, 'previewNothing' | 'previewEmpty'>,
  locale: Locale,
): Response =>
  framedMail(
    preview.ok
      ? preview.value.html
      : `<p lang="${locale}">${messagesIn(deliveryMessages, locale)[preview.error]}</p>`,
  );
