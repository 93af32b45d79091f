import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { ErrorSummary, Notice, SelectField, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { accountMessages } from '../messages';
import type { Role } from '../viewer';

export interface PersonRow {
  id: number;
  name: string;
  email: string;
  role: Role;
  disabledAt: string | null;
}

/** The people of an organisation: their roles, their access, and who is invited. */
export function PeoplePage({
  people,
  answer,
}: {
  people: PersonRow[];
  answer: { error: string; notice: string; link: string; email: string } | undefined;
}) {
  const t = useMessages(accountMessages);
  const roles = (['reader', 'editor', 'admin'] as const).map((value) => ({ value, label: t[value] }));
  return (
    <>
      <PageHead kind={t.administration} title={t.people} />
      <ErrorSummary errors={answer?.error ? { email: answer.error } : undefined} />
      {answer?.notice ? (
        <Notice tone="success" title={answer.notice}>
          {answer.link ? <p className="figures">{answer.link}</p> : null}
        </Notice>
      ) : null}
      <DataTable
        caption={t.people}
        rows={people}
        rowKey={(person) => person.id}
        columns={[
          {
            key: 'name',
            label: t.name,
            cell: (person) => `${person.name}${person.disabledAt ? ` (${t.disabled})` : ''}`,
          },
          { key: 'email', label: t.email, cell: (person) => person.email },
          {
            key: 'role',
            label: t.role,
            cell: (person) => (
              <Form method="post" className="form-actions">
                <input type="hidden" name="persoon" value={person.id} />
                <select
                  name="rol"
                  defaultValue={person.role}
                  className="input"
                  aria-label={`${t.role}: ${person.name}`}
                >
                  {roles.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
                <Button name="doe" value="rol">
                  {t.changeRole}
                </Button>
                <Button weight="quiet" name="doe" value={person.disabledAt ? 'openen' : 'sluiten'}>
                  {person.disabledAt ? t.enable : t.disable}
                </Button>
                {person.disabledAt ? null : (
                  <Button weight="quiet" name="doe" value="wachtwoord">
                    {t.newPassword}
                  </Button>
                )}
              </Form>
            ),
          },
        ]}
      />
      <Section title={t.invite}>
        <p>{t.inviteHint}</p>
        <Form method="post">
          <TextField
            name="email"
            type="email"
            label={t.email}
            defaultValue={answer?.email ?? ''}
            required
            maxLength={200}
          />
          <SelectField name="rol" label={t.role} choices={roles} />
          <Button weight="primary" name="doe" value="uitnodigen">
            {t.invite}
          </Button>
        </Form>
      </Section>
    </>
  );
}
