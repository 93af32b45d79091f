/**
 * The chain around 32 735 and 35 207, as facts of the House's register: numbers, dates, names, registered
 * advice. Subjects are told in our own words. Votes on these motions are not known here and so left out.
 */
export const DOSSIERS = [
  { key: '32735', title: 'Mensenrechten in het buitenlands beleid' },
  { key: '35207', title: 'China' },
];

export const FICTIONAL_DOSSIERS = [
  { key: '49901', title: 'Fictief dossier voor de demonstratie: fietsparkeren bij stations' },
  { key: '49902-XII', title: 'Fictieve begroting voor de demonstratie: Infrastructuur 2026' },
];

export const MEMBERS = [
  ['karabulut', 'Karabulut', 'S. Karabulut'],
  ['van-ojik', 'Van Ojik', 'A. van Ojik'],
  ['ploumen', 'Ploumen', 'E.M.J. Ploumen'],
  ['kuzu', 'Kuzu', 'T. Kuzu'],
  ['koopmans', 'Koopmans', 'S.M.G. Koopmans'],
  ['van-helvert', 'Van Helvert', 'M.J.F. van Helvert'],
  ['sjoerdsma', 'Sjoerdsma', 'S.W. Sjoerdsma'],
  ['diks', 'Diks', 'L.I. Diks'],
  ['kaag', 'Kaag', 'S.A.M. Kaag'],
  ['blok', 'Blok', 'S.A. Blok'],
].map(([slug = '', surname = '', name = '']) => ({ slug, surname, name }));

export const FICTIONAL_MEMBERS = [
  ['voorbeeld', 'Voorbeeld', 'V. Voorbeeld (fictief)'],
  ['proefman', 'Proefman', 'P. Proefman (fictief)'],
  ['testerink', 'Testerink', 'T. Testerink (fictief)'],
  ['demostra', 'Demostra', 'D. Demostra (fictief)'],
].map(([slug = '', surname = '', name = '']) => ({ slug, surname, name, isDemonstration: true }));

export const FRACTIES = [
  { abbreviation: 'SP', name: 'SP' },
  { abbreviation: 'GroenLinks', name: 'GroenLinks' },
  { abbreviation: 'PvdA', name: 'PvdA' },
  { abbreviation: 'DENK', name: 'DENK' },
  { abbreviation: 'VVD', name: 'VVD' },
  { abbreviation: 'CDA', name: 'CDA' },
  { abbreviation: 'D66', name: 'D66' },
];

/** Fictional groups that fill a House of 150. */
export const FICTIONAL_FRACTIES = [
  { abbreviation: 'Demopartij Noord', name: 'Demopartij Noord (fictief)', seats: 61 },
  { abbreviation: 'Demopartij Zuid', name: 'Demopartij Zuid (fictief)', seats: 48 },
  { abbreviation: 'Voorbeeldlijst', name: 'Voorbeeldlijst (fictief)', seats: 30 },
  { abbreviation: 'Proeffractie', name: 'Proeffractie (fictief)', seats: 11 },
];

export const MINISTRIES = [
  { slug: 'buitenlandse-zaken', nameNl: 'Buitenlandse Zaken', nameEn: 'Foreign Affairs', abbreviation: 'BZ' },
  {
    slug: 'buitenlandse-handel-en-ontwikkelingssamenwerking',
    nameNl: 'Buitenlandse Handel en Ontwikkelingssamenwerking',
    nameEn: 'Foreign Trade and Development Cooperation',
    abbreviation: 'BHOS',
  },
  {
    slug: 'demonstratiezaken',
    nameNl: 'Demonstratiezaken (fictief)',
    nameEn: 'Demonstration Affairs (fictional)',
    abbreviation: 'DEMO',
  },
];

export interface RegisteredMotion {
  key: string;
  zaak: string;
  date: string;
  title: string;
  signatories: [name: string, fractie: string][];
  advice: string | null;
  replaces?: string;
  debate: boolean;
}

/** The House's own words for what the register does not hold. */
const OF_CHANGED = 'Niet beschikbaar bij gewijzigde moties en/of amendementen';

export const MOTIONS: RegisteredMotion[] = [
  { key: 'kst-35207-16', zaak: '2019Z18382', date: '2019-09-30', title: 'een vergunningplicht voor de uitvoer van surveillancetechnologie', signatories: [['Van Ojik', 'GroenLinks'], ['Diks', 'GroenLinks']], advice: 'Ontraden', debate: false },
  { key: 'kst-35207-26', zaak: '2019Z18803', date: '2019-10-08', title: 'een vergunningplicht voor de uitvoer van surveillancetechnologie (gewijzigd)', signatories: [['Van Ojik', 'GroenLinks'], ['Sjoerdsma', 'D66']], advice: OF_CHANGED, replaces: 'kst-35207-16', debate: false },
  { key: 'kst-35207-27', zaak: '2019Z19009', date: '2019-10-08', title: 'een vergunningplicht voor de uitvoer van surveillancetechnologie (nader gewijzigd)', signatories: [['Van Ojik', 'GroenLinks'], ['Sjoerdsma', 'D66']], advice: OF_CHANGED, replaces: 'kst-35207-26', debate: false },
  { key: 'kst-32735-275', zaak: '2020Z01443', date: '2020-01-29', title: 'de onderdrukking van de Oeigoeren veroordelen', signatories: [['Kuzu', 'DENK']], advice: 'Ontraden', debate: true },
  { key: 'kst-32735-276', zaak: '2020Z01444', date: '2020-01-29', title: 'oproepen tot sluiting van de kampen', signatories: [['Kuzu', 'DENK']], advice: 'Oordeel Kamer', debate: true },
  { key: 'kst-32735-277', zaak: '2020Z01446', date: '2020-01-29', title: 'sancties tegen personen', signatories: [['Kuzu', 'DENK']], advice: 'Ontraden', debate: true },
  { key: 'kst-32735-278', zaak: '2020Z01447', date: '2020-01-29', title: 'in kaart brengen welke Nederlandse bedrijven betrokken zijn bij mensenrechtenschendingen', signatories: [['Karabulut', 'SP'], ['Van Ojik', 'GroenLinks'], ['Ploumen', 'PvdA'], ['Kuzu', 'DENK']], advice: 'Verzocht motie aan te houden', debate: true },
  { key: 'kst-32735-279', zaak: '2020Z01450', date: '2020-01-29', title: 'één gezamenlijk Europees standpunt', signatories: [['Koopmans', 'VVD']], advice: 'Oordeel Kamer', debate: true },
  { key: 'kst-32735-281', zaak: '2020Z01454', date: '2020-01-29', title: 'internationaal onderzoek naar dwangarbeid in Xinjiang', signatories: [['Van Helvert', 'CDA']], advice: 'Oordeel Kamer', debate: true },
  { key: 'kst-32735-284', zaak: '2020Z01615', date: '2020-02-04', title: 'één gezamenlijk Europees standpunt (gewijzigd)', signatories: [['Koopmans', 'VVD']], advice: OF_CHANGED, replaces: 'kst-32735-279', debate: false },
]; // biome-ignore format: a table of facts

export const LETTERS = [
  {
    key: 'kst-32735-286',
    date: '2020-02-04',
    dossiers: ['32735', '35207'],
    kind: 'reactie',
    zaak: null,
    title:
      'Reactie op de motie van het lid Karabulut c.s. over Nederlandse bedrijven en mensenrechtenschendingen',
    senders: [
      { name: 'S.A.M. Kaag', office: 'Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking' },
      { name: 'S.A. Blok', office: 'Minister van Buitenlandse Zaken' },
    ],
    motion: 'kst-32735-278',
    cites: [
      'kst-32735-278',
      'kst-35207-26',
      'h-tk-20192020-47',
      'ah-tk-20182019-3894',
      'ah-tk-20182019-3922',
    ],
  },
  {
    key: 'kst-32735-309',
    date: '2020-07-16',
    dossiers: ['32735'],
    kind: 'reactie',
    zaak: '2020Z14098',
    title:
      'Reactie op de gewijzigde motie van de leden Van Ojik en Sjoerdsma over cybersurveillancetechnologie en exportcontrole',
    senders: [],
    motion: 'kst-35207-27',
    cites: ['kst-35207-27'],
  },
] as const;

export const DEBATE = {
  date: '2020-01-29',
  kind: 'Plenair debat (dertigledendebat)',
  subject: 'Politieke heropvoedingskampen in de Chinese provincie Xinjiang',
  reportKey: 'h-tk-20192020-47',
};
