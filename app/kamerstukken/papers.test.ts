import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { database, driver } from '~db/client';
import { commitments } from '~db/schema/commitments';
import { kamerstukDossiers, kamerstukken, passages } from '~db/schema/kamerstukken';
import { LETTER_TEXT, loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import {
  addressOfPaper,
  dossierByKey,
  fractieByName,
  ministryBySlug,
  motionsInLetter,
  paperBySegment,
  papersCiting,
  papersInDossier,
  passagesThatProve,
  personBySlug,
} from './queries.server';

useTestDatabase();
let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
});

describe('a letter', () => {
  it('has its text, dossiers, senders and what it cites, in one statement', async () => {
    const asked = vi.spyOn(driver(), 'unsafe');
    const letter = await paperBySegment('32735-286');
    expect(asked.mock.calls.length).toBe(1);
    asked.mockRestore();
    expect(letter?.text).toBe(LETTER_TEXT);
    expect(letter?.dossiers?.map((dossier) => [dossier.key, dossier.number])).toEqual([
      ['32735', '286'],
      ['35207', null],
    ]);
    expect(letter?.letter?.senders?.[0]?.name).toBe('S.A. Blok');
    expect(letter?.citations?.map((citation) => [citation.to_key, citation.is_known])).toEqual([
      ['kst-32735-278', true],
      ['kst-33694-12', false],
    ]);
  });

  it('has its proving passages at the words that they quote', async () => {
    const proving = await passagesThatProve(PUBLIC_VIEWER, chain.letter.id);
    expect(proving.map(({ proves, what }) => [proves, what])).toEqual([
      ['advice', 'Ontraden'],
      ['commitment', 'Verkennen met Europese partners wat bekend is'],
    ]);
    for (const { start, end, quote } of proving) expect(LETTER_TEXT.slice(start, end)).toBe(quote);
  });

  it('does not betray by a mark what another organisation only drafts', async () => {
    const db = database();
    const [passage] = await db
      .insert(passages)
      .values({ kamerstukId: chain.letter.id, start: 0, end: 17, quote: LETTER_TEXT.slice(0, 17) })
      .returning();
    await db.insert(commitments).values({
      number: 'G-00099',
      source: 'letter',
      text: 'Geheim',
      title: 'Geheim',
      actor: 'het kabinet',
      kamerstukId: chain.letter.id,
      passageId: passage?.id ?? null,
      ownState: 'concept',
      organisationId: chain.editor.organisationId,
      createdAt: NOW,
      changedAt: NOW,
    });
    const seen = async (viewer: Parameters<typeof passagesThatProve>[0]) =>
      (await passagesThatProve(viewer, chain.letter.id)).some((proof) => proof.commitment === 'G-00099');
    expect(await seen(chain.editor)).toBe(true);
    expect(await seen(chain.outsider)).toBe(false);
    expect(await seen(chain.reader)).toBe(false);
    expect(await seen(PUBLIC_VIEWER)).toBe(false);
  });

  it('shows proposed motions to editors alone', async () => {
    expect(await motionsInLetter(chain.editor, chain.letter.id)).toHaveLength(2);
    expect(await motionsInLetter(PUBLIC_VIEWER, chain.letter.id)).toHaveLength(1);
  });
});

describe('a paper by its id', () => {
  it('leads to the page of its motion or letter, or is not known', async () => {
    expect(await addressOfPaper('kst-35207-26')).toBe('/moties/35207-26');
    expect(await addressOfPaper('kst-32735-286')).toBe('/brieven/32735-286');
    expect(await addressOfPaper('kst-33694-12')).toBeNull();
    expect((await papersCiting('kst-33694-12')).map((paper) => paper.key)).toEqual(['kst-32735-286']);
  });
});

describe('a dossier', () => {
  it('counts its motions and letters, also those that it only shares', async () => {
    expect(await dossierByKey('35207')).toMatchObject({ motions: 2, letters: 1 });
    expect(await dossierByKey('99999')).toBeNull();
  });

  it('gives each paper once over its pages, the highest number first', async () => {
    const db = database();
    const dossier = await dossierByKey('32735');
    if (!dossier) throw new Error('no dossier');
    const papers = await db
      .insert(kamerstukken)
      .values(
        Array.from({ length: 120 }, (_, index) => ({ key: `kst-32735-${index + 1000}`, title: 'Stuk' })),
      )
      .returning();
    await db.insert(kamerstukDossiers).values(
      papers.map((paper, index) => ({
        kamerstukId: paper.id,
        dossierId: dossier.id,
        position: 1,
        number: index < 110 ? String(index + 1000) : null,
        sortNumber: index < 110 ? index + 1000 : null,
      })),
    );
    const seen: (number | null)[] = [];
    const ids = new Set<number>();
    let after: Parameters<typeof papersInDossier>[1] = null;
    do {
      const page = await papersInDossier(dossier.id, after);
      for (const row of page.rows) {
        seen.push(row.sort_number);
        ids.add(row.id);
      }
      after = page.next;
    } while (after);
    expect(ids.size).toBe(122);
    expect(seen.length).toBe(122);
    const numbers = seen.filter((number) => number !== null);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
    expect(seen.slice(-10)).toEqual(Array.from({ length: 10 }, () => null));
  });
});

describe('those who ask and answer', () => {
  it('are found by the name in their address', async () => {
    expect((await personBySlug('karabulut'))?.name).toBe('S. Karabulut');
    expect((await fractieByName('SP'))?.name).toBe('Socialistische Partij');
    expect((await ministryBySlug('buitenlandse-zaken'))?.en).toBe('Foreign Affairs');
    expect(await personBySlug('niemand')).toBeNull();
  });
});
