import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changePassword } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import { endOwnSessions, memberOf, ownSessions, sessionKey } from '~/accounts/session.server';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { Button } from '~/ui/Button';
import { choicesOf } from '~/ui/cookies';
import { DataTable } from '~/ui/DataTable';
import { printedInstant } from '~/ui/dates';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { messagesIn, useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';

export const meta: MetaFunction = () => [{ title: 'Account · Gestand' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request);
  return json({ member, sessions: await ownSessions(member, request) });
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const t = messagesIn(accountMessages, choicesOf(request.headers.get('Cookie')).locale);
  const { sessie: session, huidig = '', nieuw = '' } = await typedForm(request);
  if (session) {
    await endOwnSessions(member, request, session);
    return json({ errors: {} as FormErrors, notice: t.done });
  }
  const changed = await changePassword(member, huidig, nieuw, sessionKey(request), currentTime());
  if (changed.ok) return json({ errors: {} as FormErrors, notice: t.passwordChanged });
  const field = changed.error === 'wrong password' ? 'huidig' : 'nieuw';
  return json({ errors: { [field]: t[changed.error] } as FormErrors, notice: null }, { status: 422 });
}

export default function AccountRoute() {
  const t = useMessages(accountMessages);
  const locale = useLocale();
  const { member, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: FormErrors = answer?.errors ?? {};
  return (
    <>
      <PageHead kind={t.account} title={member.name} />
      <ErrorSummary errors={errors} />
      {answer?.notice ? <Notice tone="success">{answer.notice}</Notice> : null}
      <Facts
        facts={[
          { term: t.email, value: member.email },
          { term: t.role, value: t[member.role] },
          { term: t.organisation, value: member.organisationName },
        ]}
      />
      <Section title={t.sessions}>
        <DataTable
          caption={t.sessions}
          rows={sessions}
          rowKey={(row) => row.name}
          columns={[
            {
              key: 'device',
              label: t.device,
              cell: (row) => `${row.device}${row.isThisOne ? ` (${t.thisSession})` : ''}`,
            },
            { key: 'seen', label: t.lastSeen, cell: (row) => printedInstant(row.lastSeenAt, locale) },
            {
              key: 'end',
              label: t.endSession,
              cell: (row) =>
                row.isThisOne ? null : (
                  <Form method="post">
                    <Button weight="quiet" name="sessie" value={row.name}>
                      {t.endSession}
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        {sessions.length > 1 ? (
          <Form method="post">
            <Button name="sessie" value="others">
              {t.endOthers}
            </Button>
          </Form>
        ) : null}
      </Section>
      <Section title={t.changePassword}>
        <Form method="post">
          <TextField
            name="huidig"
            type="password"
            label={t.currentPassword}
            autoComplete="current-password"
            error={errors.huidig}
            required
          />
          <TextField
            name="nieuw"
            type="password"
            label={t.newPassword}
            hint={t.passwordHint}
            autoComplete="new-password"
            error={errors.nieuw}
            required
          />
          <Button weight="primary">{t.changePassword}</Button>
        </Form>
      </Section>
    </>
  );
}
