import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { deliveryMessages } from '~/digests/delivery/delivery-messages';
import { type StopSubject, stopSubjectOf } from '~/digests/delivery/issue-mail.server';
import { signerFor } from '~/digests/links/signing.server';
import { nameOfStopSubject, stopByLink } from '~/digests/links/stopping.server';
import { currentTime } from '~/platform/clock';
import { machineOf } from '~/platform/machine.server';
import { takeFromLimit } from '~/platform/rate-limit.server';
import { Button, LinkButton } from '~/ui/Button';
import { useMessages } from '~/ui/i18n';
import { localeOf, messagesOn, titled } from '~/ui/language';
import { PageHead } from '~/ui/PageLayout';

export const meta: MetaFunction = ({ matches }) => [
  titled(messagesOn(matches, deliveryMessages).stopTitle),
  { name: 'robots', content: 'noindex' },
];

/** Mail services post for many readers from few machines: only links that are not ours are counted. */
const LIMIT = { name: 'stop link', allowed: 60, windowSeconds: 600 };

/** What the link ends. Wrong, foreign and expired links all get one 404. */
async function subjectOf(request: Request, signed: string): Promise<StopSubject> {
  const now = currentTime();
  const subject = stopSubjectOf(await signerFor('stop'), signed, now);
  if (subject) return subject;
  const taken = await takeFromLimit(LIMIT, machineOf(request), now);
  if (taken.isAllowed) throw new Response(null, { status: 404 });
  throw new Response(null, { status: 429, headers: { 'Retry-After': String(taken.retryAfter) } });
}

/** Looking never stops anything: programs that check links in mails follow them all. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const subject = await subjectOf(request, params.signed ?? '');
  const locale = localeOf(request);
  return json({ name: await nameOfStopSubject(subject, locale), isAll: subject.followId === null });
}

/** RFC 8058: no log-in, no cookie, no redirect; whatever the body says, the link is what was asked. */
export async function action({ request, params }: ActionFunctionArgs) {
  await stopByLink(await subjectOf(request, params.signed ?? ''), currentTime());
  return json({ isStopped: true });
}

export default function StopRoute() {
  const t = useMessages(deliveryMessages);
  const { name, isAll } = useLoaderData<typeof loader>();
  const isStopped = useActionData<typeof action>()?.isStopped ?? false;
  const what = name ?? '–';
  if (isStopped) {
    return (
      <>
        <PageHead title={t.stopped} lede={<p>{isAll ? t.stoppedAll : t.stoppedOne(what)}</p>} />
        <LinkButton to="/volgen">{t.toFollowing}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHead title={t.stopTitle} lede={<p>{isAll ? t.stopAllLede : t.stopOneLede(what)}</p>} />
      <Form method="post">
        <Button weight="primary">{t.stop}</Button>
      </Form>
    </>
  );
}
