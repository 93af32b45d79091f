import { catalogue } from '~/ui/i18n';

/** How a letter and a motion belong together, and who says so. */
export const linkMessages = catalogue({
  proposed: { nl: 'voorgesteld', en: 'proposed' },
  byPerson: { nl: 'door een medewerker bevestigd', en: 'confirmed by a member of staff' },
  rejected: { nl: 'Afgewezen koppelingen', en: 'Rejected links' },
  wordsOf: {
    nl: (words: string) => `De woorden: “${words}”`,
    en: (words: string) => `The words: “${words}”`,
  },
  confirm: { nl: 'Gaat hierover', en: 'Is about this' },
  reject: { nl: 'Gaat hier niet over', en: 'Is not about this' },
  confirmNamed: {
    nl: (name: string) => `Gaat hierover: ${name}`,
    en: (name: string) => `Is about this: ${name}`,
  },
  rejectNamed: {
    nl: (name: string) => `Gaat hier niet over: ${name}`,
    en: (name: string) => `Is not about this: ${name}`,
  },
});

/** What a rule rests a link on. */
export const basisMessages = catalogue({
  'number and name': {
    nl: 'het onderwerp noemt het nummer en de indiener of de woorden',
    en: 'the subject names the number and the submitter or the words',
  },
  number: { nl: 'het onderwerp noemt het nummer', en: 'the subject names the number' },
  'number of another': {
    nl: 'het onderwerp noemt dit nummer, maar een ander lid en andere woorden',
    en: 'the subject names this number, but another member and other words',
  },
  'replaced number': {
    nl: 'het onderwerp noemt deze motie als de versie die vervangen is',
    en: 'the subject names this motion as the version that was replaced',
  },
  successor: {
    nl: 'het onderwerp noemt de motie die door deze vervangen is',
    en: 'the subject names the motion that this one replaced',
  },
  'words and name': {
    nl: 'het onderwerp noemt de indiener en de woorden van deze motie',
    en: 'the subject names the submitter and the words of this motion',
  },
  'like words': {
    nl: 'het onderwerp noemt de indiener en lijkt op deze motie',
    en: 'the subject names the submitter and is like this motion',
  },
  'number in the text': {
    nl: 'de tekst van de brief gaat over dit nummer',
    en: 'the text of the letter is about this number',
  },
});
