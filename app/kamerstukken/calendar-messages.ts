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
    nl: (count: number) =>
      `De kalender is gewijzigd.${count === 0 ? '' : count === 1 ? ' Eén termijn is opnieuw berekend.' : ` ${count} termijnen zijn opnieuw berekend.`}`,
    en: (count: number) =>
      `The calendar was changed.${count === 0 ? '' : count === 1 ? ' One deadline was computed anew.' : ` ${count} deadlines were computed anew.`}`,
  },
  resting: {
    nl: (count: number) =>
      count === 1
        ? 'Eén openstaande toezegging rust op deze datum'
        : `${count} openstaande toezeggingen rusten op deze datum`,
    en: (count: number) =>
      count === 1 ? 'One open commitment rests on this date' : `${count} open commitments rest on this date`,
  },
  restingWhy: {
    nl: 'Er is nog niets bewaard. Opnieuw berekenen geeft elke toezegging de nieuwe dag, met deze wijziging als reden in haar geschiedenis; het telt niet als uitstel, want de belofte is dezelfde.',
    en: 'Nothing is saved yet. Computing anew gives each commitment the new day, with this change as the reason in its history; it is no postponement, for the promise is the same.',
  },
  unseen: {
    nl: (count: number) => `en ${count} van andere organisaties`,
    en: (count: number) => `and ${count} of other organisations`,
  },
  commitment: { nl: 'Toezegging', en: 'Commitment' },
  words: { nl: 'Termijn', en: 'Deadline' },
  was: { nl: 'Nu uiterlijk', en: 'Due now' },
  becomes: { nl: 'Wordt uiterlijk', en: 'Becomes due' },
  noDate: { nl: 'geen datum', en: 'no date' },
  saveAndCompute: { nl: 'Bewaren en opnieuw berekenen', en: 'Save and compute anew' },
  saveAlone: { nl: 'Bewaren, termijnen laten staan', en: 'Save, leave the deadlines' },
  computed: { nl: 'berekend', en: 'computed' },
  computedTitle: { nl: 'Dagen die uit de wet volgen', en: 'Days that follow from the law' },
  computedWhy: {
    nl: 'Prinsjesdag is de derde dinsdag van september (Grondwet, artikel 65), Verantwoordingsdag de derde woensdag van mei. Zij worden berekend en staan niet in de tabel.',
    en: 'Prinsjesdag is the third Tuesday of September (Constitution, article 65), Verantwoordingsdag the third Wednesday of May. They are computed and stand in no table.',
  },
  day: { nl: 'Dag', en: 'Day' },
  ends: {
    nl: (name: string, year: number) => `${name}: tot en met ${year}`,
    en: (name: string, year: number) => `${name}: up to ${year}`,
  },
  endsTitle: { nl: 'Waar de tabel ophoudt', en: 'Where the table ends' },
  'not a date': { nl: 'Vul beide dagen in.', en: 'Give both days.' },
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
