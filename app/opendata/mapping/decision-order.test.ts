import { expect, test } from 'vitest';
import { zaakOfDecisions } from './decision-order';

const zaak = (id: string, number: number | null, changedAt = 0, inPlaceOf: number | null = null) => ({
  id,
  number,
  changedAt,
  inPlaceOf,
});
const decision = (id: string, position: number, changedAt = 0) => ({ id, position, changedAt });

test('the only zaak of an agenda item is the one decided on', () => {
  expect([...zaakOfDecisions([zaak('a', 7)], [decision('x', 1)])]).toEqual([['x', 'a']]);
});

test('positions are places by number, where the times of writing prove it', () => {
  const zaken = [zaak('b', 12, 60_000), zaak('a', 11, 100)];
  const pairs = zaakOfDecisions(zaken, [decision('x', 1, 90), decision('y', 2, 59_990)]);
  expect(pairs).toEqual(new Map([['x', 'a'], ['y', 'b']])); // biome-ignore format: a list of pairs
});

test('a changed motion stands in the place of the one that it replaced', () => {
  const zaken = [zaak('b', 12, 60_000), zaak('changed', 40, 100, 11)];
  expect(zaakOfDecisions(zaken, [decision('x', 1, 90), decision('y', 2, 59_990)]).get('x')).toBe('changed');
});

test('nothing is said where all was written at one time, or against the order', () => {
  const zaken = [zaak('a', 11, 100), zaak('b', 12, 60_000)];
  expect(zaakOfDecisions([zaak('a', 11), zaak('b', 12)], [decision('x', 1), decision('y', 2)]).size).toBe(0);
  expect(zaakOfDecisions(zaken, [decision('x', 2, 90), decision('y', 1, 59_990)]).size).toBe(0);
});

test('a zaak that was last written before a decision is not the one decided on', () => {
  const zaken = [zaak('a', 11, 100), zaak('b', 12, 100)];
  expect(zaakOfDecisions(zaken, [decision('x', 1, 100), decision('y', 2, 60_000)]).size).toBe(0);
});

test('nothing is said where a zaak has no number or a position no zaak', () => {
  expect(zaakOfDecisions([zaak('a', 1, 1), zaak('b', null, 9_000)], [decision('x', 1, 1)]).size).toBe(0);
  expect(zaakOfDecisions([zaak('a', 1, 1), zaak('b', 2, 9_000)], [decision('x', 5, 1)]).size).toBe(0);
});
