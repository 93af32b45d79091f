import { describe, expect, test } from 'vitest';
import { readMotionSubject } from './motion-subject';

describe('the subject of a motion tells', () => {
  test.each([
    ['Motie van het lid Vos over een register van bruggen', 'een register van bruggen', ['Vos']],
    ['Motie van de leden De Wit en Van der Veen over sluizen ', 'sluizen', ['De Wit', 'Van der Veen']],
    ['Gewijzigde motie van het lid Peters c.s. over dijken (t.v.v. 30012-14)', 'dijken', ['Peters']],
    ['Motie Jansen over havens', 'havens', ['Jansen']],
    ['Motie Van den Berg/De Boer over sluizen', 'sluizen', ['Van den Berg', 'De Boer']],
    ['Motie-De Boer c.s. over kades', 'kades', ['De Boer']],
    ['Motie van Jansen over havens', 'havens', ['Jansen']],
    ['Gew motie-Bakker/Mulder over veren (t.v.v. 30012, nr. 9)', 'veren', ['Bakker', 'Mulder']],
    [
      'Nader gewijzigde motie van de leden Smit, Visser en Kok inzake stuwen',
      'stuwen',
      ['Smit', 'Visser', 'Kok'],
    ],
    ['Het behoud van de molens', 'Het behoud van de molens', []],
  ])('%s: what it is about and who signed it', (subject, title, signatories) => {
    const read = readMotionSubject(subject);
    expect(read.title).toBe(title);
    expect(read.signatories).toEqual(signatories);
  });

  test.each([
    ['(t.v.v. 30012-14)', ['kst-30012-14']],
    ['(t.v.v. 22054-321)', ['kst-22054-321']],
    ['(t.v.v. 30012, nr. 9)', ['kst-30012-9']],
    ['(t.v.v. 30 012, nr. 9)', ['kst-30012-9']],
    ['(t.v.v. 34550-XV, nr. 61)', ['kst-34550-XV-61']],
    ['(t.v.v. 34950-x-9)', ['kst-34950-X-9']],
    ['(t.v.v. 33410. nr. 43)', ['kst-33410-43']],
    ['(t.v.v. 21501-20-1996)', ['kst-21501-20-1996']],
    ['(t.v.v. 34589-(R2077)-12)', ['kst-34589-12']],
    ['(t.v.v. 32 213 (R1903), nr. 31)', ['kst-32213-31']],
    ['(t.v.v. 29453, nrs. 311 en 312)', ['kst-29453-311', 'kst-29453-312']],
    ['t.v.v. 21501-20-2276', ['kst-21501-20-2276']],
    ['( t.v.v. nr. 36)', [null]],
    ['(t.v.v. die gedrukt onder nr. 35)', [null]],
    ['(t.v.v. 36272, nr. ??)', []],
  ])('%s: what it replaces', (note, keys) => {
    const read = readMotionSubject(`Gewijzigde motie van het lid Vos over bruggen ${note}`);
    expect(read.replaces.map(({ key }) => key)).toEqual(keys);
    expect(read.title).toBe('bruggen');
  });

  test('the number alone, where only that is named', () => {
    expect(readMotionSubject('Motie van het lid Vos over bruggen (t.v.v. nr. 36)').replaces).toEqual([
      { key: null, number: 36, notation: '(t.v.v. nr. 36)' },
    ]);
  });
});
