import { catalogue } from './i18n';

/** Strings of the design system itself; rooms have catalogues of their own. */
export const uiMessages = catalogue({
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  menu: { nl: 'Hoofdmenu', en: 'Main menu' },
  search: { nl: 'Zoeken', en: 'Search' },
  searchLabel: {
    nl: 'Kamerstuknummer of woorden, bijvoorbeeld 32 735, nr. 278',
    en: 'Number of a paper or words, for example 32 735, nr. 278',
  },
  language: { nl: 'Taal', en: 'Language' },
  theme: { nl: 'Weergave', en: 'Appearance' },
  auto: { nl: 'automatisch', en: 'automatic' },
  light: { nl: 'licht', en: 'light' },
  dark: { nl: 'donker', en: 'dark' },
  required: { nl: 'verplicht', en: 'required' },
  optional: { nl: 'niet verplicht', en: 'optional' },
  errorsTitle: { nl: 'Er klopt iets niet', en: 'Something is not right' },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
  pages: { nl: 'Bladeren', en: 'Pages' },
  sortedUp: { nl: 'oplopend gesorteerd', en: 'sorted ascending' },
  sortedDown: { nl: 'aflopend gesorteerd', en: 'sorted descending' },
  sortBy: { nl: (name: string) => `Sorteer op ${name}`, en: (name: string) => `Sort by ${name}` },
  filter: { nl: 'Filteren', en: 'Filter' },
  apply: { nl: 'Toepassen', en: 'Apply' },
  clear: { nl: 'Alle filters wissen', en: 'Clear all filters' },
  all: { nl: 'alle', en: 'all' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Werd', en: 'Became' },
  conflict: {
    nl: 'Een ander heeft intussen iets gewijzigd',
    en: 'Somebody else changed something meanwhile',
  },
  conflictHelp: {
    nl: 'Hieronder staat wat er nu staat en wat u schreef. Pas aan en bewaar opnieuw; wat u typte staat nog in het formulier.',
    en: 'Below is what stands now and what you wrote. Adjust and save again; what you typed is still in the form.',
  },
  standsNow: { nl: 'Er staat nu', en: 'Stands now' },
  youWrote: { nl: 'U schreef', en: 'You wrote' },
  nothing: { nl: 'leeg', en: 'empty' },
  page: { nl: (page: number) => `blz. ${page}`, en: (page: number) => `p. ${page}` },
  tagline: {
    nl: 'Moties, toezeggingen en wat ervan terechtkomt',
    en: 'Motions, commitments and what becomes of them',
  },
  forVotes: { nl: 'Voor', en: 'For' },
  againstVotes: { nl: 'Tegen', en: 'Against' },
  sourceNote: {
    nl: 'Feiten van de Tweede Kamer blijven zoals zij die publiceert; een correctie staat ernaast.',
    en: 'Facts of the House stay as it publishes them; a correction stands beside them.',
  },
});
