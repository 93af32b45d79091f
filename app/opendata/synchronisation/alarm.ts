import type { AlarmKind } from '~db/schema/synchronisation';
import type { SourceCategory } from '../source-record';

export type { AlarmKind };

export interface Alarm {
  kind: AlarmKind;
  category: SourceCategory | 'KOOP';
  /** As the House names it: `Kabinetsappreciatie`. */
  field?: string | null;
  /** As it stood at the source; of a record that could not be read, what was wrong with it. */
  value?: string | null;
  /** Id at the source of a record that shows it. */
  exampleId?: string | null;
  /** What a person knows that record by: `2020Z01447`. */
  exampleName?: string | null;
}

/** Whether the alarm comes back after a person settled it: what was thought to be over is not. */
export function reopens(kind: AlarmKind): boolean {
  return kind === 'malformed record' || kind === 'withdrawn';
}

/** As the history names it: "Zaak Kabinetsappreciatie: Ontijdig". */
export function alarmName(alarm: Pick<Alarm, 'field' | 'value'> & { category: string }): string {
  const where = [alarm.category, alarm.field].filter(Boolean).join(' ');
  return alarm.value ? `${where}: ${alarm.value.slice(0, 80)}` : where;
}

const LONGEST_VALUE = 500;

/** The value as it is kept, which tells one alarm from another. */
export const keptValue = (alarm: Pick<Alarm, 'value'>): string | null =>
  alarm.value?.slice(0, LONGEST_VALUE) ?? null;
