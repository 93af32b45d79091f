import { Form, Link } from '@remix-run/react';
import { printPaper } from '~/citations/paper-id';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { printedInstant } from '~/ui/dates';
import { ErrorSummary, type FormErrors, TextArea } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Pager } from '~/ui/records';
import { StateMark } from '~/ui/StateMark';
import { intakeMessages } from '../messages';

export interface ReadingRow {
  id: number;
  key: string | null;
  title: string | null;
  fileName: string | null;
  state: string;
  broughtInAt: string;
  by: string;
  open: number;
}

/** Where a letter comes in, and what came in before. */
export function IntakeStart({
  rows,
  next,
  errors,
  text,
}: {
  rows: ReadingRow[];
  next: string | null;
  errors: FormErrors;
  text: string;
}) {
  const t = useMessages(intakeMessages);
  const locale = useLocale();
  return (
    <>
      <PageHead title={t.intake} lede={t.lede} />
      <ErrorSummary errors={errors} />
      <Form method="post" encType="multipart/form-data">
        <TextArea
          name="tekst"
          label={t.paste}
          hint={t.pasteHint}
          rows={10}
          defaultValue={text}
          error={errors.tekst}
          maxLength={2_000_000}
        />
        <div className="field">
          <label className="field__label" htmlFor="bestand">
            {t.file}
          </label>
          <div className="field__hint" id="bestand-hint">
            {t.fileHint}
          </div>
          <input
            id="bestand"
            name="bestand"
            type="file"
            accept=".pdf,.docx,.txt,.xml"
            aria-describedby="bestand-hint"
          />
        </div>
        <Button weight="primary">{t.bringIn}</Button>
      </Form>
      <p>
        <Link to="/koppelingen">{t.proposedLinks}</Link>
      </p>
      <Section title={t.readings}>
        {rows.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <DataTable
            caption={t.readings}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'letter',
                label: t.letter,
                cell: (row) => (
                  <Link to={`/intake/${row.id}`}>
                    {row.key ? printPaper(row.key, 'short') : (row.fileName ?? (row.title || t.letter))}
                  </Link>
                ),
              },
              {
                key: 'state',
                label: t.waiting,
                cell: (row) =>
                  row.state === 'confirmed' ? (
                    <StateMark tone="positive" word={t.confirmed} />
                  ) : (
                    <StateMark tone="open" word={row.open > 0 ? `${row.open} × ${t.undecided}` : t.open} />
                  ),
              },
              { key: 'by', label: t.by, cell: (row) => row.by },
              { key: 'when', label: t.when, cell: (row) => printedInstant(row.broughtInAt, locale) },
            ]}
          />
        )}
        <Pager previous={null} next={next} />
      </Section>
    </>
  );
}
