import { sectionsOf } from '~/digests/content/digest-sections';
import type { DigestBlock, DigestContent, DigestItem, DigestLinks } from '~/digests/digest';

/** Issues to look at: the mails that the golden files hold. Names and papers are made up but for the seed's. */

export const LINKS: DigestLinks = {
  origin: 'https://gestand.example',
  preferences: 'https://gestand.example/volgen',
  stopAll: 'https://gestand.example/afmelden/alles.c2lnbmVk',
  stopOf: (followId) => `https://gestand.example/afmelden/volgt-${followId}.c2lnbmVk`,
  archive: 'https://gestand.example/volgen/archief/2026-W48',
};

const FIGURES = {
  newMotions: 112,
  decidedMotions: 87,
  newCommitments: 34,
  settledCommitments: 12,
  overdueCommitments: 219,
};

const PERIOD: DigestContent['period'] = {
  rhythm: 'weekly',
  key: '2026-W48',
  startsAt: new Date('2026-11-22T23:00:00Z'),
  endsAt: new Date('2026-11-29T23:00:00Z'),
};

const DOSSIER = { followId: 1, name: 'dossier 32 735' };
const LIST = { followId: 2, name: 'Toezeggingen: te laat, ministerie buitenlandse-zaken' };
const MINISTRY = { followId: 3, name: 'ministerie Buitenlandse Zaken' };

const at = (hour: number): string => new Date(PERIOD.startsAt.getTime() + hour * 3_600_000).toISOString();

/** A block together with why its reader gets it. */
type Told = DigestBlock & Pick<DigestItem, 'because'>;

const item = (given: Partial<Told> & Pick<Told, 'kind' | 'section'>): Told => ({
  id: 1,
  name: '',
  title: '',
  path: '/',
  changes: [],
  because: [DOSSIER],
  proof: null,
  slip: null,
  day: null,
  at: at(10),
  organisationId: null,
  ...given,
});

const MOTION = item({
  kind: 'motion',
  id: 278,
  section: 'new',
  name: '32 735, nr. 278',
  title: 'In kaart brengen welke Nederlandse bedrijven betrokken zijn bij mensenrechtenschendingen',
  path: '/moties/32735-278',
  changes: [
    { label: 'advies', was: 'Verzocht motie aan te houden', is: 'Ontraden' },
    { label: 'uitslag', was: 'in behandeling', is: 'aangenomen' },
    { label: 'stemmen voor en tegen', was: null, is: '91–59' },
  ],
  because: [DOSSIER, MINISTRY],
  proof: {
    quote: 'Het kabinet ontraadt deze motie.',
    source: '32 735, nr. 286',
    path: '/brieven/32735-286#find-p-1',
  },
  at: at(30),
});

const NEW_PROMISE = item({
  kind: 'commitment',
  id: 12,
  section: 'new',
  name: 'G-00012',
  title: 'Met Europese partners verkennen wat bekend is over de uitvoer van cybersurveillancetechnologie',
  path: '/toezeggingen/G-00012',
  changes: [
    { label: 'toegezegd', was: null, is: '4 februari 2026, S.A.M. Kaag' },
    { label: 'termijn', was: null, is: '2 juli 2027 (“voor de zomer”)' },
  ],
  because: [MINISTRY],
  proof: {
    quote:
      'Het kabinet zal met Europese partners verkennen wat bekend is over de uitvoer van deze technologie.',
    source: '32 735, nr. 286',
    path: '/brieven/32735-286#find-p-2',
  },
});

const DONE = item({
  kind: 'action',
  id: 4,
  section: 'done',
  title: 'Vergunningplicht uitbreiden tot cybersurveillance',
  path: '/acties/4',
  changes: [{ label: 'stand', was: 'bezig', is: 'klaar' }],
});

const POSTPONED = item({
  kind: 'commitment',
  id: 13,
  section: 'postponed',
  name: 'TZ202603-130',
  title: 'De Kamer informeren over de uitkomst van de verkenning',
  path: '/toezeggingen/TZ202603-130',
  changes: [{ label: 'termijn', was: '1 oktober 2026', is: '1 april 2027' }],
  slip: { count: 3, months: 14 },
  because: [MINISTRY],
  proof: {
    quote: 'De verkenning vraagt meer tijd; ik informeer uw Kamer uiterlijk 1 april 2027.',
    source: '32 735, nr. 401',
    path: '/brieven/32735-401#find-p-9',
  },
});

const OVERDUE = [14, 15].map((id) =>
  item({
    kind: 'commitment',
    id,
    section: 'overdue',
    name: `TZ202605-0${id}`,
    title:
      id === 14 ? 'Brief over de voortgang van de exportcontrole' : 'Overzicht van verleende vergunningen',
    path: `/toezeggingen/TZ202605-0${id}`,
    changes: [{ label: 'termijn', was: null, is: `verstreken op ${id + 10} november 2026` }],
    because: [LIST],
    day: `2026-11-${id + 10}`,
    at: PERIOD.endsAt.toISOString(),
  }),
);

const DUE = item({
  kind: 'commitment',
  id: 16,
  section: 'due in 2 weeks',
  name: 'TZ202606-201',
  title: 'Reactie op het rapport over dwangarbeid',
  path: '/toezeggingen/TZ202606-201',
  changes: [{ label: 'termijn', was: null, is: 'uiterlijk 9 december 2026 (over 9 dagen)' }],
  because: [MINISTRY],
  day: '2026-12-09',
  at: PERIOD.endsAt.toISOString(),
});

const DUE_LATER: Told = {
  ...DUE,
  id: 17,
  section: 'due in 6 weeks',
  name: 'G-00017',
  title: 'Evaluatie van de vergunningplicht',
  path: '/toezeggingen/G-00017',
  changes: [{ label: 'termijn', was: null, is: 'uiterlijk 30 december 2026 (over 30 dagen)' }],
  day: '2026-12-30',
};

const issue = (told: Told[], given: Partial<DigestContent> = {}): DigestContent => ({
  period: PERIOD,
  locale: 'nl',
  figures: FIGURES,
  ...given,
  sections: sectionsOf(told.map(({ because, ...block }) => ({ block, because }))),
});

/** Everything that can be said of a record, in all kinds of records. */
const EVERY_CHANGE: Told[] = [
  MOTION,
  item({
    kind: 'motion',
    id: 26,
    section: 'new',
    name: '35 207, nr. 26',
    title: 'Een vergunningplicht voor de uitvoer van surveillancetechnologie',
    path: '/moties/35207-26',
    changes: [
      { label: 'uitslag', was: 'in behandeling', is: 'gewijzigd' },
      { label: 'correctie', was: null, is: '2019-10-08' },
      { label: 'open data van de Kamer', was: 'opgenomen', is: 'eruit genomen' },
      { label: 'brief hierover', was: null, is: '32 735, nr. 309' },
      { label: 'ministerie meldt', was: null, is: 'in uitvoering' },
      { label: 'Kamer registreert', was: 'openstaand', is: 'in uitvoering' },
    ],
  }),
  NEW_PROMISE,
  item({
    kind: 'commitment',
    id: 18,
    section: 'new',
    name: 'G-00018',
    title:
      'Tekst met tekens: <b>vet</b> & “aanhalingen” — en een heel lang woord verantwoordingsinformatiesysteemkoppeling',
    path: '/toezeggingen/G-00018',
    changes: [
      {
        label: 'tekst',
        was: 'De minister zegt toe de Kamer te informeren',
        is: 'De minister zegt toe de Kamer vóór de zomer te informeren',
      },
      { label: 'herhaalt', was: null, is: 'TZ202403-007' },
      { label: 'een deel werd', was: null, is: 'G-00019' },
    ],
  }),
  item({
    kind: 'kamerstuk',
    id: 5,
    section: 'new',
    name: '32 735, nr. 401',
    title: 'Stand van zaken van de verkenning',
    path: '/brieven/32735-401',
    changes: [{ label: 'datum', was: null, is: '25 november 2026, V. Voorbeeld (fictief)' }],
  }),
  item({
    kind: 'dossier',
    id: 6,
    section: 'new',
    name: '36 999',
    title: 'Fictief dossier',
    path: '/dossiers/36999',
  }),
  item({
    kind: 'action',
    id: 7,
    section: 'new',
    title: 'Verkennen met Europese partners',
    path: '/acties/7',
    changes: [
      { label: 'voortgang', was: '40%', is: '60%' },
      { label: 'gekoppeld aan', was: null, is: '32735-278' },
    ],
  }),
  DONE,
  POSTPONED,
  ...OVERDUE,
  DUE,
  DUE_LATER,
];

const LONG = Array.from({ length: 90 }, (_, index) =>
  item({
    kind: 'motion',
    id: 1000 + index,
    section: 'new',
    name: `36 800-V, nr. ${index + 1}`,
    title: `Fictieve motie nummer ${index + 1} over een onderwerp uit een drukke week`,
    path: `/moties/36800-V-${index + 1}`,
    changes: [{ label: 'uitslag', was: 'in behandeling', is: index % 3 ? 'verworpen' : 'aangenomen' }],
    at: at(index),
  }),
);

const ENGLISH: Told[] = [
  {
    ...MOTION,
    changes: [
      { label: 'advice', was: 'Verzocht motie aan te houden', is: 'Ontraden' },
      { label: 'outcome', was: 'pending', is: 'adopted' },
      { label: 'votes for and against', was: null, is: '91–59' },
    ],
    because: [{ followId: 1, name: 'dossier 32 735' }],
  },
  {
    ...POSTPONED,
    changes: [{ label: 'deadline', was: '1 October 2026', is: '1 April 2027' }],
    because: [{ followId: 3, name: 'ministry Foreign Affairs' }],
  },
  ...OVERDUE.map((one) => ({
    ...one,
    changes: [{ label: 'deadline', was: null, is: `passed on ${one.id + 10} November 2026` }],
    because: [{ followId: 2, name: 'Commitments: overdue' }],
  })),
];

export const GOLDEN_ISSUES: Record<string, { content: DigestContent; links: DigestLinks }> = {
  full: {
    content: issue([MOTION, NEW_PROMISE, DONE, POSTPONED, ...OVERDUE, DUE, DUE_LATER]),
    links: LINKS,
  },
  empty: { content: issue([]), links: LINKS },
  long: { content: issue(LONG), links: LINKS },
  'every-change': { content: issue(EVERY_CHANGE), links: { ...LINKS, archive: null } },
  english: { content: issue(ENGLISH, { locale: 'en' }), links: LINKS },
};
