import { ENTITIES } from '../entities';
import type { SourceCategory } from '../source-record';

/**
 * About how many records each category has, deleted ones included: a full takeover of April 2026 and the growth
 * of half a year. Nothing rests on it but the remaining time of a first takeover.
 */
const EXPECTED: Record<SourceCategory, number> = {
  Persoon: 4_500,
  Fractie: 160,
  FractieZetel: 500,
  FractieZetelPersoon: 1_500,
  Commissie: 150,
  Kamerstukdossier: 8_000,
  Activiteit: 75_000,
  Agendapunt: 330_000,
  Zaak: 310_000,
  ZaakActor: 920_000,
  Document: 715_000,
  DocumentActor: 600_000,
  DocumentVersie: 1_600_000,
  DocumentPublicatie: 655_000,
  Besluit: 690_000,
  Stemming: 1_030_000,
  Toezegging: 6_500,
};

/**
 * What is taken over first is what others rest on, and of what people see the motions before their votes. Any
 * other order ends in the same records, later.
 */
export const CATEGORIES_IN_ORDER = Object.keys(EXPECTED) as SourceCategory[];

/** Those that a source has, in that order. */
export function categoriesOf(source: 'syncfeed' | 'odata'): SourceCategory[] {
  return CATEGORIES_IN_ORDER.filter(
    (category) => source === 'odata' || !ENTITIES[category].isMissingInSyncFeed,
  );
}

/** Part of a first takeover that is done, in thousandths; @param records so far, by category */
export function thousandthsDone(source: 'syncfeed' | 'odata', records: ReadonlyMap<string, number>): number {
  let done = 0;
  let all = 0;
  for (const category of categoriesOf(source)) {
    const expected = EXPECTED[category];
    done += Math.min(records.get(category) ?? 0, expected);
    all += expected;
  }
  return Math.min(999, Math.round((1000 * done) / all));
}

/** Seconds until a category is whole at this rate; null when it should be whole already. */
export function secondsLeft(category: SourceCategory, records: number, perSecond: number): number | null {
  const left = EXPECTED[category] - records;
  return left <= 0 || perSecond <= 0 ? null : Math.ceil(left / perSecond);
}
