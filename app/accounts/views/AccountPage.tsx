import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { printedInstant } from '~/ui/dates';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { accountMessages } from '../messages';
import type { Member } from '../viewer';

export interface ShownSession {
  name: string;
  device: string;
  lastSeenAt: string;
  isThisOne: boolean;
}

/** Who the member is here, where they are logged in, and their password. */
export function AccountPage({
  member,
  sessions,
  errors,
  notice,
}: {
  member: Member;
  sessions: ShownSession[];
  errors: FormErrors;
  notice: string;
}) {
  const t = useMessages(accountMessages);
  return (
    <>
      <PageHead kind={t.account} title={member.name} />
      <ErrorSummary errors={errors} />
      {notice ? <Notice tone="success">{notice}</Notice> : null}
      <Facts
        facts={[
          { term: t.email, value: member.email },
          { term: t.role, value: t[member.role] },
          { term: t.organisation, value: member.organisationName },
        ]}
      />
      <Section title={t.sessions}>
        <Sessions sessions={sessions} />
      </Section>
      <Section title={t.changePassword}>
        <Form method="post">
          <TextField
            name="current"
            type="password"
            label={t.currentPassword}
            autoComplete="current-password"
            error={errors.current}
            required
          />
          <TextField
            name="password"
            type="password"
            label={t.newPassword}
            hint={t.passwordHint}
            autoComplete="new-password"
            error={errors.password}
            required
          />
          <Button weight="primary">{t.changePassword}</Button>
        </Form>
      </Section>
    </>
  );
}

function Sessions({ sessions }: { sessions: ShownSession[] }) {
  const t = useMessages(accountMessages);
  const locale = useLocale();
  return (
    <>
      <DataTable
        caption={t.sessions}
        rows={sessions}
        rowKey={(row) => row.name}
        columns={[
          {
            key: 'device',
            label: t.device,
            cell: (row) => `${row.device || t.unknownDevice}${row.isThisOne ? ` (${t.thisSession})` : ''}`,
          },
          { key: 'seen', label: t.lastSeen, cell: (row) => printedInstant(row.lastSeenAt, locale) },
          {
            key: 'end',
            label: t.endSession,
            cell: (row) =>
              row.isThisOne ? null : (
                <Form method="post">
                  <Button weight="quiet" name="session" value={row.name}>
                    {t.endSession}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Form method="post">
          <Button name="session" value="others">
            {t.endOthers}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
