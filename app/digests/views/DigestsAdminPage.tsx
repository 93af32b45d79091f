import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/Button';
import { type Column, DataTable } from '~/ui/DataTable';
import { printedInstant } from '~/ui/dates';
import { ErrorSummary, Notice, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { StateMark, type Tone } from '~/ui/StateMark';
import { deliveryMessages } from '../delivery/delivery-messages';

type IssueState = 'planned' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'nothing to send';

interface IssueRow {
  id: number;
  address: string;
  period: string;
  state: IssueState;
  messageId: string;
  attempts: number;
  nextAttemptAt: string | null;
  lastAnswer: string | null;
}

export interface DigestsOverview {
  weeks: { period: string; state: IssueState; count: number }[];
  lately: { state: IssueState; count: number }[];
  uncertain: IssueRow[];
  troubled: IssueRow[];
  suppressed: { id: number; address: string; since: string | null; reason: string | null }[];
}

const TONES: Record<IssueState, Tone> = {
  planned: 'open',
  sending: 'open',
  sent: 'positive',
  failed: 'negative',
  uncertain: 'attention',
  'nothing to send': 'neutral',
};

/** How the mail goes, and what asks for somebody; every form posts to the page itself. */
export function DigestsAdminPage({
  overview,
  mailPlace,
  answer,
  history,
}: {
  overview: DigestsOverview;
  /** Host that mail goes to; null when it is kept in the outbox. */
  mailPlace: string | null;
  answer: { error: string; notice: string; address: string } | undefined;
  /** What administrators did. */
  history: ReactNode;
}) {
  const t = useMessages(deliveryMessages);
  const counts = [
    ...overview.weeks.map((row) => ({ ...row, what: t.thisWeek(row.period) })),
    ...overview.lately.map((row) => ({ ...row, what: t.counts })),
  ];
  return (
    <>
      <PageHead kind={t.administration} title={t.digests} lede={<p>{t.digestsLede}</p>}>
        <p>{mailPlace === null ? <Link to="/postbus">{t.inFolder}</Link> : t.mailTo(mailPlace)}</p>
      </PageHead>
      <ErrorSummary errors={answer?.error ? { adres: answer.error } : undefined} />
      {answer?.notice ? <Notice tone="success">{answer.notice}</Notice> : null}
      {counts.length === 0 ? null : (
        <DataTable
          caption={t.digests}
          rows={counts}
          rowKey={({ what, state }) => `${what} ${state}`}
          columns={[
            { key: 'period', label: t.period, cell: ({ what }) => what },
            {
              key: 'state',
              label: t.state,
              cell: ({ state }) => <StateMark tone={TONES[state]} word={t[state]} />,
            },
            { key: 'count', label: t.number, isNumber: true, cell: ({ count }) => count },
          ]}
        />
      )}
      <Section title={t.uncertainTitle} id="onzeker" count={overview.uncertain.length}>
        <p>{t.uncertainHelp}</p>
        <Issues rows={overview.uncertain} caption={t.uncertainTitle} />
      </Section>
      <Section title={t.failures} id="niet-aangenomen" count={overview.troubled.length}>
        <Issues rows={overview.troubled} caption={t.failures} />
      </Section>
      <Suppressed rows={overview.suppressed} />
      <Section title={t.sendTo} id="opnieuw">
        <p>{t.sendToHelp}</p>
        <Form method="post">
          <TextField
            name="adres"
            type="email"
            label={t.address}
            defaultValue={answer?.address ?? ''}
            error={answer?.error || undefined}
            required
            maxLength={320}
          />
          <Button name="doe" value="adres">
            {t.sendAgain}
          </Button>
        </Form>
      </Section>
      {history}
    </>
  );
}

function Issues({ rows, caption }: { rows: IssueRow[]; caption: string }) {
  const t = useMessages(deliveryMessages);
  const locale = useLocale();
  if (rows.length === 0) return <p>{t.none}</p>;
  const columns: Column<IssueRow>[] = [
    { key: 'address', label: t.address, cell: ({ address, period }) => `${address} (${period})` },
    {
      key: 'state',
      label: t.state,
      cell: ({ state, nextAttemptAt, attempts }) => (
        <>
          <StateMark tone={TONES[state]} word={state === 'planned' ? t.waiting : t[state]} />
          <div className="soft">
            {`${t.attempts}: ${attempts}`}
            {state === 'planned' && nextAttemptAt
              ? `. ${t.nextAttempt}: ${printedInstant(nextAttemptAt, locale)}`
              : null}
          </div>
        </>
      ),
    },
    {
      key: 'answer',
      label: t.answer,
      cell: ({ lastAnswer, messageId }) => (
        <>
          {lastAnswer ?? '–'}
          <div className="soft figures">{messageId}</div>
        </>
      ),
    },
    {
      key: 'action',
      label: t.action,
      cell: ({ id, state, address }) => (
        <Form method="post" className="form-actions">
          <input type="hidden" name="uitgave" value={id} />
          {state === 'uncertain' ? (
            <Button name="doe" value="aangekomen" aria-label={`${t.hasArrived}: ${address}`}>
              {t.hasArrived}
            </Button>
          ) : null}
          <Button name="doe" value="opnieuw" weight="quiet" aria-label={`${t.sendAgain}: ${address}`}>
            {t.sendAgain}
          </Button>
        </Form>
      ),
    },
  ];
  return <DataTable caption={caption} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

function Suppressed({ rows }: { rows: DigestsOverview['suppressed'] }) {
  const t = useMessages(deliveryMessages);
  const locale = useLocale();
  return (
    <Section title={t.suppressed} id="adressen" count={rows.length}>
      <p>{t.suppressedHelp}</p>
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          caption={t.suppressed}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'address', label: t.address, cell: ({ address }) => address },
            {
              key: 'since',
              label: t.since,
              cell: ({ since }) => (since ? printedInstant(since, locale) : ''),
            },
            { key: 'answer', label: t.answer, cell: ({ reason }) => reason ?? '–' },
            {
              key: 'action',
              label: t.action,
              cell: ({ id, address }) => (
                <Form method="post">
                  <input type="hidden" name="lezer" value={id} />
                  <Button name="doe" value="vrijgeven" aria-label={`${t.release}: ${address}`}>
                    {t.release}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
