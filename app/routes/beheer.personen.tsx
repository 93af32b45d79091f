import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeAccount, invite } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import { peopleOfOrganisation } from '~/accounts/queries.server';
import { adminOf } from '~/accounts/session.server';
import { currentTime } from '~/platform/clock';
import { settings } from '~/platform/settings.server';
import { Button } from '~/ui/Button';
import { choicesOf } from '~/ui/cookies';
import { DataTable } from '~/ui/DataTable';
import { ErrorSummary, Notice, SelectField, TextField } from '~/ui/form';
import { messagesIn, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';

export const meta: MetaFunction = () => [{ title: 'Mensen · Gestand' }];

const role = z.enum(['reader', 'editor', 'admin']);
const personRequest = z.discriminatedUnion('doe', [
  z.object({ doe: z.literal('uitnodigen'), email: z.string().max(200), rol: role }),
  z.object({ doe: z.literal('rol'), persoon: z.coerce.number().int(), rol: role }),
  z.object({ doe: z.enum(['sluiten', 'openen']), persoon: z.coerce.number().int() }),
]);

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ people: await peopleOfOrganisation(await adminOf(request)) });
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await adminOf(request);
  const t = messagesIn(accountMessages, choicesOf(request.headers.get('Cookie')).locale);
  const read = personRequest.safeParse(Object.fromEntries(await request.formData()));
  const nothing = { error: '', notice: '', link: '' };
  if (!read.success) return json({ ...nothing, error: t['no address'] }, { status: 422 });
  const asked = read.data;
  const now = currentTime();
  if (asked.doe === 'uitnodigen') {
    const invited = await invite(member, { email: asked.email, role: asked.rol }, now);
    if (!invited.ok) return json({ ...nothing, error: t[invited.error] }, { status: 422 });
    return json({
      ...nothing,
      notice: t.inviteMade(asked.email),
      link: `${settings().origin}/uitnodiging/${invited.value}`,
    });
  }
  const change = asked.doe === 'rol' ? { role: asked.rol } : { isDisabled: asked.doe === 'sluiten' };
  const changed = await changeAccount(member, asked.persoon, change, now);
  return changed.ok
    ? json({ ...nothing, notice: t.done })
    : json({ ...nothing, error: t[changed.error] }, { status: 422 });
}

export default function PeopleRoute() {
  const t = useMessages(accountMessages);
  const { people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
              </Form>
            ),
          },
        ]}
      />
      <Section title={t.invite}>
        <p>{t.inviteHint}</p>
        <Form method="post">
          <TextField name="email" type="email" label={t.email} required maxLength={200} />
          <SelectField name="rol" label={t.role} choices={roles} />
          <Button weight="primary" name="doe" value="uitnodigen">
            {t.invite}
          </Button>
        </Form>
      </Section>
    </>
  );
}
