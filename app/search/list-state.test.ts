import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAddress, listState, writeCursor } from './list-state';
import { LISTS } from './lists';

const motions = LISTS.moties;
const read = (query: string) => listState(motions, new URLSearchParams(query));

describe('the address of a list', () => {
  it('holds its whole state', () => {
    const address = `/moties?q=export&uitslag=aangenomen&uitslag=verworpen&dossier=32735&van=2020-01-01&na=${writeCursor({ value: '2020-01-29', id: 12 })}`;
    const state = read(address.slice('/moties?'.length));
    expect(state.filters).toEqual({
      uitslag: ['aangenomen', 'verworpen'],
      dossier: ['32735'],
      van: ['2020-01-01'],
    });
    expect(listAddress(motions, state)).toBe(address);
  });

  it('with values that do not exist shows the list without them', () => {
    expect(read('uitslag=onzin&van=gisteren&van=2020-02-30&sorteer=__proto__&na=%%%').filters).toEqual({});
    expect(read('na=bm9uc2Vucw').after).toBeNull();
  });

  it('takes a filter once that is repeated', () => {
    expect(read('uitslag=aangenomen&uitslag=aangenomen').filters.uitslag).toEqual(['aangenomen']);
    expect(read('dossier=1&dossier=2').filters.dossier).toEqual(['1']);
  });

  it('is read back as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('q', 'uitslag', 'lid', 'na', 'x'), fc.string())),
        (pairs) => {
          const state = listState(motions, new URLSearchParams(pairs));
          const address = new URL(listAddress(motions, state), 'http://localhost');
          expect(listState(motions, address.searchParams)).toEqual(state);
        },
      ),
    );
  });
});
