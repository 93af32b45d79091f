import { catalogue } from '~/ui/i18n';

export const calendarMessages = catalogue({
  title: { nl: 'Parlementaire kalender', en: 'Parliamentary calendar' },
  lede: {
    nl: 'Recessen en andere jaarlijkse data waarop termijnen rusten: “voor het zomerreces” is de dag voor het hier begint. Waar de tabel ophoudt, krijgt een termijn geen datum.',
    en: 'Recesses and other yearly dates that deadlines rest on: “voor het zomerreces” is the day before it begins here. Where the table ends, a deadline gets no date.',
  },
  administration: { nl: 'Beheer', en: 'Administration' },
  name: { nl: 'Naam', en: 'Name' },
  from: { nl: 'Eerste dag', en: 'First day' },
  until: { nl: 'Laatste dag', en: 'Last day' },
  source: { nl: 'Bron', en: 'Source' },
  confirmed: { nl: 'bevestigd', en: 'confirmed' },
  unconfirmed: { nl: 'nog te bevestigen', en: 'to be confirmed' },
  change: { nl: 'Wijzigen', en: 'Change' },
  add: { nl: 'Datum toevoegen', en: 'Add a date' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: {
    nl: 'De kalender is gewijzigd. Termijnen die al gelezen waren, houden hun datum.',
    en: 'The calendar was changed. Deadlines read before keep their date.',
  },
  dayHint: { nl: 'Als 2027-07-09', en: 'As 2027-07-09' },
  'not a date': { nl: 'Schrijf beide dagen als 2027-07-09.', en: 'Write both days as 2027-07-09.' },
  'ends before it begins': {
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day comes before the first.',
  },
  conflict: {
    nl: 'Een ander heeft deze datum intussen gewijzigd. Hieronder staat wat er nu staat; pas aan en bewaar opnieuw.',
    en: 'Somebody else changed this date meanwhile. Below is what stands now; adjust and save again.',
  },
  'unknown name': { nl: 'Kies een naam uit de lijst.', en: 'Choose a name from the list.' },
});
