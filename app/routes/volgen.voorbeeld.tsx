import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { memberOf } from '~/accounts/session.server';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { previewFor, sendNow } from '~/digests/delivery/send-now.server';
import { PreviewPage } from '~/digests/views/PreviewPage';
import { currentTime } from '~/platform/clock';
import { settings } from '~/platform/settings.server';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [
  titled(messagesOn(matches, deliveryMessages).previewTitle),
];

export async function loader({ request }: LoaderFunctionArgs) {
  const preview = await previewFor(await memberOf(request), currentTime());
  const { smtpUrl, isDemonstration } = settings();
  return json({
    mail: preview.ok ? { subject: preview.value.subject, text: preview.value.text } : null,
    reason: preview.ok ? '' : messagesOf(request, deliveryMessages)[preview.error],
    hasOutbox: smtpUrl === null && isDemonstration,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const t = messagesOf(request, deliveryMessages);
  if ((await typedForm(request)).doe !== 'sturen') {
    return json({ error: t.previewEmpty, notice: '' }, { status: 422 });
  }
  const sent = await sendNow(member, currentTime());
  if (sent.ok) return json({ error: '', notice: t[sent.value] });
  return json({ error: t[sent.error], notice: '' }, { status: sent.error === 'tooOften' ? 429 : 422 });
}

export default function PreviewRoute() {
  const answer = useActionData<typeof action>();
  return (
    <PreviewPage
      home="/volgen"
      {...useLoaderData<typeof loader>()}
      error={answer?.error ?? ''}
      notice={answer?.notice ?? ''}
    />
  );
}
