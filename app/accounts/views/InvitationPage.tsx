import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { accountMessages } from '../messages';

/** What a link of an administrator opens: a name and a password for who is new, a new password for who is not. */
export function InvitationPage({
  invitation,
  name,
  errors,
}: {
  invitation: { email: string; hasAccount: boolean } | null;
  name: string;
  errors: FormErrors;
}) {
  const t = useMessages(accountMessages);
  if (invitation === null) {
    return (
      <>
        <PageHead title={t.invitation} />
        <Notice tone="warning">{t['no invitation']}</Notice>
      </>
    );
  }
  const { email, hasAccount } = invitation;
  return (
    <>
      <PageHead
        title={hasAccount ? t.newPassword : t.invitation}
        lede={hasAccount ? t.newPasswordFor(email) : t.invitationFor(email)}
      />
      <ErrorSummary errors={errors} />
      <Form method="post">
        {/* Password managers keep the password under this. */}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        {hasAccount ? null : (
          <TextField
            name="name"
            label={t.name}
            autoComplete="name"
            defaultValue={name}
            error={errors.name}
            required
            maxLength={120}
          />
        )}
        <TextField
          name="password"
          type="password"
          label={t.password}
          hint={t.passwordHint}
          autoComplete="new-password"
          error={errors.password}
          required
        />
        <Button weight="primary">{hasAccount ? t.choosePassword : t.accept}</Button>
      </Form>
    </>
  );
}
