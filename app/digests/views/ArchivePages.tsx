import { Link } from '@remix-run/react';
import { DataTable } from '~/ui/DataTable';
import { printedInstant } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { Pager } from '~/ui/records';
import { deliveryMessages } from '../delivery/delivery-messages';
import { FramedMail } from './FramedMail';

export interface ArchivedIssue {
  id: number;
  period: string;
  path: string;
  subject: string | null;
  items: number;
  sentAt: string | null;
}

/** All that was sent to a member. */
export function ArchivePage({
  issues,
  previous,
  next,
}: {
  issues: ArchivedIssue[];
  previous: string | null;
  next: string | null;
}) {
  const t = useMessages(deliveryMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead title={t.archive} lede={<p>{t.archiveLede}</p>} />
      {issues.length === 0 ? (
        <p>{t.archiveEmpty}</p>
      ) : (
        <DataTable
          caption={t.archive}
          rows={issues}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              label: t.subject,
              cell: ({ path, subject }) => <Link to={path}>{subject}</Link>,
            },
            { key: 'items', label: t.items, isNumber: true, cell: ({ items }) => items },
            {
              key: 'sent',
              label: t.sentAt,
              cell: ({ sentAt }) => (sentAt ? printedInstant(sentAt, locale) : ''),
            },
          ]}
        />
      )}
      <Pager previous={previous} next={next} />
    </>
  );
}

/** One issue as it was sent. */
export function ArchivedIssuePage({
  path,
  subject,
  text,
  sentAt,
}: {
  path: string;
  subject: string;
  text: string;
  sentAt: string | null;
}) {
  const t = useMessages(deliveryMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead
        kind={<Link to="/volgen/archief">{t.archive}</Link>}
        title={subject}
        lede={sentAt ? <p>{`${t.sentAt}: ${printedInstant(sentAt, locale)}`}</p> : null}
      />
      <FramedMail src={`${path}/als-mail`} subject={subject} text={text} />
    </>
  );
}
