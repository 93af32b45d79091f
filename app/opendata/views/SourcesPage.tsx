import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { distanceInTime, printedInstant } from '~/ui/dates';
import { ErrorSummary, type FormErrors, Notice } from '~/ui/form';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { StateMark, type Tone } from '~/ui/StateMark';
import { openDataMessages, textMessages } from '../messages';
import { type Standing, standingOf } from '../synchronisation/source-state';
import { Alarms, type ShownAlarm } from './Alarms';

export interface ShownState {
  source: string;
  category: string;
  lastAttemptAt: string | null;
  lastSuccessAt: string | null;
  newestChangeAt: string | null;
  records: number;
  lastError: string | null;
  failures: number;
}

export interface ShownRun {
  id: number;
  source: string;
  askedBy: string | null;
  startedAt: string;
  aliveAt: string;
  endedAt: string | null;
  category: string | null;
  records: number;
  changed: number;
  progress: number | null;
  errors: string[];
  isRunning: boolean;
}

const TONES: Record<Standing, Tone> = {
  'in order': 'positive',
  behind: 'attention',
  'first takeover': 'open',
  failed: 'negative',
};

/** How every source stands, what is running, and what asks for a person. */
export function SourcesPage({
  now,
  runsFrom,
  states,
  runs,
  alarms,
  settled,
  texts,
  proposedLinks,
  notice,
  errors,
  typed,
}: {
  now: string;
  /** Source that is asked every few minutes; null where that is off. */
  runsFrom: string | null;
  states: ShownState[];
  runs: ShownRun[];
  alarms: ShownAlarm[];
  settled: ShownAlarm[];
  texts: { state: string; count: number }[];
  proposedLinks: number;
  notice: string;
  errors: FormErrors;
  typed: Record<string, string>;
}) {
  const t = useMessages(openDataMessages);
  const words = useMessages(textMessages);
  const locale = useLocale();
  const count = new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-GB');
  return (
    <>
      <PageHead kind={t.administration} title={t.sources} lede={<p>{t.lede}</p>} />
      <ErrorSummary errors={errors} />
      {notice ? <Notice tone="success">{notice}</Notice> : null}
      {runsFrom ? <p>{t.runsFrom(runsFrom)}</p> : <Notice tone="info">{t.isOff}</Notice>}
      <Running runs={runs} now={now} mayAsk={runsFrom !== null} />
      <Section title={t.alarms} id="meldingen" count={alarms.length}>
        <Alarms alarms={alarms} settled={settled} errors={errors} typed={typed} />
      </Section>
      <Section title={t.perCategory} id="soorten">
        {states.length === 0 ? (
          <p>{t.nothingYet}</p>
        ) : (
          <DataTable
            caption={t.perCategory}
            rows={states}
            rowKey={(state) => `${state.source} ${state.category}`}
            columns={[
              { key: 'category', label: t.category, cell: (state) => `${state.category} (${state.source})` },
              { key: 'state', label: t.state, cell: (state) => <StandingMark state={state} now={now} /> },
              {
                key: 'complete',
                label: t.complete,
                cell: (state) =>
                  state.lastSuccessAt ? (
                    <span title={printedInstant(state.lastSuccessAt, locale)}>
                      {distanceInTime(now, state.lastSuccessAt, locale)}
                    </span>
                  ) : (
                    t.neverComplete
                  ),
              },
              {
                key: 'newest',
                label: t.newest,
                cell: (state) => (state.newestChangeAt ? printedInstant(state.newestChangeAt, locale) : ''),
              },
              {
                key: 'records',
                label: t.records,
                isNumber: true,
                cell: (state) => count.format(state.records),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t.texts} id="teksten">
        <p>{t.textsLede}</p>
        <ul className="linked">
          {texts.map((row) => (
            <li key={row.state}>
              {wordIn(words, row.state)}: {count.format(row.count)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.links} id="koppelingen">
        <p>
          <Link to="/koppelingen">{t.proposedCount(proposedLinks)}</Link>
        </p>
      </Section>
      <Runs runs={runs} />
    </>
  );
}

function StandingMark({ state, now }: { state: ShownState; now: string }) {
  const t = useMessages(openDataMessages);
  const standing = standingOf(state, now);
  const word = {
    'in order': t.inOrder,
    behind: t.behind,
    'first takeover': t.atFirst,
    failed: t.failed(state.failures),
  }[standing];
  return (
    <>
      <StateMark tone={TONES[standing]} word={word} />
      {state.lastError ? <div className="soft small">{state.lastError}</div> : null}
    </>
  );
}

function Running({ runs, now, mayAsk }: { runs: ShownRun[]; now: string; mayAsk: boolean }) {
  const t = useMessages(openDataMessages);
  const locale = useLocale();
  const running = runs.find(({ isRunning }) => isRunning);
  return (
    <Section title={t.running} id="loopt">
      {running ? (
        <>
          <p>
            <StateMark tone="open" word={running.source} />{' '}
            {running.category
              ? t.runningAt(running.category, new Intl.NumberFormat(locale).format(running.records))
              : t.linkingNow}
            {' · '}
            {distanceInTime(now, running.startedAt, locale)}
          </p>
          {running.progress === null ? null : (
            <p>
              <progress max={1000} value={running.progress} aria-label={t.running} />{' '}
              {t.progress((running.progress / 10).toFixed(0))}
            </p>
          )}
        </>
      ) : (
        <p>{t.notRunning}</p>
      )}
      {mayAsk ? (
        <Form method="post" className="no-print">
          <Button name="doe" value="nu">
            {t.runNow}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}

function Runs({ runs }: { runs: ShownRun[] }) {
  const t = useMessages(openDataMessages);
  const locale = useLocale();
  const ended = runs.filter(({ isRunning }) => !isRunning);
  if (ended.length === 0) return null;
  const seconds = ({ startedAt, endedAt, aliveAt }: ShownRun): number =>
    Math.max(0, Math.round((Date.parse(endedAt ?? aliveAt) - Date.parse(startedAt)) / 1000));
  return (
    <Section title={t.runs} id="rondes">
      <DataTable
        caption={t.runs}
        rows={ended}
        rowKey={(run) => run.id}
        columns={[
          { key: 'started', label: t.started, cell: (run) => printedInstant(run.startedAt, locale) },
          { key: 'took', label: t.took, isNumber: true, cell: (run) => `${seconds(run)} s` },
          { key: 'records', label: t.records, isNumber: true, cell: (run) => run.records },
          { key: 'changed', label: t.changed, isNumber: true, cell: (run) => run.changed },
          { key: 'by', label: t.by, cell: (run) => run.askedBy ?? t.bySchedule },
          {
            key: 'errors',
            label: t.errors,
            cell: (run) =>
              run.errors.length === 0 ? (
                t.none
              ) : (
                <ul className="linked">
                  {run.errors.map((error) => (
                    <li key={error}>{error}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  );
}
