import { Link } from '@remix-run/react';
import { type Column, DataTable } from '~/ui/DataTable';
import { useMessages } from '~/ui/i18n';
import { Section } from '~/ui/PageLayout';
import type { ActionRow } from '../actions-list.server';
import type { CommitmentListRow } from '../commitments-list.server';
import type { LetterRow } from '../letters-list.server';
import { searchMessages } from '../messages';
import type { MotionRow } from '../motions-list.server';
import { useActionColumns, useCommitmentColumns, useLetterColumns, useMotionColumns } from './columns';

/** The first rows of a list as a section of another page, with the way to the whole of it. */
export interface Excerpt<Row> {
  rows: Row[];
  /** The list under the same filter. */
  address: string;
  hasMore: boolean;
}

interface SectionProps<Row> {
  title?: string;
  excerpt: Excerpt<Row>;
  /** Said when there are no rows; without it the section is left out. */
  nothing?: string;
}

export function MotionRows(section: SectionProps<MotionRow>) {
  const t = useMessages(searchMessages);
  return (
    <ExcerptSection
      {...section}
      title={section.title ?? t.motions}
      id="moties"
      columns={useMotionColumns()}
    />
  );
}

export function LetterRows(section: SectionProps<LetterRow>) {
  const t = useMessages(searchMessages);
  return (
    <ExcerptSection
      {...section}
      title={section.title ?? t.letters}
      id="brieven"
      columns={useLetterColumns()}
    />
  );
}

export function CommitmentRows({ today, ...section }: SectionProps<CommitmentListRow> & { today: string }) {
  const t = useMessages(searchMessages);
  return (
    <ExcerptSection
      {...section}
      title={section.title ?? t.commitments}
      id="toezeggingen"
      columns={useCommitmentColumns(today)}
    />
  );
}

export function ActionRows({ today, ...section }: SectionProps<ActionRow> & { today: string }) {
  const t = useMessages(searchMessages);
  return (
    <ExcerptSection
      {...section}
      title={section.title ?? t.actions}
      id="acties"
      columns={useActionColumns(today)}
    />
  );
}

function ExcerptSection<Row extends { id: number }>({
  title,
  id,
  excerpt,
  columns,
  nothing,
}: SectionProps<Row> & { title: string; id: string; columns: Column<Row>[] }) {
  const t = useMessages(searchMessages);
  if (excerpt.rows.length === 0 && nothing === undefined) return null;
  return (
    <Section
      title={title}
      id={id}
      aside={excerpt.hasMore ? <Link to={excerpt.address}>{t.showAll}</Link> : null}
    >
      {excerpt.rows.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <DataTable caption={title} columns={columns} rows={excerpt.rows} rowKey={(row) => row.id} />
      )}
    </Section>
  );
}
