import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { ErrorSummary, Notice, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { accountMessages } from '../messages';

/** Address and password; `to` is where one wanted to go. */
export function LogInPage({
  to,
  isDemonstration,
  refused,
}: {
  to: string;
  isDemonstration: boolean;
  refused: { email: string; error: string } | undefined;
}) {
  const t = useMessages(accountMessages);
  return (
    <>
      <PageHead title={t.logIn} />
      <ErrorSummary errors={refused ? { email: refused.error } : undefined} />
      {isDemonstration ? <Notice>{t.demonstration}</Notice> : null}
      <Form method="post" action="/inloggen" reloadDocument>
        <input type="hidden" name="naar" value={to} />
        <TextField
          name="email"
          type="email"
          label={t.email}
          autoComplete="username"
          defaultValue={refused?.email ?? ''}
          required
          maxLength={200}
        />
        <TextField
          name="wachtwoord"
          type="password"
          label={t.password}
          autoComplete="current-password"
          required
        />
        <Button weight="primary">{t.logIn}</Button>
      </Form>
    </>
  );
}
