import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { ErrorSummary, Notice } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { deliveryMessages } from '../delivery/delivery-messages';
import { followingMessages } from '../following/messages';
import { FramedMail } from './FramedMail';

/** What a reader would get now, and the way to get it. */
export function PreviewPage({
  home,
  mail,
  reason,
  error,
  notice,
  hasOutbox,
}: {
  /** Where the reader manages what they follow; the preview and its mail lie below it. */
  home: string;
  mail: { subject: string; text: string } | null;
  /** Why there is no mail to show. */
  reason: string;
  error: string;
  notice: string;
  /** Mails are kept here, so there is somewhere to look. */
  hasOutbox: boolean;
}) {
  const t = useMessages(deliveryMessages);
  const following = useMessages(followingMessages);
  return (
    <>
      <PageHead
        kind={<Link to={home}>{following.following}</Link>}
        title={t.previewTitle}
        lede={<p>{mail ? t.previewLede : reason}</p>}
      />
      <ErrorSummary errors={error ? { '': error } : undefined} />
      {notice ? (
        <Notice tone="success" title={notice}>
          {hasOutbox ? <Link to="/postbus">{t.outbox}</Link> : null}
        </Notice>
      ) : null}
      {mail ? (
        <>
          <Form method="post" className="form-actions">
            <Button weight="primary" name="doe" value="sturen">
              {t.sendNow}
            </Button>
            <span className="soft">{t.sendNowHint}</span>
          </Form>
          <Facts facts={[{ term: t.subject, value: mail.subject }]} />
          <FramedMail src={`${home}/voorbeeld/als-mail`} subject={mail.subject} text={mail.text} />
        </>
      ) : null}
    </>
  );
}

/** From what a member follows to what it brings: the next mail and the earlier ones. */
export function WaysToDigests() {
  const t = useMessages(deliveryMessages);
  return (
    <p>
      <Link to="/volgen/voorbeeld">{t.preview}</Link> · <Link to="/volgen/archief">{t.archive}</Link>
    </p>
  );
}

/** The same for who has no account: what was sent lies in their own mail. */
export function WayToPreview({ home }: { home: string }) {
  const t = useMessages(deliveryMessages);
  return (
    <p>
      <Link to={`${home}/voorbeeld`}>{t.preview}</Link>
    </p>
  );
}
