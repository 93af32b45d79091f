import { catalogue } from '~/ui/i18n';

/** Strings of the frame around all pages: places, errors, account corner. */
export const siteMessages = catalogue({
  motions: { nl: 'Moties', en: 'Motions' },
  commitments: { nl: 'Toezeggingen', en: 'Commitments' },
  letters: { nl: 'Brieven', en: 'Letters' },
  dossiers: { nl: 'Dossiers', en: 'Dossiers' },
  actions: { nl: 'Acties', en: 'Actions' },
  intake: { nl: 'Intake', en: 'Intake' },
  administration: { nl: 'Beheer', en: 'Administration' },
  following: { nl: 'Volgen', en: 'Following' },
  aboutData: {
    nl: 'Over deze gegevens: waar zij vandaan komen en tot wanneer zij bijgewerkt zijn',
    en: 'About these data: where they come from and until when they are up to date',
  },
  logIn: { nl: 'Inloggen', en: 'Log in' },
  logOut: { nl: 'Uitloggen', en: 'Log out' },
  demonstration: {
    nl: 'Dit is een demonstratie: de papieren en getallen rond 32 735 en 35 207 zijn echt, accounts, acties en wat als fictief gemerkt is niet.',
    en: 'This is a demonstration: the papers and numbers around 32 735 and 35 207 are real; accounts, actions and whatever is marked fictional are not.',
  },
  description: {
    nl: 'Gestand volgt moties, het advies van het kabinet, Kamerbrieven, toezeggingen en de acties die daarop volgen.',
    en: 'Gestand tracks motions, the cabinet’s advice, ministers’ letters, commitments and the actions that follow.',
  },
  notFound: { nl: 'Deze pagina bestaat niet', en: 'There is no such page' },
  notFoundHelp: {
    nl: 'Misschien is het nummer anders geschreven. Zoek op het Kamerstuknummer of op woorden.',
    en: 'Perhaps the number is written differently. Search by paper number or by words.',
  },
  notAllowed: { nl: 'Dit mag u niet', en: 'You may not do this' },
  notAllowedHelp: {
    nl: 'Uw account heeft hiervoor niet de juiste rol. Vraag een beheerder van uw organisatie.',
    en: 'Your account does not have the role for it. Ask an administrator of your organisation.',
  },
  tooMany: { nl: 'Te veel pogingen', en: 'Too many attempts' },
  tooManyHelp: { nl: 'Wacht even en probeer het dan opnieuw.', en: 'Wait a moment and try again.' },
  failed: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
  failedHelp: {
    nl: 'Er is niets half opgeslagen. Probeer het over een minuut opnieuw; blijft het misgaan, meld het de beheerder.',
    en: 'Nothing was half stored. Try again in a minute; if it persists, tell the administrator.',
  },
  noConnection: { nl: 'Geen verbinding', en: 'No connection' },
  noConnectionHelp: {
    nl: 'Gestand is nu niet te bereiken. Kijk of u verbinding hebt en probeer het opnieuw.',
    en: 'Gestand cannot be reached now. See whether you are connected and try again.',
  },
  unsentKept: {
    nl: 'Of wat u schreef is vastgelegd, is niet zeker; het is hier bewaard. Kijk zo nodig eerst of het er al staat.',
    en: 'It is not certain that what you wrote was recorded; it is kept here. If in doubt, look first whether it is there.',
  },
  toStart: { nl: 'Naar het begin', en: 'To the start page' },
});
