import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { accountMessages } from '~/accounts/messages';
import { adminOf } from '~/accounts/session.server';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { releaseAddress, sendLastAgain, settleByHand } from '~/digests/delivery/issue-changes.server';
import { digestsOverview } from '~/digests/delivery/issue-queries.server';
import { DigestsAdminPage } from '~/digests/views/DigestsAdminPage';
import { latestHistory } from '~/history/queries.server';
import { HistorySection } from '~/history/views/HistorySection';
import { currentTime } from '~/platform/clock';
import { settings } from '~/platform/settings.server';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, accountMessages).digests)];

const id = z.coerce.number().int().positive();
const decision = z.discriminatedUnion('doe', [
  z.object({ doe: z.enum(['aangekomen', 'opnieuw']), uitgave: id }),
  z.object({ doe: z.literal('vrijgeven'), lezer: id }),
  z.object({ doe: z.literal('adres'), adres: z.string().max(320) }),
]);

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await adminOf(request);
  const overview = await digestsOverview(admin, currentTime());
  const hands = await latestHistory(admin, ['digest', 'reader'], 20);
  const { smtpUrl } = settings();
  return json({ overview, hands, mailPlace: smtpUrl === null ? null : new URL(smtpUrl).host });
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await adminOf(request);
  const t = messagesOf(request, deliveryMessages);
  const read = decision.safeParse(await typedForm(request));
  if (!read.success) return json({ error: t['no issue'], notice: '', address: '' }, { status: 422 });
  const asked = read.data;
  const now = currentTime();
  const decided =
    asked.doe === 'vrijgeven'
      ? await releaseAddress(admin, asked.lezer, now)
      : asked.doe === 'adres'
        ? await sendLastAgain(admin, asked.adres, now)
        : await settleByHand(admin, asked.uitgave, asked.doe === 'aangekomen' ? 'arrived' : 'again', now);
  if (decided.ok) return json({ error: '', notice: t.done, address: '' });
  const address = asked.doe === 'adres' ? asked.adres : '';
  return json({ error: t[decided.error.why], notice: '', address }, { status: 422 });
}

export default function DigestsAdminRoute() {
  const { overview, hands, mailPlace } = useLoaderData<typeof loader>();
  return (
    <DigestsAdminPage
      {...{ overview, mailPlace }}
      answer={useActionData<typeof action>()}
      history={<HistorySection entries={hands} />}
    />
  );
}
