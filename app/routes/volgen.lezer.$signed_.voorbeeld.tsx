import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { previewOf, sendNowTo } from '~/digests/delivery/send-now.server';
import { readerOfLink } from '~/digests/links/reader-links.server';
import { PreviewPage } from '~/digests/views/PreviewPage';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [
  titled(messagesOn(matches, deliveryMessages).previewTitle),
];

/** The next digest of a reader without an account, by their signed link. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const now = currentTime();
  const preview = await previewOf(await readerOfLink(params.signed, now), now);
  return json({
    home: `/volgen/lezer/${params.signed}`,
    mail: preview.ok ? { subject: preview.value.subject, text: preview.value.text } : null,
    reason: preview.ok ? '' : messagesOf(request, deliveryMessages)[preview.error],
  });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const now = currentTime();
  const reader = await readerOfLink(params.signed, now);
  const t = messagesOf(request, deliveryMessages);
  if ((await typedForm(request)).doe !== 'sturen') {
    return json({ error: t.previewEmpty, notice: '' }, { status: 422 });
  }
  const sent = await sendNowTo(reader, now);
  if (sent.ok) return json({ error: '', notice: t[sent.value] });
  return json({ error: t[sent.error], notice: '' }, { status: sent.error === 'tooOften' ? 429 : 422 });
}

export default function ReaderPreviewRoute() {
  const answer = useActionData<typeof action>();
  return (
    <PreviewPage
      {...useLoaderData<typeof loader>()}
      hasOutbox={false}
      error={answer?.error ?? ''}
      notice={answer?.notice ?? ''}
    />
  );
}
