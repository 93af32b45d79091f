import { printedInstant } from '~/ui/dates';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { Section } from '~/ui/PageLayout';
import { Changes } from '~/ui/records';
import { actionMessages, historyMessages } from '../messages';

export interface ShownEntry {
  id: number;
  at: string;
  origin: string;
  actorName: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

/** Who changed what of a record, before and after, the latest first. */
export function HistorySection({ entries, namesPeople }: { entries: ShownEntry[]; namesPeople: boolean }) {
  const t = useMessages(historyMessages);
  const words = useMessages(actionMessages);
  const locale = useLocale();
  if (entries.length === 0) return null;
  return (
    <Section title={t.history} id="geschiedenis">
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{wordIn(words, entry.action)}</strong>{' '}
            <span className="soft">
              {printedInstant(entry.at, locale)}{' '}
              {t.by(
                entry.origin === 'sync' || entry.origin === 'load'
                  ? t.sync
                  : namesPeople || entry.origin !== 'person'
                    ? entry.actorName
                    : t.aMember,
              )}
            </span>
            <Changes
              caption={t.change}
              fields={[
                ...new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})]),
              ].map((field) => ({
                field: wordIn(words, field),
                before: printedValue(entry.before?.[field]),
                after: printedValue(entry.after?.[field]),
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
