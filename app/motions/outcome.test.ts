import { describe, expect, it } from 'vitest';
import { type DecisionFacts, meaningOf, outcomeOf } from './outcome';

const decision = (kind: string | null, decidedOn: string, more: Partial<DecisionFacts> = {}) => ({
  kind,
  status: 'Besluit',
  decidedOn,
  position: 1,
  changedAt: null,
  withdrawnAt: null,
  ...more,
});

describe('what a BesluitSoort means', () => {
  it.each([
    ['Stemmen - aangenomen', 'aangenomen'],
    ['Stemmen - verworpen', 'verworpen'],
    ['Stemmen - niet aangenomen', 'verworpen'],
    ['Stemmen - aangehouden', 'aangehouden'],
    ['Stemmen - aangehouden (al tijdens debat)', 'aangehouden'],
    ['Stemmen - ingetrokken', 'ingetrokken'],
    ['Stemmen - ingetrokken (al tijdens debat)', 'ingetrokken'],
    ['Stemmen - vervallen', 'vervallen'],
    ['Termijn - vervallen in verband met verstrijken termijn', 'vervallen'],
    ['Overgenomen', 'overgenomen'],
    ['Stemmen - gestaakt', 'gestaakt'],
    ['Stemmen - zonder stemming aannemen', 'aangenomen'],
    ['Ingediend', null],
    ['Stemmen - uitstellen', null],
    ['Stemmen - vastgesteld', null],
    ['Agenderen - commissiedebat', null],
    [null, null],
  ])('%s: %s', (kind, outcome) => {
    expect(meaningOf(kind)).toBe(outcome);
  });
});

describe('decisions of which the day is not known', () => {
  const undated = (kind: string, more: Partial<DecisionFacts>) =>
    decision(kind, '', { decidedOn: null, ...more });

  it('that leave the motion open came before those that end it, whenever they were registered', () => {
    const taken = [
      undated('Stemmen - aangenomen', { position: 1, changedAt: new Date('2025-03-18T15:00:00Z') }),
      undated('Stemmen - gestaakt', { position: 13, changedAt: new Date('2025-07-04T12:00:00Z') }),
    ];
    expect(outcomeOf(taken, false).outcome).toBe('aangenomen');
    expect(outcomeOf([...taken].reverse(), false).outcome).toBe('aangenomen');
    const held = undated('Stemmen - aangehouden', { position: 14 });
    expect(outcomeOf([held, undated('Stemmen - verworpen', { position: 1 })], false).outcome).toBe(
      'verworpen',
    );
    expect(outcomeOf([held], false).outcome).toBe('aangehouden');
  });

  it('are told by their days where those are known', () => {
    const taken = [
      decision('Stemmen - verworpen', '2025-03-18'),
      decision('Stemmen - gestaakt', '2025-04-01'),
    ];
    expect(outcomeOf(taken, false).outcome).toBe('gestaakt');
  });
});

describe('the outcome of a motion', () => {
  it('is pending while it was only submitted', () => {
    expect(outcomeOf([decision('Ingediend', '2020-01-29')], false)).toMatchObject({
      outcome: 'in behandeling',
      on: null,
    });
  });

  it('is the last decision that matters, in whatever order the register gives them', () => {
    const decisions = [
      decision('Stemmen - verworpen', '2021-06-01'),
      decision('Ingediend', '2020-01-29'),
      decision('Stemmen - aangehouden', '2020-02-04'),
      decision('Stemmen - uitstellen', '2021-06-08'),
    ];
    expect(outcomeOf(decisions, false)).toMatchObject({ outcome: 'verworpen', on: '2021-06-01' });
  });

  it('follows the agenda and then the registration within one day', () => {
    const tie = decision('Stemmen - gestaakt', '2021-06-01', { position: 2 });
    const early = decision('Stemmen - verworpen', '2021-06-01', { position: 1 });
    const revised = { ...tie, kind: 'Stemmen - aangenomen', changedAt: new Date('2021-06-02T08:00:00Z') };
    expect(outcomeOf([tie, early], false).outcome).toBe('gestaakt');
    expect(outcomeOf([revised, tie, early], false).outcome).toBe('aangenomen');
  });

  it('ignores proposals and decisions that the House took back', () => {
    const decisions = [
      decision('Stemmen - aangenomen', '2020-02-04', { status: 'Voorstel' }),
      decision('Stemmen - verworpen', '2020-02-04', { withdrawnAt: new Date(0) }),
    ];
    expect(outcomeOf(decisions, false).outcome).toBe('in behandeling');
  });

  it('is gewijzigd when another motion took its place, unless it was voted on all the same', () => {
    expect(outcomeOf([decision('Ingediend', '2019-10-08')], true).outcome).toBe('gewijzigd');
    expect(outcomeOf([decision('Stemmen - aangehouden', '2019-10-08')], true).outcome).toBe('gewijzigd');
    expect(outcomeOf([decision('Stemmen - verworpen', '2019-10-08')], true).outcome).toBe('verworpen');
  });
});
