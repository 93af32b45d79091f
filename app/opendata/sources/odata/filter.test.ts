import { describe, expect, test } from 'vitest';
import { and, any, compareBare, compareText, contains, filterText, oneOf, or } from './filter';

const id = '93c64c34-fc1e-4de5-b812-66f5226cacde';

describe('a condition for OData', () => {
  test.each([
    [compareText('Naam', 'eq', "O'Reilly"), "Naam eq 'O''Reilly'"],
    [compareBare('Id', 'eq', id), `Id eq ${id}`],
    [compareBare('Verwijderd', 'eq', false), 'Verwijderd eq false'],
    [contains('Onderwerp', 'motie'), "contains(Onderwerp,'motie')"],
    [oneOf('Id', [id, id]), `Id in (${id},${id})`],
    [
      and(
        compareText('Soort', 'eq', 'Motie'),
        any('Kamerstukdossier', compareBare('each/Nummer', 'eq', 32735)),
      ),
      "(Soort eq 'Motie') and (Kamerstukdossier/any(each: each/Nummer eq 32735))",
    ],
    [or(compareText('Soort', 'eq', 'Motie')), "Soort eq 'Motie'"],
  ])('%o is written %s', (filter, text) => {
    expect(filterText(filter)).toBe(text);
  });

  test('of more than a hundred nodes is refused here, before the service does', () => {
    const many = (count: number) =>
      or(...Array.from({ length: count }, (_, place) => compareText('Nummer', 'eq', `2025Z${place}`)));
    expect(filterText(many(16))).toContain(' or ');
    expect(() => filterText(many(17))).toThrow('The condition has 102 nodes; 100 is the limit');
  });

  test('words do not pass for a bare value', () => {
    expect(() => compareBare('Id', 'eq', '1 or true')).toThrow(TypeError);
  });
});
