import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../tests/work-time';
import { calendarOf, DEFAULT_CALENDAR } from './calendar';
import { deadlinesIn, windowOf } from './deadlines-in';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);
/** A Monday; every sentence below stands in a letter of this day unless told otherwise. */
const LETTER = '2026-03-02';

const read = (sentence: string, anchor = LETTER) =>
  deadlinesIn(sentence, anchor, CALENDAR).map(({ text, from, to, precision }) => [text, from, to, precision]);

type Row = [sentence: string, words: string, from: string | null, to: string | null, precision: string];

const ROWS: Record<string, Row[]> = {
  'school years': [
    [
      'Dit gaat in met ingang van het nieuwe schooljaar.',
      'met ingang van het nieuwe schooljaar',
      '2026-08-01',
      null,
      'year',
    ],
    [
      'Dit is voor de start van het schooljaar gereed.',
      'voor de start van het schooljaar',
      null,
      '2026-07-31',
      'year',
    ],
    [
      'Dit is gereed aan het einde van het schooljaar.',
      'aan het einde van het schooljaar',
      null,
      '2026-07-31',
      'year',
    ],
    [
      'De proef zal in het schooljaar 2026-2027 lopen.',
      'in het schooljaar 2026-2027',
      '2026-08-01',
      '2027-07-31',
      'year',
    ],
  ],
  'events with their month': [
    [
      'In het BO MIRT van november zal ik dit bespreken.',
      'In het BO MIRT van november',
      '2026-11-01',
      '2026-11-30',
      'event',
    ],
    [
      'Voor het commissiedebat Water in april stuur ik een brief.',
      'Voor het commissiedebat Water in april',
      null,
      '2026-04-30',
      'event',
    ],
  ],
  dates: [
    ['Ik kom hier vóór 1 juli 2026 op terug.', 'vóór 1 juli 2026', null, '2026-06-30', 'day'],
    ['Uw Kamer hoort dit uiterlijk 1 juli.', 'uiterlijk 1 juli', null, '2026-07-01', 'day'],
    ['De regeling gaat in per 1 januari 2027.', 'per 1 januari 2027', null, '2027-01-01', 'day'],
    ['Met ingang van 1 april geldt zij.', 'Met ingang van 1 april', '2026-04-01', '2026-04-01', 'day'],
    ['Ik spreek hen op donderdag 12 maart.', 'op donderdag 12 maart', '2026-03-12', '2026-03-12', 'day'],
    ['Dit gebeurt voor 1 februari.', 'voor 1 februari', null, '2027-01-31', 'day'],
    ['De brief volgt voor 01-05-2026.', 'voor 01-05-2026', null, '2026-04-30', 'day'],
    ['Dit zal per 14 juli 20265 gelden.', 'per 14 juli 2026', null, '2026-07-14', 'day'],
    ['Het overleg zal zijn tussen 1 en 15 mei.', 'tussen 1 en 15 mei', '2026-05-01', '2026-05-15', 'period'],
  ],
  months: [
    ['Zij zullen in april van 2027 rapporteren.', 'in april van 2027', '2027-04-01', '2027-04-30', 'month'],
    ['Dit volgt in mei of juni 2026.', 'in mei of juni 2026', '2026-05-01', '2026-06-30', 'period'],
    ['Dit komt in december of januari.', 'in december of januari', '2026-12-01', '2027-01-31', 'period'],
    ['Zij zullen in de maand april rapporteren.', 'in de maand april', '2026-04-01', '2026-04-30', 'month'],
    [
      'Wij hebben afgesproken dat wij in het najaar een proef beginnen.',
      'in het najaar',
      '2026-09-21',
      '2026-12-20',
      'season',
    ],
    ['Ik bericht u begin april.', 'begin april', '2026-04-01', '2026-04-10', 'period'],
    ['Ik bericht u medio april.', 'medio april', '2026-04-11', '2026-04-20', 'period'],
    ['Ik bericht u uiterlijk eind april.', 'uiterlijk eind april', '2026-04-21', '2026-04-30', 'period'],
    ['Ik bericht u eind februari.', 'eind februari', '2027-02-21', '2027-02-28', 'period'],
    ['Dit is voor mei 2026 gereed.', 'voor mei 2026', null, '2026-04-30', 'month'],
    [
      'Dit komt in de eerste helft van mei.',
      'in de eerste helft van mei',
      '2026-05-01',
      '2026-05-15',
      'period',
    ],
    [
      'Dit komt in de laatste week van juni.',
      'in de laatste week van juni',
      '2026-06-24',
      '2026-06-30',
      'week',
    ],
    ['Dit komt volgende maand.', 'volgende maand', '2026-04-01', '2026-04-30', 'month'],
    ['Dit komt volgende week.', 'volgende week', '2026-03-09', '2026-03-15', 'week'],
    ['Dit komt in de week van 12 mei.', 'in de week van 12 mei', '2026-05-11', '2026-05-17', 'week'],
    ['Na april zal ik een besluit nemen.', 'Na april', '2026-05-01', null, 'month'],
    ['Dit komt in week 20.', 'in week 20', '2026-05-11', '2026-05-17', 'week'],
  ],
  'quarters, halves and years': [
    [
      'Dit volgt in het tweede kwartaal van 2026.',
      'in het tweede kwartaal van 2026',
      '2026-04-01',
      '2026-06-30',
      'quarter',
    ],
    ['Dit volgt in Q3.', 'in Q3', '2026-07-01', '2026-09-30', 'quarter'],
    ['Dit volgt in het 4de kwartaal.', 'in het 4de kwartaal', '2026-10-01', '2026-12-31', 'quarter'],
    [
      'Dit volgt het laatste kwartaal van dit jaar.',
      'het laatste kwartaal van dit jaar',
      '2026-10-01',
      '2026-12-31',
      'quarter',
    ],
    ['Dit volgt vóór het vierde kwartaal.', 'vóór het vierde kwartaal', null, '2026-09-30', 'quarter'],
    [
      'Dit volgt in het tweede of derde kwartaal.',
      'in het tweede of derde kwartaal',
      '2026-04-01',
      '2026-09-30',
      'period',
    ],
    ['Dit volgt volgend kwartaal.', 'volgend kwartaal', '2026-04-01', '2026-06-30', 'quarter'],
    [
      'Dit volgt in de eerste helft van 2027.',
      'in de eerste helft van 2027',
      '2027-01-01',
      '2027-06-30',
      'half-year',
    ],
    [
      'Dit volgt in de tweede helft van volgend jaar.',
      'in de tweede helft van volgend jaar',
      '2027-07-01',
      '2027-12-31',
      'half-year',
    ],
    ['Dit volgt begin 2027.', 'begin 2027', '2027-01-01', '2027-03-31', 'period'],
    ['Dit volgt medio 2026.', 'medio 2026', '2026-05-01', '2026-08-31', 'period'],
    ['Dit volgt eind 2026.', 'eind 2026', '2026-10-01', '2026-12-31', 'period'],
    ['Dit volgt begin volgend jaar.', 'begin volgend jaar', '2027-01-01', '2027-03-31', 'period'],
    ['Dit volgt nog dit jaar.', 'nog dit jaar', null, '2026-12-31', 'year'],
    ['Dit volgt voor het einde van het jaar.', 'voor het einde van het jaar', null, '2026-12-31', 'year'],
    ['Dit volgt eind dit jaar.', 'eind dit jaar', '2026-10-01', '2026-12-31', 'period'],
    ['Dit volgt volgend jaar.', 'volgend jaar', '2027-01-01', '2027-12-31', 'year'],
    ['Dit volgt in de loop van 2027.', 'in de loop van 2027', '2027-01-01', '2027-12-31', 'year'],
  ],
  'the parliamentary year': [
    ['Dit volgt voor de zomer.', 'voor de zomer', null, '2026-07-02', 'recess'],
    ['Dit volgt voor het zomerreces van 2027.', 'voor het zomerreces van 2027', null, '2027-07-08', 'recess'],
    ['Dit volgt na het zomerreces.', 'na het zomerreces', '2026-08-31', null, 'recess'],
    ['Dit volgt vóór het kerstreces.', 'vóór het kerstreces', null, '2026-12-17', 'recess'],
    ['Dit volgt voor het voorjaarsreces.', 'voor het voorjaarsreces', null, '2027-02-18', 'recess'],
    ['Dit volgt voor het reces.', 'voor het reces', null, '2026-04-23', 'recess'],
    ['Dit volgt in het voorjaar van 2027.', 'in het voorjaar van 2027', '2027-03-21', '2027-06-20', 'season'],
    ['Dit volgt dit najaar.', 'dit najaar', '2026-09-21', '2026-12-20', 'season'],
    ['Dit volgt deze zomer.', 'deze zomer', '2026-06-21', '2026-08-31', 'season'],
    ['Dit volgt op Prinsjesdag.', 'op Prinsjesdag', '2026-09-15', '2026-09-15', 'day'],
    ['Dit volgt vóór Prinsjesdag 2027.', 'vóór Prinsjesdag 2027', null, '2027-09-20', 'day'],
    ['Dit volgt bij de Miljoenennota.', 'bij de Miljoenennota', '2026-09-15', '2026-09-15', 'day'],
    [
      'Dit volgt bij de augustusbesluitvorming.',
      'bij de augustusbesluitvorming',
      '2026-08-01',
      '2026-08-31',
      'month',
    ],
    ['Dit volgt bij de Voorjaarsnota.', 'bij de Voorjaarsnota', null, null, 'event'],
    [
      'Dit volgt na de eerstvolgende ministerraad.',
      'na de eerstvolgende ministerraad',
      '2026-03-06',
      '2026-03-06',
      'day',
    ],
  ],
  terms: [
    ['Dit volgt binnen zes weken.', 'binnen zes weken', null, '2026-04-13', 'day'],
    ['Dit volgt binnen drie maanden.', 'binnen drie maanden', null, '2026-06-02', 'day'],
    ['Dit volgt binnen zes tot acht weken.', 'binnen zes tot acht weken', null, '2026-04-27', 'day'],
    ['Dit volgt binnen een half jaar.', 'binnen een half jaar', null, '2026-09-02', 'day'],
    ['Dit volgt binnen vijf werkdagen.', 'binnen vijf werkdagen', null, '2026-03-09', 'day'],
    ['Dit volgt over twee weken.', 'over twee weken', null, '2026-03-16', 'period'],
    ['Dit gebeurt jaarlijks.', 'jaarlijks', LETTER, '2027-03-02', 'recurring'],
    ['Dit gebeurt halfjaarlijks.', 'halfjaarlijks', LETTER, '2026-09-02', 'recurring'],
    ['Dit gebeurt elk kwartaal.', 'elk kwartaal', LETTER, '2026-06-02', 'recurring'],
    ['Dit gebeurt tweejaarlijks.', 'tweejaarlijks', LETTER, '2028-03-02', 'recurring'],
    [
      'Dit gebeurt jaarlijks vóór het zomerreces.',
      'jaarlijks vóór het zomerreces',
      null,
      '2026-07-02',
      'recurring',
    ],
    ['Dit gebeurt jaarlijks op Prinsjesdag.', 'jaarlijks op Prinsjesdag', null, '2026-09-15', 'recurring'],
    ['Dit gebeurt periodiek.', 'periodiek', null, null, 'recurring'],
  ],
  'events and vague words': [
    [
      'Dit komt voor het volgende commissiedebat Bouw- en Woningtoezicht.',
      'voor het volgende commissiedebat Bouw- en Woningtoezicht',
      null,
      null,
      'event',
    ],
    [
      'Hierover zult u in het volgende jaarverslag lezen.',
      'in het volgende jaarverslag',
      null,
      null,
      'event',
    ],
    ['Dit komt voor het volgende commissiedebat.', 'voor het volgende commissiedebat', null, null, 'event'],
    [
      'Dit komt voor het commissiedebat Visserij van 12 mei.',
      'voor het commissiedebat Visserij van 12 mei',
      null,
      '2026-05-11',
      'event',
    ],
    ['Zodra de cijfers er zijn, deel ik ze.', 'Zodra de cijfers er zijn', null, null, 'event'],
    [
      'Zodra het advies kan worden gedeeld zal ik dat doen.',
      'Zodra het advies kan worden gedeeld',
      null,
      null,
      'event',
    ],
    ['Na afronding van de pilot zal ik berichten.', 'Na afronding van de pilot', null, null, 'event'],
    [
      'Dit komt uiterlijk zes weken na ontvangst van het advies.',
      'uiterlijk zes weken na ontvangst van het advies',
      null,
      null,
      'event',
    ],
    ['Dit komt voor de begrotingsbehandeling.', 'voor de begrotingsbehandeling', null, null, 'event'],
    ['Dit komt zo spoedig mogelijk.', 'zo spoedig mogelijk', null, null, 'vague'],
    ['Dit komt op korte termijn.', 'op korte termijn', null, null, 'vague'],
    [
      'Dit komt voor de volgende Raad Buitenlandse Zaken te liggen.',
      'voor de volgende Raad Buitenlandse Zaken',
      null,
      null,
      'event',
    ],
    ['Dit komt t.z.t. aan de orde.', 't.z.t.', null, null, 'vague'],
    ['Dit komt de komende maanden.', 'de komende maanden', null, null, 'vague'],
    ['Dit komt binnen enkele weken.', 'binnen enkele weken', null, null, 'vague'],
  ],
};

for (const [subject, rows] of Object.entries(ROWS)) {
  describe(`of ${subject}`, () => {
    test.each(rows)('%s', (sentence, ...expected) => {
      expect(read(sentence)).toEqual([expected]);
    });
  });
}

describe('words that are no deadline', () => {
  test.each([
    'De uitstoot moet binnen 30 jaar op nul zijn.',
    'In mijn brief van 14 juli 2023 ging ik hierop in.',
    'De motie is op 29 januari 2020 voorgesteld.',
    'In december 2025 is het rapport verschenen.',
    'In januari heb ik uw Kamer geïnformeerd over de stand van zaken.',
    'Zie het verslag over vergaderjaar 2019/20, nr. 12.',
    'Op 31 juni zal dit niet gebeuren.',
    'De overeenkomst geldt voor 2027 en verder.',
    'Sinds april 2026 werkt de dienst anders.',
    'Voorgesteld door het lid Mei.',
    'Er zijn in december en januari jl. gesprekken gevoerd.',
    'Wij letten ook op de gevolgen op de lange termijn.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('a deadline and its surroundings', () => {
  test('two deadlines in one sentence are both found, in order', () => {
    expect(
      read('Een eerste brief volgt voor de zomer en een tweede eind 2026.').map(([words]) => words),
    ).toEqual(['voor de zomer', 'eind 2026']);
  });

  test('where the table ends there is no date, and the window says where it ends', () => {
    const [found] = deadlinesIn('Dit volgt voor het zomerreces van 2031.', LETTER, CALENDAR);
    expect(found).toMatchObject({
      from: null,
      to: null,
      basis: { name: 'zomerreces', year: null, tableEnds: 2027 },
    });
  });

  test('a year that is missing from the table is not skipped for a later one', () => {
    const gap = calendarOf([{ name: 'zomerreces', year: 2027, from: '2027-07-09', until: '2027-09-06' }]);
    expect(deadlinesIn('voor het zomerreces', LETTER, gap)[0]?.to).toBeNull();
  });

  test('the Voorjaarsnota has a date when the table holds one', () => {
    const table = calendarOf([
      { name: 'voorjaarsnota', year: 2026, from: '2026-04-24', until: '2026-04-24' },
    ]);
    expect(deadlinesIn('bij de Voorjaarsnota', LETTER, table)[0]?.to).toBe('2026-04-24');
  });

  test('a broken line, a hard space or a carriage return changes nothing but the offsets', () => {
    const plain = read('Dit volgt in het tweede kwartaal van 2026.')[0]?.slice(1);
    for (const text of [
      'in het tweede\r\nkwartaal van 2026',
      'in\u00a0het tweede kwar-\ntaal\u2009van  2026',
    ]) {
      const [found] = deadlinesIn(`Dit volgt ${text}.`, LETTER, CALENDAR);
      expect([found?.from, found?.to, found?.precision]).toEqual(plain);
      expect(found?.text).toBe(text);
    }
  });
});

describe('a deadline typed by a person', () => {
  test.each([
    ['1 juli', '2026-07-01'],
    ['2026-07-01', '2026-07-01'],
    ['april 2027', '2027-04-30'],
    ['2027', '2027-12-31'],
    ['Q2', '2026-06-30'],
    ['najaar', '2026-12-20'],
    ['binnen zes weken', '2026-04-13'],
  ])('%s is due on %s', (words, to) => {
    expect(windowOf(words, LETTER, CALENDAR)?.to).toBe(to);
  });

  test('words without a time mean none', () => {
    expect(windowOf('met een gerust hart', LETTER, CALENDAR)).toBeNull();
    expect(windowOf('', LETTER, CALENDAR)).toBeNull();
  });
});

describe('any text', () => {
  const WORDS = [
    'voor',
    'uiterlijk',
    'eind',
    'het',
    'tweede',
    'kwartaal',
    '1',
    '31',
    'mei',
    '2026',
    'jaarlijks',
  ];
  const MORE = [
    'zodra',
    'binnen',
    'zes',
    'weken',
    'na',
    'zomerreces',
    'van',
    'dit jaar',
    ',',
    '.',
    '\n',
    '-',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
    fc
      .array(fc.constantFrom(...WORDS, ...MORE), { maxLength: 40, size: 'max' })
      .map((words) => words.join(' ')),
  );

  test('is read without an error; offsets cut the quoted words, in order, and no window is turned around', () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const found of deadlinesIn(words, LETTER, CALENDAR)) {
          expect(found.text).toBe(words.slice(found.start, found.end));
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
          if (found.from !== null && found.to !== null) expect(found.from <= found.to).toBe(true);
          if (found.to !== null) expect(found.to >= LETTER).toBe(true);
          if (found.precision === 'vague') expect(found.to).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['zodra ', 20_000],
    ['voor het debat ', 8_000],
    ['uiterlijk ', 12_000],
    ['1', 120_000],
    ['-', 120_000],
    [' ', 120_000],
    ['na afronding van ', 7_000],
    ['2026 en 1 mei tot ', 7_000],
  ])('of %j over and over is read in time that grows with its length', (piece, times) => {
    expectLinear((text) => void deadlinesIn(text, LETTER, CALENDAR), piece, times);
  });
});
