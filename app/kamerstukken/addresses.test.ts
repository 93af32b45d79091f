import { describe, expect, it } from 'vitest';
import { addressedBy, letterAddress, motionAddress, printedNumber } from './addresses';

describe('the address of a page', () => {
  it('is the printed number, without what the reader need not know', () => {
    expect(motionAddress({ key: 'kst-32735-278', id: 1 })).toBe('/moties/32735-278');
    expect(letterAddress({ key: 'kst-36600-XVI-12', id: 1 })).toBe('/brieven/36600-XVI-12');
  });

  it('is the zaak or document number while the House has printed nothing', () => {
    expect(motionAddress({ key: null, zaakNumber: '2020Z01447', id: 7 })).toBe('/moties/2020Z01447');
    expect(letterAddress({ key: null, documentNumber: '2020D04123', id: 7 })).toBe('/brieven/2020D04123');
  });

  it.each([
    ['32735-278', { by: 'key', value: 'kst-32735-278' }],
    ['kst-32735-278', { by: 'key', value: 'kst-32735-278' }],
    ['35315-(R2137)-4', { by: 'key', value: 'kst-35315-(R2137)-4' }],
    ['2020Z01447', { by: 'number', value: '2020Z01447' }],
    ['12', { by: 'id', value: 12 }],
    ["'; drop", null],
  ])('%s is read back', (segment, found) => {
    expect(addressedBy(segment)).toEqual(found);
  });

  it('prints as the House does', () => {
    expect(printedNumber('kst-32735-278')).toBe('32 735, nr. 278');
    expect(printedNumber(null, '2020D04123')).toBe('2020D04123');
  });
});
