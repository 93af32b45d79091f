import { Form } from '@remix-run/react';
import type { KeptForm } from '~/platform/kept-form';
import { Button } from '~/ui/Button';
import { ErrorSummary, Notice, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { KeptWords, SendAgain } from '~/ui/SendAgain';
import { accountMessages } from '../messages';

export interface LogInAnswer {
  email: string;
  /** Null once logged in. */
  error: string | null;
  to: string;
  kept: KeptForm | null;
}

/** Address and password; `to` is where one wanted to go. Once in, what could not be saved before is offered. */
export function LogInPage({
  to,
  isDemonstration,
  answer,
}: {
  to: string;
  isDemonstration: boolean;
  answer: LogInAnswer | undefined;
}) {
  const t = useMessages(accountMessages);
  if (answer?.error === null && answer.kept) {
    return (
      <>
        <PageHead title={t.loggedInAgain} lede={<p>{t.loggedInAgainHelp}</p>} />
        <SendAgain kept={answer.kept} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t.logIn} />
      <ErrorSummary errors={answer?.error ? { email: answer.error } : undefined} />
      {isDemonstration ? <Notice>{t.demonstration}</Notice> : null}
      <Credentials to={answer?.to ?? to} email={answer?.email ?? ''} kept={answer?.kept ?? null} />
    </>
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
      <Credentials to={kept.to} email="" kept={hasFields ? kept : null} />
    </>
  );
}

function Credentials({ to, email, kept }: { to: string; email: string; kept: KeptForm | null }) {
  const t = useMessages(accountMessages);
  return (
    <Form method="post" action="/inloggen" reloadDocument>
      <input type="hidden" name="naar" value={to} />
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
