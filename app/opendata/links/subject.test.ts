import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../../../tests/work-time';
import { motionsInSubject } from './subject';

/** Subject line, then what it names: key (~ in front where it is that of the replaced motion), submitters, words, kind. */
const SUBJECTS: [string, [key: string | null, submitters: string, title: string, kind: string][]][] = [
  [
    'Uitvoering van de motie van het lid Karabulut c.s. over kennis van uitvoer bundelen (Kamerstuk 32735-278)',
    [['kst-32735-278', 'Karabulut', 'kennis van uitvoer bundelen', 'uitvoering']],
  ],
  [
    'Reactie op de motie van de leden Van Ojik en Six Dijkstra over vergunningen (Kamerstuk 36600-XV-23) en op de moties van het lid Kuzu over een register (Kamerstuk 36600-XV-24) en over een meldpunt (Kamerstuk 36600-XV-25)',
    [
      ['kst-36600-XV-23', 'Van Ojik+Six Dijkstra', 'vergunningen', 'reactie'],
      ['kst-36600-XV-24', 'Kuzu', 'een register', 'reactie'],
      ['kst-36600-XV-25', 'Kuzu', 'een meldpunt', 'reactie'],
    ],
  ],
  [
    'Stand van zaken uitvoering moties 30420, nrs 100 en 101 over vensterbanken',
    [
      ['kst-30420-100', '', 'vensterbanken', 'stand van zaken'],
      ['kst-30420-101', '', 'vensterbanken', 'stand van zaken'],
    ],
  ],
  [
    'Uitstel reactie op de motie-Ploumen/Kuzu inzake sluiproutes (32 123 XV, nr. 18)',
    [['kst-32123-XV-18', 'Ploumen+Kuzu', 'sluiproutes', 'uitstel']],
  ],
  [
    'Appreciatie van de gewijzigde motie van het lid Van der Plas over fietspaden verlichten (t.v.v. Kamerstuk 32156-132)',
    [['~kst-32156-132', 'Van der Plas', 'fietspaden verlichten', 'appreciatie']],
  ],
  [
    'Reactie op de gewijzigde motie van het lid Kuzu over tarieven (t.v.v. 29023-470) (Kamerstuk 29023-488)',
    [['kst-29023-488', 'Kuzu', 'tarieven', 'reactie']],
  ],
  [
    'Uitvoering motie van het lid Omtzigt c.s. over een overzicht van alle toeslagen',
    [[null, 'Omtzigt', 'een overzicht van alle toeslagen', 'uitvoering']],
  ],
  [
    'Uitvoering van de motie van het lid Kuzu over de reeds aangenomen motie-Ploumen c.s. over beurzen breder bezien (Kamerstuk 36600-VIII-87)',
    [
      [
        'kst-36600-VIII-87',
        'Kuzu',
        'de reeds aangenomen motie-Ploumen c.s. over beurzen breder bezien',
        'uitvoering',
      ],
    ],
  ],
  [
    'Antwoorden op vragen commissie over de reactie op de motie Van Ojik over bomen (Kamerstuk 24170-297) (Kamerstuk 24170-307)',
    [
      ['kst-24170-297', 'Van Ojik', 'bomen', 'antwoord'],
      ['kst-24170-307', 'Van Ojik', 'bomen', 'antwoord'],
    ],
  ],
  [
    'Reactie moties Ploumen c.s. (Kamerstuk 32827-228) en Kuzu c.s. (Kamerstuk 32827-227)',
    [
      ['kst-32827-228', 'Ploumen', '', 'reactie'],
      ['kst-32827-227', 'Kuzu', '', 'reactie'],
    ],
  ],
  ['Stand van zaken moties en toezeggingen najaar 2018', []],
  ['Reactie op een brief over de haven (Kamerstuk 31409-392)', []],
  ['', []],
];

describe('motions in the subject of a letter', () => {
  it.each(SUBJECTS)('%s', (subject, expected) => {
    expect(
      motionsInSubject(subject).map(({ key, role, submitters, title, kind }) => [
        key && (role === 'replaced' ? `~${key}` : key),
        submitters.join('+'),
        title,
        kind,
      ]),
    ).toEqual(expected);
  });

  it('come from whatever words without a fault, with numbers and words that stand there', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'motie ',
        'moties ',
        'van het lid ',
        'Van Ojik',
        ' c.s. ',
        'over ',
        '(',
        ')',
        't.v.v. ',
        ' en ',
      ),
      fc.constantFrom('Kamerstuk 32735-278', '36600 XV, nr. 23', 'gewijzigde '),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const subject = pieces.join('');
        const plain = subject.replace(/\s+/g, ' ').replace(/[‒–—―]/g, '-');
        for (const { key, surface } of motionsInSubject(subject)) {
          expect(plain).toContain(surface);
          if (key !== null) expect(key).toMatch(/^kst-/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found in time, however long and odd the subject', () => {
    const long = `motie van het lid ${'Van Ojik, '.repeat(400)}over ${'moties en '.repeat(400)}(${'1'.repeat(500)}`;
    expectWithin(1000, () => void motionsInSubject(long));
  });
});
