import { Link } from '@remix-run/react';
import { DataTable } from '~/ui/DataTable';
import { printedInstant } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { deliveryMessages } from '../delivery/delivery-messages';
import type { OpenedMail, OutboxMail } from '../delivery/outbox.server';
import { FramedMail } from './FramedMail';

/** Every mail that was kept instead of sent. */
export function OutboxPage({ mails }: { mails: OutboxMail[] }) {
  const t = useMessages(deliveryMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead title={t.outbox} lede={<p>{t.outboxLede}</p>} />
      {mails.length === 0 ? (
        <p>{t.outboxEmpty}</p>
      ) : (
        <DataTable
          caption={t.outbox}
          rows={mails}
          rowKey={({ name }) => name}
          columns={[
            {
              key: 'subject',
              label: t.subject,
              cell: ({ name, subject }) => <Link to={`/postbus/${encodeURIComponent(name)}`}>{subject}</Link>,
            },
            { key: 'to', label: t.to, cell: ({ to }) => to },
            { key: 'made', label: t.made, cell: ({ keptAt }) => printedInstant(keptAt, locale) },
          ]}
        />
      )}
    </>
  );
}

/** One kept mail: as its reader sees it, in words, and with its headers. */
export function OutboxMailPage({ mail }: { mail: Omit<OpenedMail, 'html'> }) {
  const t = useMessages(deliveryMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead kind={<Link to="/postbus">{t.outbox}</Link>} title={mail.subject} />
      <Facts
        facts={[
          { term: t.to, value: mail.to },
          { term: t.made, value: printedInstant(mail.keptAt, locale) },
        ]}
      />
      <FramedMail
        src={`/postbus/${encodeURIComponent(mail.name)}/als-mail`}
        subject={mail.subject}
        text={mail.text}
      />
      <Section title={t.headers}>
        <pre className="framed-mail__text">{mail.headers}</pre>
      </Section>
    </>
  );
}
