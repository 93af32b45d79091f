import { catalogue } from '~/ui/i18n';

export const historyMessages = catalogue({
  history: { nl: 'Geschiedenis', en: 'History' },
  nothing: { nl: 'Nog niets gewijzigd.', en: 'Nothing changed yet.' },
  change: { nl: 'Wijziging', en: 'Change' },
  by: { nl: (name: string) => `door ${name}`, en: (name: string) => `by ${name}` },
  aMember: { nl: 'een medewerker', en: 'a member of staff' },
  sync: { nl: 'synchronisatie met de Kamer', en: 'synchronisation with the House' },
  reason: { nl: 'Reden', en: 'Reason' },
});

/** What was done, in words; an action that is not listed is shown as it is named. */
export const actionMessages = catalogue({
  'motion.created': { nl: 'motie vastgelegd', en: 'motion recorded' },
  'motion.changed': { nl: 'gegeven gewijzigd of gecorrigeerd', en: 'fact changed or corrected' },
  'motion.advice': { nl: 'advies toegevoegd', en: 'advice added' },
  'motion.outcome': { nl: 'uitslag gewijzigd', en: 'outcome changed' },
  'motion.decision': { nl: 'besluit vastgelegd', en: 'decision recorded' },
  'motion.votes': { nl: 'stemmen vastgelegd', en: 'votes recorded' },
  'motion.replaced': { nl: 'motie vervangen', en: 'motion replaced' },
  'motion.state': { nl: 'uitvoering beoordeeld', en: 'execution judged' },
  'motion.letter': { nl: 'brief gekoppeld of afgewezen', en: 'letter linked or rejected' },
  'commitment.state': { nl: 'stand gewijzigd', en: 'state changed' },
  'commitment.deadline': { nl: 'termijn gewijzigd', en: 'deadline changed' },
  'action.state': { nl: 'stand gewijzigd', en: 'state changed' },
  'action.linked': { nl: 'gekoppeld', en: 'linked' },
  advice: { nl: 'advies', en: 'advice' },
  stated: { nl: 'gezegd', en: 'stated' },
  source: { nl: 'bron', en: 'source' },
  ownState: { nl: 'eigen lezing', en: 'our reading' },
  ministryState: { nl: 'ministerie meldt', en: 'ministry reports' },
  houseState: { nl: 'Kamer registreert', en: 'House registers' },
  outcome: { nl: 'uitslag', en: 'outcome' },
  correction: { nl: 'correctie', en: 'correction' },
  title: { nl: 'titel', en: 'title' },
  letter: { nl: 'brief', en: 'letter' },
  state: { nl: 'stand', en: 'state' },
});
