import { catalogue } from '~/ui/i18n';

/** What the register and people say differently, on the page of the record itself. */
export const disagreementMessages = catalogue({
  title: { nl: 'Verschil met het register', en: 'Difference from the register' },
  titles: { nl: 'Verschillen met het register', en: 'Differences from the register' },
  Onderwerp: { nl: 'als onderwerp', en: 'as its subject' },
  GestartOp: { nl: 'als dag van indiening', en: 'as the day of submission' },
  BesluitSoort: { nl: 'als uitslag', en: 'as the outcome' },
  Kabinetsappreciatie: { nl: 'als advies', en: 'as the advice' },
  Status: { nl: 'als stand', en: 'as the state' },
  Tekst: { nl: 'als tekst', en: 'as its text' },
  registerSays: {
    nl: (what: string, official: string) => `Het register vermeldt ${what} “${official}”;`,
    en: (what: string, official: string) => `The register has “${official}” ${what};`,
  },
  recordedHere: {
    nl: (own: string) => `hier is vastgesteld “${own}”.`,
    en: (own: string) => `recorded here is “${own}”.`,
  },
  reworded: {
    nl: (official: string) => `Het register heeft de tekst gewijzigd in “${official}”;`,
    en: (official: string) => `The register changed its text to “${official}”;`,
  },
  termHere: {
    nl: (own: string) => `hier staat als termijn “${own}”.`,
    en: (own: string) => `the deadline recorded here is “${own}”.`,
  },
  contradicted: {
    nl: (outcome: string, votes: string) =>
      `Het register vermeldt als uitslag “${outcome}”, maar de stemming die het erbij geeft is ${votes} (voor–tegen). Beide staan hier zoals de Kamer ze gaf.`,
    en: (outcome: string, votes: string) =>
      `The register has “${outcome}” as the outcome, but the vote that it gives with it is ${votes} (for–against). Both stand here as the House gave them.`,
  },
  maybeSame: {
    nl: 'Dit is misschien dezelfde motie als',
    en: 'This may be the same motion as',
  },
  inRegister: { nl: 'in het register.', en: 'in the register.' },
  madeHere: { nl: 'die hier is vastgelegd.', en: 'which was recorded here.' },
  bySource: {
    nl: (name: string, day: string) => `Vastgesteld door ${name}, ${day}`,
    en: (name: string, day: string) => `Recorded by ${name}, ${day}`,
  },
  bothStay: {
    nl: (name: string, day: string, reason: string) => `Beoordeeld door ${name}, ${day}: ${reason}`,
    en: (name: string, day: string, reason: string) => `Judged by ${name}, ${day}: ${reason}`,
  },
  judge: { nl: 'Beoordelen', en: 'Judge' },
  lede: {
    nl: 'Beide waarden blijven staan, met hun bron. Zegt u waarom dat zo klopt, dan is dit geen open punt meer; wijzigt een van beide, dan wordt het dat opnieuw.',
    en: 'Both values stay, each with its source. Once you say why that is right, this is no longer an open point; when either changes, it becomes one again.',
  },
  orCorrect: {
    nl: 'Klopt wat hier is vastgesteld niet meer, wijzig het dan op de pagina zelf.',
    en: 'If what was recorded here no longer holds, change it on the page itself.',
  },
  reason: { nl: 'Waarom beide blijven staan', en: 'Why both stay' },
  settle: { nl: 'Beide blijven staan', en: 'Both stay' },
  notSame: { nl: 'Waarom het niet dezelfde is', en: 'Why they are not the same' },
  keepApart: { nl: 'Niet dezelfde motie', en: 'Not the same motion' },
  merge: { nl: 'Samenvoegen', en: 'Merge' },
  mergeHelp: {
    nl: 'Bij samenvoegen houdt de motie het gedrukte nummer en alles wat erbij is vastgelegd; titel, datum, besluiten en stemmen komen uit het register. Dit kan niet ongedaan worden gemaakt.',
    en: 'When merged, the motion keeps its printed number and all that was recorded with it; title, date, decisions and votes come from the register. This cannot be undone.',
  },
  reasonNeeded: { nl: 'Geef een reden.', en: 'Give a reason.' },
  gone: {
    nl: 'Dit verschil is er niet meer, of iemand anders heeft het al beoordeeld.',
    en: 'This difference is no longer there, or somebody else judged it already.',
  },
  nothing: { nl: 'Er is geen verschil meer om te beoordelen.', en: 'There is no difference left to judge.' },
  back: { nl: 'Terug', en: 'Back' },
});
