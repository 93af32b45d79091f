import { Form } from '@remix-run/react';
import type { KeptForm } from '~/platform/kept-form';
import { Button } from '~/ui/Button';
import { TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { KeptWords } from '~/ui/SendAgain';
import { accountMessages } from '../messages';

/** Address and password. What somebody could not save goes along, to be sent once they are in. */
export function LoginForm({
  goTo,
  email = '',
  kept = null,
}: {
  /** Where the person was going. */
  goTo: string;
  email?: string;
  kept?: KeptForm | null;
}) {
  const t = useMessages(accountMessages);
  return (
    <Form method="post" action="/inloggen" reloadDocument>
      <input type="hidden" name="naar" value={goTo} />
      {kept ? <input type="hidden" name="bewaard" value={JSON.stringify(kept)} /> : null}
      <TextField
        name="email"
        type="email"
        label={t.email}
        autoComplete="username"
        defaultValue={email}
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
  );
}

/** Instead of the page that a form leads to, when its sender is not logged in any more. */
export function LogInAgain({ kept }: { kept: KeptForm }) {
  const t = useMessages(accountMessages);
  const hasFields = kept.fields.length > 0;
  return (
    <>
      <PageHead
        title={hasFields ? t.sessionEnded : t.logInFirst}
        lede={hasFields ? <p>{t.sessionEndedHelp}</p> : undefined}
      />
      <KeptWords kept={kept} />
      <LoginForm goTo={kept.to} kept={hasFields ? kept : null} />
    </>
  );
}
