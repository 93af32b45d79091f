import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorOf } from '~/accounts/session.server';
import { extractPasted } from '~/documents/extract';
import { extractApart } from '~/documents/extract-apart.server';
import { bringIn } from '~/intake/bring-in.server';
import { intakeMessages } from '~/intake/messages';
import { intakesOf } from '~/intake/queries.server';
import { IntakeStart } from '~/intake/views/IntakeStart';
import { currentTime } from '~/platform/clock';
import { type Limit, takeFromLimit } from '~/platform/rate-limit.server';
import { recordIdIn } from '~/platform/record-id';
import { uploadedForm } from '~/platform/upload.server';
import { siteMessages } from '~/site-messages';
import type { FormErrors } from '~/ui/form';
import { messagesIn } from '~/ui/i18n';
import { localeOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, siteMessages).intake)];

const PAGE = 25;
/** Reading takes the machine a second; nobody brings in letters faster than this by hand. */
const READINGS: Limit = { name: 'letters read by member', allowed: 120, windowSeconds: 600 };

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await editorOf(request);
  const before = recordIdIn(new URL(request.url).searchParams.get('voor'));
  const rows = await intakesOf(member, { size: PAGE + 1, before });
  const shown = rows.slice(0, PAGE);
  return json({ rows: shown, next: rows.length > PAGE ? `/intake?voor=${shown.at(-1)?.id}` : null });
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const locale = localeOf(request);
  const now = currentTime();
  const taken = await takeFromLimit(READINGS, String(member.userId), now);
  const form = await uploadedForm(request, 'bestand');
  const pasted = form.fields.get('tekst') ?? '';
  if (!taken.isAllowed) {
    const errors: FormErrors = { tekst: messagesIn(intakeMessages, locale).tooOften };
    return json(
      { errors, text: pasted },
      { status: 429, headers: { 'Retry-After': String(taken.retryAfter) } },
    );
  }
  const extracted = form.file ? await extractApart(form.file.bytes, form.file.name) : extractPasted(pasted);
  if (!extracted.ok) {
    const field = form.file ? 'bestand' : 'tekst';
    return json(
      { errors: { [field]: extracted.error[locale] } as FormErrors, text: pasted },
      { status: 422 },
    );
  }
  const brought = await bringIn(
    member,
    { extracted: extracted.value, fileName: form.file?.name ?? null, bytes: form.file?.bytes ?? null },
    now,
  );
  return redirect(`/intake/${brought.id}${brought.wasKnown ? '?bekend=1' : ''}`);
}

export default function IntakeStartRoute() {
  const { rows, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <IntakeStart rows={rows} next={next} errors={refused?.errors ?? {}} text={refused?.text ?? ''} />;
}
