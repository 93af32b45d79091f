import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { printedDate } from '~/ui/dates';
import { Checkbox, ErrorSummary, Notice, SelectField, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { StateMark } from '~/ui/StateMark';
import { commitmentAddress } from '../addresses';
import { calendarMessages } from '../calendar-messages';
import type { ComputedDay } from '../known-calendar';

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

interface Resting {
  count: number;
  shown: { number: string; title: string; words: string; to: string | null; newTo: string | null }[];
}

/** The table of yearly dates, and the form of the one chosen. */
export function CalendarPage({
  rows,
  names,
  chosen,
  computed,
  typed,
  error,
  notice,
  resting,
}: {
  rows: CalendarRowView[];
  names: string[];
  chosen: CalendarRowView | null;
  computed: ComputedDay[];
  typed: Record<string, string> | null;
  error: string;
  notice: string;
  /** Deadlines that the change would date anew, while the person has not said what becomes of them. */
  resting: Resting | null;
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
              type="date"
              defaultValue={typed?.van ?? chosen?.from ?? ''}
            />
            <TextField
              name="tot"
              label={t.until}
              type="date"
              defaultValue={typed?.tot ?? chosen?.until ?? ''}
            />
          </div>
          <TextField
            name="bron"
            label={t.source}
            defaultValue={typed?.bron ?? chosen?.source ?? ''}
            maxLength={200}
          />
          <Checkbox
            name="bevestigd"
            label={t.confirmed}
            defaultChecked={typed ? typed.bevestigd === 'on' : (chosen?.isConfirmed ?? false)}
          />
          {resting ? <RestingDeadlines resting={resting} /> : <Button weight="primary">{t.save}</Button>}
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
      <TableEnds rows={rows} />
      <Section title={t.computedTitle} id="berekend">
        <p>{t.computedWhy}</p>
        <DataTable
          caption={t.computedTitle}
          rows={computed}
          rowKey={(day) => `${day.name} ${day.year}`}
          columns={[
            { key: 'name', label: t.name, cell: (day) => `${day.name} ${day.year}` },
            { key: 'day', label: t.day, cell: (day) => printedDate(day.date, locale) },
            { key: 'state', label: t.source, cell: () => <StateMark tone="positive" word={t.computed} /> },
          ]}
        />
      </Section>
    </>
  );
}

/** What the change does to open commitments, with the choice. The form stays filled above it. */
function RestingDeadlines({ resting }: { resting: Resting }) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const day = (date: string | null) => (date === null ? t.noDate : printedDate(date, locale));
  const unseen = resting.count - resting.shown.length;
  return (
    <Notice tone="warning" title={t.resting(resting.count)}>
      <p>{t.restingWhy}</p>
      <DataTable
        caption={t.resting(resting.count)}
        rows={resting.shown}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'commitment',
            label: t.commitment,
            cell: (row) => (
              <>
                <Link to={commitmentAddress(row.number)}>{row.number}</Link> {row.title}
              </>
            ),
          },
          { key: 'words', label: t.words, cell: (row) => <span lang="nl">{row.words}</span> },
          { key: 'was', label: t.was, cell: (row) => day(row.to) },
          { key: 'becomes', label: t.becomes, cell: (row) => <strong>{day(row.newTo)}</strong> },
        ]}
      />
      {unseen > 0 ? <p className="soft">{t.unseen(unseen)}</p> : null}
      <div className="form-actions">
        <Button weight="primary" name="termijnen" value="herberekenen">
          {t.saveAndCompute}
        </Button>
        <Button name="termijnen" value="laten">
          {t.saveAlone}
        </Button>
      </div>
    </Notice>
  );
}

/** A deadline past the last row gets no date: here an administrator sees in time where that is. */
function TableEnds({ rows }: { rows: CalendarRowView[] }) {
  const t = useMessages(calendarMessages);
  const ends = new Map<string, number>();
  for (const { name, year } of rows) ends.set(name, Math.max(year, ends.get(name) ?? year));
  return (
    <Section title={t.endsTitle} id="einde">
      <ul>
        {[...ends].map(([name, year]) => (
          <li key={name}>{t.ends(name, year)}</li>
        ))}
      </ul>
    </Section>
  );
}
