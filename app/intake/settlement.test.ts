import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLetter } from '~/reading/read-letter';
import { proposalsOf } from './intake';
import { lackOf, settlementsOf } from './settlement';

const LETTER = readFileSync('tests/fixtures/letters/verzamelbrief.txt', 'utf8');

/** The passages of a collective letter about these headings and texts. */
function settlements(passages: string, letterKind?: 'uitstel' | 'appreciatie') {
  const start = LETTER.indexOf('Motie van het lid Veenstra');
  const end = LETTER.indexOf('De Minister van Fictieve Wateren, ');
  const text = LETTER.slice(0, start) + passages + LETTER.slice(end);
  const reading = readLetter(text);
  if (letterKind) reading.document.letterKind = letterKind;
  return settlementsOf(reading).map(({ start, end, content }) => ({
    ...content,
    place: text.slice(start, end).replace(/\s+/g, ' '),
  }));
}

describe('a letter that settles many', () => {
  it('proposes a step for each passage, with the words that prove it', () => {
    const found = settlementsOf(readLetter(LETTER));
    expect(found.map(({ content }) => [content.about, content.step, content.sentence])).toEqual([
      ['kst-41235-30', 'gemeld afgedaan', 'Hiermee beschouw ik de motie als afgedaan.'],
      ['TZ202411-014', 'nieuwe termijn', 'Ik zal uw Kamer hierover voor 1 april 2025 informeren.'],
      ['kst-41235-33', 'niet uitgevoerd', 'De motie kan ik niet uitvoeren.'],
    ]);
    expect(found[1]?.content.deadlineWords).toBe('voor 1 april 2025');
    expect(found[2]?.content.reason).toBe('Een heffing vergt een wet waarvoor geen grondslag bestaat.');
    for (const { start, end, content } of found)
      expect(LETTER.slice(start, end).replace(/\s+/g, ' ')).toBe(content.sentence);
  });

  it('takes the next day of what is under way along, and the reason of what is done in part', () => {
    const [running, partly] = settlements(
      'Toezegging over de sluizen (G-00012)\n\nIk ben hiermee bezig. Ik informeer uw Kamer voor 1 mei 2025.\n\nToezegging over de dijken (TZ202411-015)\n\nDe toezegging is deels afgedaan, omdat de tweede meting nog loopt.\n\n',
    );
    expect(running).toMatchObject({
      about: 'G-00012',
      step: 'in uitvoering',
      deadlineWords: 'voor 1 mei 2025',
    });
    expect(partly).toMatchObject({ about: 'TZ202411-015', step: 'deels afgedaan' });
  });

  it('tells what lapsed from what will not be done', () => {
    expect(
      settlements(
        'Motie van het lid Veenstra (Kamerstuk 41 235, nr. 30)\n\nDe motie is ingetrokken door de indiener. De motie is daarmee vervallen.\n\n',
      ),
    ).toMatchObject([{ about: 'kst-41235-30', step: 'vervallen' }]);
  });

  it('proposes a step for each motion that one heading names', () => {
    expect(
      settlements(
        'Motie van het lid Dijkman (Kamerstuk 41 235, nr. 33) en motie van het lid Zandsma (Kamerstuk 41 235, nr. 34)\n\nHiermee beschouw ik beide moties als afgedaan.\n\n',
      ).map(({ about, place }) => [about, place]),
    ).toEqual([
      ['kst-41235-33', 'Hiermee beschouw ik beide moties als afgedaan.'],
      ['kst-41235-34', 'Hiermee beschouw ik beide moties als afgedaan.'],
    ]);
  });

  it('asks a person where a commitment is named by its motion alone, or by two numbers', () => {
    const [one, two] = settlements(
      'Toezegging over de motie-Veenstra (Kamerstuk 41 235, nr. 30)\n\nDaarmee is de toezegging nagekomen.\n\nToezegging over de sluizen\n\nTZ202411-015 en TZ202411-016 gaan hierover. Daarmee is dit afgedaan.\n\n',
    );
    expect(one).toMatchObject({ about: null, step: 'gemeld afgedaan', named: ['kst-41235-30'] });
    expect(two).toMatchObject({ about: null, named: ['TZ202411-015', 'TZ202411-016'] });
  });

  it('asks a person where nothing was read of what it reports', () => {
    expect(settlements('Toezegging over de sluizen (G-00012)\n\nDe sluizen zijn oud.\n\n')).toMatchObject([
      { about: 'G-00012', step: null },
    ]);
  });

  it('settles nothing as an uitstel, and proposes nothing as an appreciatie', () => {
    const done = 'Motie van het lid Veenstra (Kamerstuk 41 235, nr. 30)\n\nHiermee is de motie afgedaan.\n\n';
    expect(settlements(done, 'uitstel')).toMatchObject([{ about: 'kst-41235-30', step: null }]);
    expect(settlements(done, 'appreciatie')).toEqual([]);
  });

  it('makes a promise that only moves a known commitment a slip, and no commitment besides', () => {
    const reading = readLetter(LETTER);
    const kinds = (known: string[]) =>
      proposalsOf(reading, new Set(known)).map(({ content }) => content.kind);
    expect(kinds([]).filter((kind) => kind === 'commitment')).toHaveLength(1);
    expect(kinds(['TZ202411-014']).filter((kind) => kind === 'commitment')).toHaveLength(0);
  });

  it('is accepted only whole', () => {
    const whole = {
      kind: 'settlement' as const,
      heading: 'Toezegging',
      about: 'G-00012',
      named: [],
      step: 'gemeld afgedaan' as const,
      sentence: '',
      why: null,
      reason: null,
      deadlineWords: null,
    };
    expect(lackOf(whole)).toBeNull();
    expect(lackOf({ ...whole, about: null })).toEqual({ waarover: 'noSubject' });
    expect(lackOf({ ...whole, step: null })).toEqual({ stap: 'noStep' });
    expect(lackOf({ ...whole, step: 'niet uitgevoerd' })).toEqual({ reden: 'noReason' });
    expect(lackOf({ ...whole, step: 'nieuwe termijn' })).toEqual({ termijn: 'noNewDeadline' });
    expect(lackOf({ ...whole, step: 'nieuwe termijn', about: 'kst-41235-30' })).toBeNull();
  });
});
