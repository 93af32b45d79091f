import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from './i18n';
import { uiMessages } from './messages';
import './DataTable.css';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** Where a click on the head leads, and how the list is sorted on this column now. */
  sort?: { to: string; now: 'up' | 'down' | null };
}

/** A list of records. On a phone each row becomes a card with its labels. The first column names the row. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isCaptionHidden = true,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  isCaptionHidden?: boolean;
}) {
  const t = useMessages(uiMessages);
  return (
    <table className="data-table">
      <caption className={isCaptionHidden ? 'hidden-visually' : 'data-table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, isNumber, sort }) => (
            <th
              key={key}
              scope="col"
              className={isNumber ? 'data-table__number' : undefined}
              aria-sort={sort?.now ? (sort.now === 'up' ? 'ascending' : 'descending') : undefined}
            >
              {sort ? (
                <Link to={sort.to} title={t.sortBy(label)} preventScrollReset>
                  {label}
                  <span aria-hidden="true">{sort.now === 'up' ? ' ↑' : sort.now === 'down' ? ' ↓' : ''}</span>
                </Link>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, label, cell, isNumber }, index) =>
              index === 0 ? (
                <th key={key} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-label={label} className={isNumber ? 'data-table__number' : undefined}>
                  <div>{cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
