import { stateOfRegisterWord } from '~/commitments/commitment';
import { ADVICE_VALUES, isSameAdvice, saysNothing } from '~/motions/advice';
import type { Alarm } from '../synchronisation/alarm';
import { textOf } from './values';
import type { MirroredRecord } from './versions';

/**
 * Words of an official list that no rule knows: they are kept and shown as they are, and a person is told.
 * The House's lists have changed without notice: "Ontijdig" came in 2024, "Voldaan" became "Afgedaan".
 */
export function unseenValues(record: MirroredRecord): Alarm[] {
  if (record.isDeleted) return [];
  if (record.category === 'Zaak') {
    const value = textOf(record, 'Kabinetsappreciatie');
    const isKnown =
      value === null || saysNothing(value) || ADVICE_VALUES.some((known) => isSameAdvice(known, value));
    return isKnown ? [] : [alarm(record, 'Kabinetsappreciatie', value)];
  }
  if (record.category === 'Toezegging') {
    const value = textOf(record, 'Status');
    return value === null || stateOfRegisterWord(value) !== null ? [] : [alarm(record, 'Status', value)];
  }
  return [];
}

const alarm = (record: MirroredRecord, field: string, value: string): Alarm => ({
  kind: 'unseen value',
  category: record.category,
  field,
  value,
  exampleId: record.id,
  exampleName: textOf(record, 'Nummer'),
});
