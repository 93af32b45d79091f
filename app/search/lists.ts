import { CLOSED_STATES, COMMITMENT_STATES } from '~/commitments/commitment';
import { EXECUTION_STATES } from '~/motions/motion';
import { OUTCOMES } from '~/motions/outcome';

/**
 * The lists: which filters and sorts each has and under which names they stand in an address. Pages,
 * exports, feeds and saved searches all go by this; how a filter asks the database stands in `*-list.server.ts`.
 */
export interface ListShape {
  name: ListName;
  path: `/${ListName}`;
  filters: Record<string, FilterShape>;
  /** The first is the default. */
  sorts: Record<string, { isDescending: boolean }>;
}

export type ListName = 'moties' | 'toezeggingen' | 'brieven' | 'dossiers' | 'acties';

/**
 * `choice`: one of a list shown with counts, several at once; `word`: a key, slug or name that pages link
 * with; `date`: a day. A choice without values takes what the database holds.
 */
export type FilterShape =
  | { kind: 'choice'; values?: readonly string[]; isInternal?: boolean }
  | { kind: 'word' }
  | { kind: 'date' };

/** Where a commitment stands against its deadline; computed, never stored. */
export const DEADLINE_STANDINGS = ['te laat', 'binnenkort', 'later', 'geen datum', 'afgerond'] as const;
export const LETTER_KINDS = [
  'reactie',
  'uitvoering',
  'stand van zaken',
  'uitstel',
  'appreciatie',
  'verzamelbrief',
  'aanbieding',
  'afschrift',
  'antwoord',
  'overig',
] as const;

export const LISTS: Record<ListName, ListShape> = {
  moties: {
    name: 'moties',
    path: '/moties',
    filters: {
      uitslag: { kind: 'choice', values: OUTCOMES },
      advies: { kind: 'choice' },
      uitvoering: { kind: 'choice', values: [...EXECUTION_STATES, 'onbekend'] },
      fractie: { kind: 'choice' },
      ministerie: { kind: 'choice' },
      lid: { kind: 'word' },
      commissie: { kind: 'word' },
      dossier: { kind: 'word' },
      van: { kind: 'date' },
      tot: { kind: 'date' },
    },
    sorts: { datum: { isDescending: true } },
  },
  toezeggingen: {
    name: 'toezeggingen',
    path: '/toezeggingen',
    filters: {
      termijn: { kind: 'choice', values: DEADLINE_STANDINGS },
      staat: { kind: 'choice', values: COMMITMENT_STATES },
      ministerie: { kind: 'choice' },
      sterkte: { kind: 'choice', values: ['firm', 'conditional', 'soft'] },
      bron: { kind: 'choice', values: ['letter', 'debate', 'register'] },
      behandelaar: { kind: 'choice', isInternal: true },
      bewindspersoon: { kind: 'word' },
      commissie: { kind: 'word' },
      dossier: { kind: 'word' },
      motie: { kind: 'word' },
      brief: { kind: 'word' },
      van: { kind: 'date' },
      tot: { kind: 'date' },
    },
    sorts: { termijn: { isDescending: false }, datum: { isDescending: true } },
  },
  brieven: {
    name: 'brieven',
    path: '/brieven',
    filters: {
      soort: { kind: 'choice', values: LETTER_KINDS },
      ministerie: { kind: 'choice' },
      afzender: { kind: 'word' },
      dossier: { kind: 'word' },
      motie: { kind: 'word' },
      van: { kind: 'date' },
      tot: { kind: 'date' },
    },
    sorts: { datum: { isDescending: true } },
  },
  dossiers: {
    name: 'dossiers',
    path: '/dossiers',
    filters: { staat: { kind: 'choice', values: ['open', 'afgesloten'] } },
    sorts: { nummer: { isDescending: true } },
  },
  acties: {
    name: 'acties',
    path: '/acties',
    filters: {
      staat: { kind: 'choice', values: ['planned', 'in progress', 'done', 'dropped'] },
      termijn: { kind: 'choice', values: DEADLINE_STANDINGS },
      zichtbaarheid: { kind: 'choice', values: ['public', 'internal'], isInternal: true },
      behandelaar: { kind: 'choice', isInternal: true },
      motie: { kind: 'word' },
      toezegging: { kind: 'word' },
      brief: { kind: 'word' },
      van: { kind: 'date' },
      tot: { kind: 'date' },
    },
    sorts: { termijn: { isDescending: false } },
  },
};

export const isCommitmentOpen = (state: string): boolean => !CLOSED_STATES.some((closed) => closed === state);

export const isActionOpen = (state: string): boolean => ['planned', 'in progress'].includes(state);
