import { catalogue } from '~/ui/i18n';

/** Names of what changed in an issue. */
export const factMessages = catalogue({
  created: { nl: 'nieuw', en: 'new' },
  outcome: { nl: 'uitslag', en: 'outcome' },
  votes: { nl: 'stemmen voor en tegen', en: 'votes for and against' },
  advice: { nl: 'advies', en: 'advice' },
  ownState: { nl: 'stand, onze lezing', en: 'state, our reading' },
  ministryState: { nl: 'ministerie meldt', en: 'ministry reports' },
  houseState: { nl: 'Kamer registreert', en: 'House registers' },
  letter: { nl: 'brief hierover', en: 'letter about it' },
  correction: { nl: 'correctie', en: 'correction' },
  inRegister: { nl: 'open data van de Kamer', en: 'the House’s open data' },
  deadline: { nl: 'termijn', en: 'deadline' },
  text: { nl: 'tekst', en: 'text' },
  repeats: { nl: 'herhaalt', en: 'repeats' },
  amends: { nl: 'wijzigt', en: 'amends' },
  supplements: { nl: 'vult aan', en: 'supplements' },
  split: { nl: 'een deel werd', en: 'a part became' },
  motion: { nl: 'motie', en: 'motion' },
  state: { nl: 'stand', en: 'state' },
  progress: { nl: 'voortgang', en: 'progress' },
  link: { nl: 'gekoppeld aan', en: 'linked to' },
  submitted: { nl: 'ingediend', en: 'submitted' },
  promised: { nl: 'toegezegd', en: 'promised' },
  dated: { nl: 'datum', en: 'date' },
});

/** Words of an issue, in the app and in mail. */
export const digestMessages = catalogue({
  'in the register': { nl: 'opgenomen', en: 'included' },
  'taken out': { nl: 'eruit genomen', en: 'taken out' },
  nothing: { nl: 'geen', en: 'none' },
  passed: { nl: (day: string) => `verstreken op ${day}`, en: (day: string) => `passed on ${day}` },
  by: {
    nl: (day: string, distance: string) => `uiterlijk ${day} (${distance})`,
    en: (day: string, distance: string) => `by ${day} (${distance})`,
  },
  new: { nl: 'Nieuw en besloten', en: 'New and decided' },
  done: { nl: 'Gedaan', en: 'Done' },
  postponed: { nl: 'Uitgesteld', en: 'Postponed' },
  overdue: { nl: 'Te laat geworden', en: 'Became overdue' },
  'due in 2 weeks': { nl: 'Binnen twee weken', en: 'Due within two weeks' },
  'due in 6 weeks': { nl: 'Binnen zes weken', en: 'Due within six weeks' },
  week: { nl: (week: number) => `Week ${week}`, en: (week: number) => `Week ${week}` },
  was: { nl: 'was', en: 'was' },
  is: { nl: 'nu', en: 'now' },
  because: {
    nl: (names: string) => `Omdat u volgt: ${names}.`,
    en: (names: string) => `Because you follow ${names}.`,
  },
  alsoIn: {
    nl: (count: number) => `En nog ${count} ${count === 1 ? 'ander' : 'andere'}:`,
    en: (count: number) => `And ${count} ${count === 1 ? 'other' : 'others'}:`,
  },
  more: {
    nl: (count: number) => `Nog ${count} staan hier niet. Bekijk ze op Gestand`,
    en: (count: number) => `${count} more are not shown here. See them on Gestand`,
  },
  figures: {
    nl: (f: Figures) =>
      `In cijfers, over alles wat openbaar is: ${f.newMotions} nieuwe moties, ${f.decidedMotions} besloten; ${f.newCommitments} nieuwe toezeggingen, ${f.settledCommitments} afgerond; ${f.overdueCommitments} over de termijn.`,
    en: (f: Figures) =>
      `In figures, over all that is public: ${f.newMotions} new motions, ${f.decidedMotions} decided; ${f.newCommitments} new commitments, ${f.settledCommitments} settled; ${f.overdueCommitments} overdue.`,
  },
  empty: {
    nl: 'Er veranderde niets in wat u volgt.',
    en: 'Nothing changed in what you follow.',
  },
  emptySubject: { nl: 'niets veranderd in wat u volgt', en: 'nothing changed in what you follow' },
  proofIn: { nl: 'Lees de passage', en: 'Read the passage' },
  count: {
    nl: (count: number) => `${count} ${count === 1 ? 'bericht' : 'berichten'}`,
    en: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
  },
  period: {
    nl: (from: string, until: string) => `${from} tot en met ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  why: { nl: 'Waarom u dit krijgt', en: 'Why you get this' },
  whyText: {
    nl: 'U volgt deze onderwerpen op Gestand. Stop een onderwerp, of alle mail:',
    en: 'You follow these subjects on Gestand. Stop one subject, or all mail:',
  },
  stop: { nl: 'niet meer volgen', en: 'stop following' },
  stopAll: { nl: 'Alle mail stoppen', en: 'Stop all mail' },
  preferences: { nl: 'Volglijst en instellingen', en: 'My list and settings' },
  archive: { nl: 'Deze mail op Gestand', en: 'This mail on Gestand' },
  overdueCommitments: {
    nl: (n: number) => `${n} ${n === 1 ? 'toezegging' : 'toezeggingen'} te laat`,
    en: (n: number) => `${n} ${n === 1 ? 'commitment' : 'commitments'} overdue`,
  },
  overdueItems: { nl: (n: number) => `${n} te laat`, en: (n: number) => `${n} overdue` },
  doneItems: { nl: (n: number) => `${n} gedaan`, en: (n: number) => `${n} done` },
  postponedItems: { nl: (n: number) => `${n} uitgesteld`, en: (n: number) => `${n} postponed` },
  newItems: { nl: (n: number) => `${n} nieuw of besloten`, en: (n: number) => `${n} new or decided` },
  dueItems: { nl: (n: number) => `${n} binnenkort`, en: (n: number) => `${n} due soon` },
  andMore: { nl: (n: number) => `en nog ${n}`, en: (n: number) => `and ${n} more` },
});

interface Figures {
  newMotions: number;
  decidedMotions: number;
  newCommitments: number;
  settledCommitments: number;
  overdueCommitments: number;
}
