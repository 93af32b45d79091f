import { describe, expect, it } from 'vitest';
import { ballotOf, type Vote } from './ballot';

const fractie = (fractieName: string, seats: number, choice: Vote['choice'], more: Partial<Vote> = {}) => ({
  choice,
  seats,
  actorName: fractieName,
  fractieName,
  isMemberVote: false,
  isMistake: false,
  ...more,
});
const member = (actorName: string, choice: Vote['choice']) =>
  fractie('Noorderlicht', 20, choice, { actorName, isMemberVote: true });

describe('a vote', () => {
  it('by show of hands weighs a fractie by its seats', () => {
    const ballot = ballotOf([fractie('A', 91, 'Voor'), fractie('B', 59, 'Tegen')], 'Met handopsteken');
    expect(ballot).toMatchObject({ inFavour: 91, against: 59, isComplete: true, isRollCall: false });
  });

  it('by roll call weighs each member one, whatever seats the fractie has', () => {
    const votes = [member('Een', 'Voor'), member('Twee', 'Voor'), member('Drie', 'Tegen')];
    expect(ballotOf(votes, 'Hoofdelijk')).toMatchObject({ inFavour: 2, against: 1, isComplete: false });
    expect(ballotOf(votes, 'Hoofdelijk', 'Aangenomen (2-1).')).toMatchObject({ isComplete: true });
  });

  it('that lacks seats is incomplete', () => {
    expect(ballotOf([fractie('A', 91, 'Voor')], null)).toMatchObject({ isComplete: false });
  });

  it('counts a fractie once that is registered twice, and trusts no contradiction', () => {
    const doubled = [fractie('A', 91, 'Voor'), fractie('A', 91, 'Voor'), fractie('B', 59, 'Tegen')];
    expect(ballotOf(doubled, null)).toMatchObject({ inFavour: 91, isComplete: true });
    const contradicted = [fractie('A', 91, 'Voor'), fractie('A', 91, 'Tegen'), fractie('B', 59, 'Tegen')];
    expect(ballotOf(contradicted, null)?.isComplete).toBe(false);
  });

  it('leaves out a member who is registered inside the show of hands of the own fractie', () => {
    const votes = [fractie('Noorderlicht', 91, 'Voor'), member('Een', 'Voor'), fractie('B', 59, 'Tegen')];
    expect(ballotOf(votes, 'Met handopsteken')).toMatchObject({ inFavour: 91, isComplete: true });
  });

  it('with a word that nobody has seen keeps it, after the others, and is not complete', () => {
    const votes = [fractie('A', 50, 'Blanco'), fractie('B', 91, 'Voor'), fractie('C', 59, 'Tegen')];
    const ballot = ballotOf(votes, 'Met handopsteken', 'Aangenomen (91-59).');
    expect(ballot).toMatchObject({ inFavour: 91, against: 59, isComplete: false });
    expect(ballot?.votes.map(({ choice }) => choice)).toEqual(['Voor', 'Tegen', 'Blanco']);
  });

  it('keeps a mistake as it was cast', () => {
    const ballot = ballotOf([fractie('A', 91, 'Voor', { isMistake: true }), fractie('B', 59, 'Tegen')], null);
    expect(ballot).toMatchObject({ inFavour: 91, against: 59 });
    expect(ballot?.votes[0]?.isMistake).toBe(true);
  });

  it('without votes is none', () => {
    expect(ballotOf([], null)).toBeNull();
  });
});
