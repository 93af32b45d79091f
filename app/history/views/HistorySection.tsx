import { printedInstant } from '~/ui/dates';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { Section } from '~/ui/PageLayout';
import { Changes } from '~/ui/records';
import { actionMessages, historyMessages, stateMessages } from '../messages';
import type { ShownEntry } from '../queries.server';

const isFromTheHouse = ({ origin }: ShownEntry): boolean => origin === 'sync' || origin === 'load';

/** Who changed what of a record, before and after, the latest first. */
export function HistorySection({ entries }: { entries: ShownEntry[] }) {
  const t = useMessages(historyMessages);
  const words = useMessages(actionMessages);
  const states = useMessages(stateMessages);
  const locale = useLocale();
  const valueOfField = (field: string, side: ShownEntry['before']): string | null => {
    const value = printedValue(side?.[field]);
    return field === 'state' && value !== null ? wordIn(states, value) : value;
  };
  if (entries.length === 0) return null;
  return (
    <Section title={t.history} id="geschiedenis">
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{wordIn(words, entry.action)}</strong>{' '}
            <span className="soft">
              {printedInstant(entry.at, locale)}{' '}
              {t.by(isFromTheHouse(entry) ? t.sync : (entry.by ?? t.aMember))}
            </span>
            <Changes
              caption={t.change}
              fields={[
                ...new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})]),
              ].map((field) => ({
                field: wordIn(words, field),
                before: valueOfField(field, entry.before),
                after: valueOfField(field, entry.after),
              }))}
            />
            {entry.reason ? (
              <p>
                {t.reason}: {entry.reason}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const printedValue = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
