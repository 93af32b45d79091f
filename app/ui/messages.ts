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
  optional: { nl: 'niet verplicht', en: 'optional' },
  errorsTitle: { nl: 'Er klopt iets niet', en: 'Something is not right' },
  changing: { nl: (name: string) => `${name} wijzigen`, en: (name: string) => `Change ${name}` },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
  pages: { nl: 'Bladeren', en: 'Pages' },
  sortBy: { nl: (name: string) => `Sorteer op ${name}`, en: (name: string) => `Sort by ${name}` },
  filter: { nl: 'Filteren', en: 'Filter' },
  apply: { nl: 'Toepassen', en: 'Apply' },
  clear: { nl: 'Alle filters wissen', en: 'Clear all filters' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Werd', en: 'Became' },
  conflict: {
    nl: 'Dit is intussen gewijzigd',
    en: 'This was changed meanwhile',
  },
  conflictHelp: {
    nl: 'Door een ander, of door u in een ander venster. Wat u schreef staat nog in het formulier: pas aan en bewaar opnieuw.',
    en: 'By somebody else, or by you in another window. What you wrote is still in the form: adjust and save again.',
  },
  standsNow: { nl: 'Er staat nu', en: 'It now says' },
  youWrote: { nl: 'U schreef', en: 'You wrote' },
  nothing: { nl: 'leeg', en: 'empty' },
  sendAgain: { nl: 'Alsnog versturen', en: 'Send it now' },
  doNotSend: { nl: 'Niet versturen', en: 'Do not send' },
  whatYouWrote: { nl: 'Wat u schreef', en: 'What you wrote' },
  fileNotKept: {
    nl: 'Het bestand dat u koos is niet bewaard; kies het opnieuw.',
    en: 'The file that you chose was not kept; choose it again.',
  },
  tagline: {
    nl: 'Moties, toezeggingen en wat ervan terechtkomt',
    en: 'Motions, commitments and what becomes of them',
  },
  printedFrom: {
    nl: (address: string, moment: string) => `Zoals op ${moment} te lezen op ${address}`,
    en: (address: string, moment: string) => `As read on ${moment} at ${address}`,
  },
  sourceNote: {
    nl: 'Feiten van de Tweede Kamer blijven zoals zij die publiceert; een correctie staat ernaast.',
    en: 'Facts of the House stay as it publishes them; a correction stands beside them.',
  },
});
