import { describe, expect, it } from 'vitest';
import { CERTAIN, WORTH_A_LOOK } from '~/kamerstukken/letter-link';
import { evaluateLinks } from './evaluation';
import { readMentions } from './read-mentions';
import { type KnownMotion, type MentionToLink, weighLetter } from './weigh';
import { likeness } from './words';

const motion = (more: Partial<KnownMotion> = {}): KnownMotion => ({
  id: 1,
  key: 'kst-30012-5',
  submitters: ['Vos'],
  title: 'een vaste bezetting van drukke sluizen',
  isChanged: false,
  submittedOn: '2026-01-08',
  ...more,
});

/** The links of a letter with this subject, of which the motions here may be meant. */
function linksOf(
  subject: string,
  known: { numbered?: KnownMotion; successors?: KnownMotion[]; byName?: KnownMotion[] },
  date = '2026-03-01',
) {
  const mentions = readMentions(subject, null).map(
    (mention): MentionToLink => ({
      ...mention,
      numbered: known.numbered?.key === mention.key ? known.numbered : null,
      successors: known.successors ?? [],
      byName: known.byName ?? [],
    }),
  );
  return weighLetter({ id: 9, date, mentions }).map(({ motion: { id }, basis, confidence, kind }) => ({
    id,
    basis,
    kind,
    band: confidence >= CERTAIN ? 'known' : confidence >= WORTH_A_LOOK ? 'proposed' : 'none',
  }));
}

describe('a letter and a motion', () => {
  it('belong together by the number and the name', () => {
    expect(
      linksOf('Uitvoering van de motie van het lid Vos over drukke sluizen (Kamerstuk 30012-5)', {
        numbered: motion(),
      }),
    ).toEqual([{ id: 1, basis: 'number and name', kind: 'uitvoering', band: 'known' }]);
  });

  it('belong together by the number alone where nobody is named, as proposed where another is', () => {
    expect(linksOf('Stand van zaken motie 30012, nr. 5', { numbered: motion() })).toMatchObject([
      { basis: 'number', band: 'known' },
    ]);
    expect(
      linksOf('Reactie op de motie van het lid Kok over dijken (Kamerstuk 30012-5)', { numbered: motion() }),
    ).toMatchObject([{ basis: 'number of another', band: 'proposed' }]);
  });

  it('do not belong together when the letter came first', () => {
    expect(
      linksOf(
        'Reactie op de motie van het lid Vos over drukke sluizen (Kamerstuk 30012-5)',
        { numbered: motion() },
        '2025-12-01',
      ),
    ).toEqual([]);
  });

  it('belong together by member and words, when both are those of one motion only', () => {
    const subject = 'Reactie op de motie van het lid Vos over een vaste bezetting van drukke sluizen';
    expect(linksOf(subject, { byName: [motion()] })).toMatchObject([
      { basis: 'words and name', band: 'known' },
    ]);
    const again = motion({ id: 2, key: 'kst-30012-9', submittedOn: '2025-06-01' });
    expect(linksOf(subject, { byName: [motion(), again] })).toMatchObject([{ id: 1, band: 'proposed' }]);
    expect(linksOf(subject, { byName: [motion({ submitters: ['Kok'] })] })).toEqual([]);
    expect(linksOf(subject, { byName: [motion({ title: 'de prijs van brood' })] })).toEqual([]);
  });

  it('keep a motion and its changed version apart', () => {
    const first = motion();
    const changed = motion({ id: 2, key: 'kst-30012-9', isChanged: true, submittedOn: '2026-01-12' });
    const words = 'van het lid Vos over een vaste bezetting van drukke sluizen';
    expect(linksOf(`Reactie op de motie ${words}`, { byName: [first, changed] })).toMatchObject([
      { id: 1, band: 'known' },
    ]);
    expect(linksOf(`Reactie op de gewijzigde motie ${words}`, { byName: [first, changed] })).toMatchObject([
      { id: 2, band: 'known' },
    ]);
    expect(linksOf(`Reactie op de gewijzigde motie ${words}`, { byName: [first] })).toMatchObject([
      { id: 1, band: 'proposed' },
    ]);
  });

  it('keep the version that the subject prints, and propose the one that took its place', () => {
    const first = motion();
    const changed = motion({ id: 2, key: 'kst-30012-9', isChanged: true, submittedOn: '2026-01-12' });
    const words = 'van het lid Vos over een vaste bezetting van drukke sluizen';
    const known = { numbered: first, successors: [changed] };
    expect(linksOf(`Reactie op de motie ${words} (Kamerstuk 30012-5)`, known)).toMatchObject([
      { id: 1, band: 'known' },
      { id: 2, basis: 'successor', band: 'proposed' },
    ]);
    expect(linksOf(`Appreciatie van de motie ${words} (Kamerstuk 30012-5)`, known)).toMatchObject([
      { id: 1, kind: 'appreciatie' },
    ]);
    expect(linksOf(`Appreciatie van de motie ${words} (Kamerstuk 30012-5)`, known)).toHaveLength(1);
    expect(linksOf(`Reactie op de gewijzigde motie ${words} (t.v.v. 30012-5)`, known)).toMatchObject([
      { id: 1, basis: 'replaced number', band: 'known' },
      { id: 2, basis: 'successor', band: 'known' },
    ]);
  });

  it('belong together under a double name that letters shorten', () => {
    expect(
      linksOf('Reactie op motie Jansen-Pieters over dijken (Kamerstuk 30012-5)', {
        numbered: motion({ submitters: ['Jansen-van de Wal Pieters'] }),
      }),
    ).toMatchObject([{ basis: 'number and name', band: 'known' }]);
  });

  it('are not led astray by a mistyped number of a replaced motion', () => {
    const other = motion({ title: 'de prijs van brood' });
    const meant = motion({ id: 2, key: 'kst-30012-9', isChanged: true });
    expect(
      linksOf(
        'Appreciatie gewijzigde motie van het lid Vos over een vaste bezetting van drukke sluizen (t.v.v. 30012-5)',
        { numbered: other, byName: [other, meant] },
      ),
    ).toEqual([{ id: 2, basis: 'words and name', kind: 'appreciatie', band: 'known' }]);
  });
});

it('titles are alike by their telling words, whatever their inflection and signs', () => {
  expect(likeness('Drukke sluizen bewaken', 'de bewaking van drukke sluizen')).toBeGreaterThan(0.5);
  expect(likeness('drukke sluizen', 'de prijs van brood')).toBe(0);
  expect(likeness('', 'brood')).toBe(0);
});

it('the evaluation counts what it finds of annotated pairs and lists the rest', () => {
  const subject =
    'Reactie op de motie van het lid Vos over sluizen (Kamerstuk 30012-5) en over dijken (Kamerstuk 30012-6)';
  expect(
    evaluateLinks([
      { letter: '2026D00001', subject, motion: 'kst-30012-5' },
      { letter: '2026D00002', subject: 'Moties en toezeggingen', motion: 'kst-30012-7' },
    ]),
  ).toMatchObject({
    pairs: 2,
    found: 1,
    missed: [{ motion: 'kst-30012-7' }],
    further: [{ motion: 'kst-30012-6' }],
  });
});
