import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { printedDate } from '~/ui/dates';
import { type FormErrors, TextField } from '~/ui/form';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { Facts } from '~/ui/records';
import { StateMark } from '~/ui/StateMark';
import { alarmMessages, openDataMessages } from '../messages';

export interface ShownAlarm {
  id: number;
  kind: string;
  category: string;
  field: string | null;
  value: string | null;
  exampleId: string | null;
  exampleName: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  count: number;
  settledAt: string | null;
  settledBy: string | null;
  reason: string | null;
}

/** What asks for a person: each with its value, an example, and room to say what was done about it. */
export function Alarms({
  alarms,
  settled,
  errors,
  typed,
}: {
  alarms: ShownAlarm[];
  settled: ShownAlarm[];
  errors: FormErrors;
  typed: Record<string, string>;
}) {
  const t = useMessages(openDataMessages);
  return (
    <>
      <p>{alarms.length === 0 ? t.noAlarms : t.alarmsLede}</p>
      <ol className="linked">
        {alarms.map((alarm) => {
          const field = `reden-${alarm.id}`;
          return (
            <li key={alarm.id} id={`melding-${alarm.id}`}>
              <AlarmFacts alarm={alarm} />
              <Form method="post" action={`#melding-${alarm.id}`} className="form-row no-print">
                <input type="hidden" name="id" value={alarm.id} />
                <TextField
                  name={field}
                  label={t.reason}
                  maxLength={1000}
                  defaultValue={typed[field] ?? ''}
                  error={errors[field]}
                />
                <Button name="doe" value="afhandelen">
                  {t.settle}
                </Button>
              </Form>
            </li>
          );
        })}
      </ol>
      {settled.length > 0 ? (
        <details className="no-print">
          <summary>
            {t.settled} ({settled.length})
          </summary>
          <ol className="linked">
            {settled.map((alarm) => (
              <li key={alarm.id}>
                <AlarmFacts alarm={alarm} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function AlarmFacts({ alarm }: { alarm: ShownAlarm }) {
  const t = useMessages(openDataMessages);
  const kinds = useMessages(alarmMessages);
  const locale = useLocale();
  const day = (instant: string) => printedDate(instant, locale);
  return (
    <Facts
      facts={[
        {
          term: t.alarm,
          value: (
            <StateMark tone={alarm.settledAt ? 'positive' : 'attention'} word={wordIn(kinds, alarm.kind)} />
          ),
        },
        { term: t.where, value: [alarm.category, alarm.field].filter(Boolean).join(' · ') },
        { term: t.value, value: alarm.value },
        { term: t.example, value: alarm.exampleName ?? alarm.exampleId },
        { term: t.number, value: t.seen(alarm.count, day(alarm.firstSeenAt), day(alarm.lastSeenAt)) },
        {
          term: t.settle,
          value:
            alarm.settledAt && alarm.settledBy ? (
              <>
                {t.settledBy(alarm.settledBy, day(alarm.settledAt))}: {alarm.reason}
              </>
            ) : null,
        },
      ]}
    />
  );
}
