import { DataTable } from '~/ui/DataTable';
import { distanceInTime, printedInstant } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { openDataMessages } from '../messages';
import type { DataGroup } from '../synchronisation/queries.server';

/** Where the data come from and until when they are complete, for everybody. */
export function AboutPage({
  now,
  freshness,
}: {
  now: string;
  freshness: { group: DataGroup; completeUntil: string | null }[];
}) {
  const t = useMessages(openDataMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead title={t.about} lede={<p>{t.aboutLede}</p>} />
      <p>{t.aboutHouse}</p>
      <p>{t.aboutOwn}</p>
      <Section title={t.upToDate} id="bijgewerkt">
        {freshness.length === 0 ? (
          <p>{t.aboutDemonstration}</p>
        ) : (
          <DataTable
            caption={t.upToDate}
            rows={freshness}
            rowKey={(row) => row.group}
            columns={[
              { key: 'subject', label: t.subject, cell: (row) => t[row.group] },
              {
                key: 'until',
                label: t.upToDate,
                cell: (row) =>
                  row.completeUntil
                    ? `${printedInstant(row.completeUntil, locale)} (${distanceInTime(now, row.completeUntil, locale)})`
                    : t.neverComplete,
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
