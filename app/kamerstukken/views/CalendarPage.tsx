import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { printedDate } from '~/ui/dates';
import { Checkbox, ErrorSummary, Notice, SelectField, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { StateMark } from '~/ui/StateMark';
import { calendarMessages } from '../calendar-messages';

export interface CalendarRowView {
  id: number;
  name: string;
  year: number;
  from: string;
  until: string;
  isConfirmed: boolean;
  source: string;
  version: number;
}

/** The table of yearly dates, and the form of the one chosen. */
export function CalendarPage({
  rows,
  names,
  chosen,
  typed,
  error,
  notice,
}: {
  rows: CalendarRowView[];
  names: string[];
  chosen: CalendarRowView | null;
  typed: Record<string, string> | null;
  error: string;
  notice: string;
}) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead kind={t.administration} title={t.title} lede={t.lede} />
      <ErrorSummary errors={error ? { van: error } : undefined} />
      {notice ? <Notice tone="success">{notice}</Notice> : null}
      <Section title={chosen ? `${t.change}: ${chosen.name} ${chosen.year}` : t.add} id="datum">
        <Form method="post" key={`${chosen?.id}-${chosen?.version}`}>
          <input type="hidden" name="versie" value={chosen?.version ?? ''} />
          <div className="form-row">
            <SelectField
              name="naam"
              label={t.name}
              defaultValue={typed?.naam ?? chosen?.name ?? 'zomerreces'}
              choices={names.map((value) => ({ value, label: value }))}
            />
            <TextField
              name="van"
              label={t.from}
              hint={t.dayHint}
              defaultValue={typed?.van ?? chosen?.from ?? ''}
              maxLength={10}
            />
            <TextField
              name="tot"
              label={t.until}
              hint={t.dayHint}
              defaultValue={typed?.tot ?? chosen?.until ?? ''}
              maxLength={10}
            />
          </div>
          <TextField
            name="bron"
            label={t.source}
            defaultValue={typed?.bron ?? chosen?.source ?? ''}
            maxLength={200}
          />
          <Checkbox name="bevestigd" label={t.confirmed} defaultChecked={chosen?.isConfirmed ?? false} />
          <Button weight="primary">{t.save}</Button>
        </Form>
      </Section>
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', label: t.name, cell: (row) => `${row.name} ${row.year}` },
          { key: 'from', label: t.from, cell: (row) => printedDate(row.from, locale) },
          { key: 'until', label: t.until, cell: (row) => printedDate(row.until, locale) },
          {
            key: 'state',
            label: t.source,
            cell: (row) => (
              <>
                <StateMark
                  tone={row.isConfirmed ? 'positive' : 'attention'}
                  word={row.isConfirmed ? t.confirmed : t.unconfirmed}
                />{' '}
                <span className="soft">{row.source}</span>
              </>
            ),
          },
          {
            key: 'change',
            label: t.change,
            cell: (row) => <Link to={`?datum=${row.id}#datum`}>{t.change}</Link>,
          },
        ]}
      />
    </>
  );
}
