import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { parseDossierKey, printDossier } from '~/citations/paper-id';
import { DataTable } from '~/ui/DataTable';
import { printedDate } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Pager } from '~/ui/records';
import { letterAddress, motionAddress, paperAddress, printedNumber } from '../addresses';
import { paperMessages } from '../messages';
import type { DossierDetail, PaperRow } from '../queries.server';

/** A dossier: what it is, what is promised in it, and its papers in order. */
export function DossierPage({
  dossier,
  papers,
  next,
  isFirst,
  address,
  follow,
  children,
}: {
  dossier: DossierDetail;
  papers: PaperRow[];
  next: string | null;
  isFirst: boolean;
  address: string;
  /** The button that follows it. */
  follow: ReactNode;
  /** Motions, letters and commitments of the dossier. */
  children?: ReactNode;
}) {
  const t = useMessages(paperMessages);
  const locale = useLocale();
  const parsed = parseDossierKey(dossier.key);
  const number = parsed ? printDossier(parsed) : dossier.key;
  return (
    <article>
      <PageHead
        kind={`${t.dossier} ${number}${dossier.is_closed ? ` · ${t.closed}` : ''}`}
        title={dossier.title ?? number}
        lede={<p>{t.inDossier(dossier.motions, dossier.letters)}</p>}
        actions={follow}
      />
      {children}
      <Section title={t.papers} id="stukken">
        <DataTable
          caption={t.papers}
          rows={papers}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'titel',
              label: t.title,
              cell: (row) => (
                <Link to={addressOf(row)}>{row.title ?? printedNumber(row.key, row.document_number)}</Link>
              ),
            },
            {
              key: 'nummer',
              label: t.number,
              cell: (row) => (row.number === null ? <span className="soft">{t.alsoIn}</span> : row.number),
            },
            { key: 'soort', label: t.kind, cell: (row) => row.kind },
            {
              key: 'uitslag',
              label: t.outcome,
              cell: (row) => row.outcome ?? <span className="soft">–</span>,
            },
            { key: 'datum', label: t.date, cell: (row) => printedDate(row.date, locale) },
          ]}
        />
        <Pager previous={isFirst ? null : address} next={next} />
      </Section>
    </article>
  );
}

function addressOf(row: PaperRow): string {
  if (row.motion_id !== null) return motionAddress({ key: row.key, id: row.motion_id });
  if (row.is_letter) return letterAddress({ ...row, documentNumber: row.document_number });
  return paperAddress(row.key ?? String(row.id));
}
