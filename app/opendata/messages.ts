import { catalogue } from '~/ui/i18n';

export const openDataMessages = catalogue({
  administration: { nl: 'Beheer', en: 'Administration' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  lede: {
    nl: 'Wat Gestand overneemt van de Tweede Kamer en van officielebekendmakingen.nl, en hoe het daarmee staat.',
    en: 'What Gestand takes over from the House and from officielebekendmakingen.nl, and how that stands.',
  },
  isOff: {
    nl: 'De synchronisatie staat uit. Zet de instelling GESTAND_SYNC op syncfeed (of odata) en start Gestand opnieuw.',
    en: 'The synchronisation is off. Set GESTAND_SYNC to syncfeed (or odata) and start Gestand again.',
  },
  runsFrom: {
    nl: (source: string) => `Elke vijf minuten wordt overgenomen wat er nieuw is bij ${source}.`,
    en: (source: string) => `Every five minutes what is new at ${source} is taken over.`,
  },
  runNow: { nl: 'Nu bijwerken', en: 'Update now' },
  asked: {
    nl: 'Gevraagd. Het begint binnen enkele seconden, of zodra de lopende overname klaar is.',
    en: 'Asked for. It begins within seconds, or when the running one is done.',
  },
  tooOften: {
    nl: 'Er is kort geleden al om gevraagd. Wacht een paar minuten.',
    en: 'This was asked for a short while ago. Wait a few minutes.',
  },
  cannotAsk: {
    nl: 'In dit proces lopen geen taken. Probeer het opnieuw.',
    en: 'No jobs run in this process. Try again.',
  },
  running: { nl: 'Loopt nu', en: 'Running now' },
  runningAt: {
    nl: (category: string, records: string) => `bij ${category}; ${records} records in deze ronde`,
    en: (category: string, records: string) => `at ${category}; ${records} records in this round`,
  },
  linkingNow: { nl: 'brieven en moties koppelen', en: 'linking letters and motions' },
  progress: {
    nl: (percentage: string) => `eerste overname: ongeveer ${percentage}% klaar`,
    en: (percentage: string) => `first takeover: about ${percentage}% done`,
  },
  notRunning: { nl: 'Er loopt nu niets.', en: 'Nothing is running.' },
  perCategory: { nl: 'Per bron en soort', en: 'By source and kind' },
  source: { nl: 'Bron', en: 'Source' },
  category: { nl: 'Soort', en: 'Kind' },
  complete: { nl: 'Volledig tot', en: 'Complete until' },
  neverComplete: { nl: 'nog niet volledig', en: 'not complete yet' },
  records: { nl: 'Records', en: 'Records' },
  newest: { nl: 'Nieuwste wijziging', en: 'Newest change' },
  state: { nl: 'Stand', en: 'State' },
  inOrder: { nl: 'in orde', en: 'in order' },
  behind: { nl: 'loopt achter', en: 'behind' },
  atFirst: { nl: 'eerste overname', en: 'first takeover' },
  failed: { nl: (times: number) => `${times}× mislukt`, en: (times: number) => `failed ${times}×` },
  nothingYet: { nl: 'Er is nog niets overgenomen.', en: 'Nothing was taken over yet.' },
  runs: { nl: 'Laatste rondes', en: 'Latest rounds' },
  started: { nl: 'Begonnen', en: 'Started' },
  took: { nl: 'Duurde', en: 'Took' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  by: { nl: 'Gevraagd door', en: 'Asked by' },
  bySchedule: { nl: 'het rooster', en: 'the schedule' },
  errors: { nl: 'Fouten', en: 'Errors' },
  none: { nl: 'geen', en: 'none' },
  alarms: { nl: 'Meldingen', en: 'Alarms' },
  alarmsLede: {
    nl: 'Wat de regels niet kennen of niet konden lezen. De waarde zelf is bewaard zoals zij er stond.',
    en: 'What the rules do not know or could not read. The value itself was kept as it stood.',
  },
  noAlarms: { nl: 'Er staan geen meldingen open.', en: 'No alarms are open.' },
  alarm: { nl: 'Melding', en: 'Alarm' },
  where: { nl: 'Waar', en: 'Where' },
  value: { nl: 'Waarde', en: 'Value' },
  example: { nl: 'Voorbeeld', en: 'Example' },
  seen: {
    nl: (count: number, first: string, last: string) => `${count}×, van ${first} tot ${last}`,
    en: (count: number, first: string, last: string) => `${count}×, from ${first} to ${last}`,
  },
  settle: { nl: 'Afhandelen', en: 'Settle' },
  reason: { nl: 'Wat is ermee gedaan', en: 'What was done' },
  settled: { nl: 'Afgehandelde meldingen', en: 'Settled alarms' },
  settledBy: {
    nl: (name: string, day: string) => `${name}, ${day}`,
    en: (name: string, day: string) => `${name}, ${day}`,
  },
  settledNow: { nl: 'De melding is afgehandeld.', en: 'The alarm was settled.' },
  reasonNeeded: { nl: 'Geef een reden.', en: 'Give a reason.' },
  gone: { nl: 'Deze melding is al afgehandeld.', en: 'This alarm was settled already.' },
  texts: { nl: 'Officiële teksten', en: 'Official texts' },
  textsLede: {
    nl: 'De tekst van moties en brieven komt van officielebekendmakingen.nl, zodra die daar staat.',
    en: 'The text of motions and letters comes from officielebekendmakingen.nl, once it is there.',
  },
  number: { nl: 'Aantal', en: 'Number' },
  links: { nl: 'Brieven en moties', en: 'Letters and motions' },
  proposedLinks: { nl: 'Voorgestelde koppelingen', en: 'Proposed links' },
  proposedCount: {
    nl: (count: number) =>
      count === 1 ? 'Eén koppeling wacht op een oordeel.' : `${count} koppelingen wachten op een oordeel.`,
    en: (count: number) => (count === 1 ? 'One link waits for a word.' : `${count} links wait for a word.`),
  },
  noLinks: { nl: 'Er wacht niets op een oordeel.', en: 'Nothing waits for a word.' },
  linkKeys: {
    nl: 'Toetsen: j en k gaan verder en terug, a is “Gaat hierover”, x is “Gaat hier niet over”.',
    en: 'Keys: j and k go on and back, a is “Is about this”, x is “Is not about this”.',
  },
  letter: { nl: 'Brief', en: 'Letter' },
  motion: { nl: 'Motie', en: 'Motion' },
  about: { nl: 'Over deze gegevens', en: 'About these data' },
  aboutLede: {
    nl: 'Waar komt het vandaan en tot wanneer is het bijgewerkt?',
    en: 'Where does it come from, and until when is it up to date?',
  },
  aboutHouse: {
    nl: 'Moties, brieven, besluiten, stemmingen en toezeggingen komen uit de open data van de Tweede Kamer (CC0). De officiële teksten komen van officielebekendmakingen.nl.',
    en: 'Motions, letters, decisions, votes and commitments come from the open data of the House (CC0). The official texts come from officielebekendmakingen.nl.',
  },
  aboutOwn: {
    nl: 'Wat de Kamer vaststelt, wordt hier niet veranderd: een correctie staat ernaast, met wie haar maakte en waarom. Een koppeling tussen een brief en een motie noemt waarop zij berust.',
    en: 'What the House states is not changed here: a correction stands beside it, with who made it and why. A link between a letter and a motion says what it rests on.',
  },
  aboutDemonstration: {
    nl: 'Deze Gestand neemt niets over van de Tweede Kamer: de gegevens zijn die van de demonstratie, of door medewerkers ingebracht.',
    en: 'This Gestand takes nothing over from the House: its data are those of the demonstration, or brought in by staff.',
  },
  upToDate: { nl: 'Bijgewerkt tot', en: 'Up to date until' },
  subject: { nl: 'Gegevens', en: 'Data' },
  groupZaken: { nl: 'Moties en zaken', en: 'Motions and cases' },
  groupPapers: { nl: 'Brieven en andere stukken', en: 'Letters and other papers' },
  groupDecisions: { nl: 'Besluiten en stemmingen', en: 'Decisions and votes' },
  groupCommitments: { nl: 'Toezeggingen in het register', en: 'Commitments in the register' },
  groupPeople: { nl: 'Leden en fracties', en: 'Members and fracties' },
});

/** What asks for a person's attention. */
export const alarmMessages = catalogue({
  'unseen value': { nl: 'onbekende waarde', en: 'unknown value' },
  'malformed record': { nl: 'onleesbaar record', en: 'unreadable record' },
  contradiction: { nl: 'tegenspraak tussen officiële gegevens', en: 'official facts contradict' },
  conflict: { nl: 'verschil met wat een medewerker vastlegde', en: 'differs from what staff recorded' },
  withdrawn: { nl: 'door de Kamer verwijderd', en: 'deleted by the House' },
});

/** Whether an official text is there. */
export const textMessages = catalogue({
  waiting: { nl: 'wacht', en: 'waiting' },
  stored: { nl: 'overgenomen', en: 'taken over' },
  'another text': { nl: 'had al een tekst', en: 'had a text already' },
  absent: { nl: 'niet gepubliceerd', en: 'not published' },
  failed: { nl: 'mislukt', en: 'failed' },
});
