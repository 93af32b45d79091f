import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { followingMessages } from '../following/messages';

interface Answered {
  typed: Record<string, string> | null;
  errors: FormErrors;
  notice: string | null;
}

interface Named {
  name: string;
  title: string;
  path: string | null;
}

/** Asks for an address; what was asked, and that a confirmation is needed, stand beside it. */
export function FollowByMail({ named, typed, errors, notice }: { named: Named } & Answered) {
  const t = useMessages(followingMessages);
  return (
    <>
      <PageHead title={t.byMail} lede={<p>{t.byMailLede(named.name)}</p>}>
        {named.path ? (
          <p>
            <Link to={named.path}>{named.name}</Link> {named.title}
          </p>
        ) : null}
      </PageHead>
      <ErrorSummary errors={errors} />
      {notice ? (
        <Notice tone="success">{notice}</Notice>
      ) : (
        <AddressForm {...{ typed, errors }} label={t.sendConfirmation} />
      )}
      <p className="soft">{t.byMailPublic}</p>
    </>
  );
}

/** Following without an account, for who comes to /volgen: the way back to one's settings. */
export function ManageByMail({ typed, errors, notice }: Answered) {
  const t = useMessages(followingMessages);
  return (
    <>
      <PageHead title={t.following} lede={<p>{t.lede}</p>}>
        <p>{t.whereButtons}</p>
      </PageHead>
      <ErrorSummary errors={errors} />
      <Section title={t.manage}>
        <p>{t.manageLede}</p>
        {notice ? (
          <Notice tone="success">{notice}</Notice>
        ) : (
          <AddressForm {...{ typed, errors }} label={t.sendLink} />
        )}
      </Section>
    </>
  );
}

function AddressForm({
  typed,
  errors,
  label,
}: {
  typed: Record<string, string> | null;
  errors: FormErrors;
  label: string;
}) {
  const t = useMessages(followingMessages);
  return (
    <Form method="post">
      <TextField
        name="email"
        type="email"
        label={t.email}
        autoComplete="email"
        defaultValue={typed?.email ?? ''}
        error={errors.email}
        required
        maxLength={200}
      />
      <Button weight="primary">{label}</Button>
    </Form>
  );
}

/** The last step: only pressing the button confirms. */
export function ConfirmByMail({
  email,
  named,
  error,
}: {
  email: string;
  named: Named;
  error: string | null;
}) {
  const t = useMessages(followingMessages);
  return (
    <>
      <PageHead title={t.confirm} lede={<p>{t.confirmLede(email, named.name)}</p>} />
      <ErrorSummary errors={error ? { '': error } : undefined} />
      <Form method="post">
        <Button weight="primary">{t.confirm}</Button>
      </Form>
    </>
  );
}
