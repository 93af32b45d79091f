import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { useTestDatabase } from '../../../tests/database';
import { houseRecord, motionZaak, tombstone } from '../../../tests/house-records';
import {
  apart,
  doubledLetters,
  endOf,
  LETTER_DAY,
  letterPaper,
  letterZaak,
} from '../../../tests/house-streams';
import type { SourceRecord } from '../source-record';
import { applyRecords } from './apply.server';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');
const letters = (transaction: Transaction) =>
  jsonRows<{ id: number; document: string | null; zaak: string | null }>(
    sql`select paper.id, paper.document_number as document,
        (select string_agg(zaken.number, ' ' order by zaken.number) from zaak_kamerstukken tie join zaken on zaken.id = tie.zaak_id
          where tie.kamerstuk_id = paper.id) as zaak
      from letters join kamerstukken paper on paper.id = letters.kamerstuk_id order by 2, 3`,
    transaction,
  );

/** The letters that stand after pages of records. */
const lettersAfter = (...pages: SourceRecord[][]) =>
  apart(async (transaction) => {
    for (const page of pages) await applyRecords(transaction, page, NOW);
    return (await letters(transaction)).map(({ document, zaak }) => ({ document, zaak }));
  });

describe('a Document that names no zaak', () => {
  const together = [{ document: '2026D00320', zaak: '2026Z00310' }];

  test('is the letter of the zaak that says the same, whichever comes first', async () => {
    expect(await lettersAfter([letterZaak(310)], [letterPaper(320)])).toEqual(together);
    expect(await lettersAfter([letterPaper(320)], [letterZaak(310)])).toEqual(together);
    expect(await lettersAfter([letterZaak(310), letterPaper(320)])).toEqual(together);
  });

  test('takes the place of the paper that people know already', async () => {
    const known = await apart(async (transaction) => {
      await applyRecords(transaction, [letterZaak(310)], NOW);
      const before = await letters(transaction);
      await applyRecords(transaction, [letterPaper(320)], NOW);
      return [before[0]?.id, (await letters(transaction))[0]?.id];
    });
    expect(known[0]).toBe(known[1]);
  });

  test('stays apart where anything differs: day, number, title, subject, year or kind', async () => {
    const differing: SourceRecord['fields'][] = [
      { Datum: '2026-01-10T00:00:00+01:00' },
      { Volgnummer: 15 },
      { Volgnummer: null },
      { Titel: null },
      { Onderwerp: 'Stand van zaken ponten' },
      { Vergaderjaar: '2024-2025' },
    ];
    for (const other of differing)
      expect(
        await lettersAfter([letterZaak(310), letterPaper(320, other)]),
        JSON.stringify(other),
      ).toHaveLength(2);
    expect(await lettersAfter([letterZaak(310), letterPaper(320, { Soort: 'Motie' })])).toHaveLength(1);
  });

  test('stays apart where two zaken or two Documents say the same, and from when they do', async () => {
    expect(await lettersAfter([letterZaak(310), letterZaak(311), letterPaper(320)])).toHaveLength(3);
    expect(await lettersAfter([letterZaak(310), letterPaper(320), letterPaper(321)])).toHaveLength(3);
    expect(await lettersAfter([letterZaak(310), letterPaper(320)], [letterZaak(311)])).toHaveLength(3);
    expect(await lettersAfter([letterZaak(310), letterPaper(320)], [letterPaper(321)])).toHaveLength(3);
  });

  test('is united when the other one that said the same goes or says something else', async () => {
    const three = [letterZaak(310), letterPaper(320), letterPaper(321)];
    expect(await lettersAfter(three, [letterPaper(321, { Volgnummer: 15 }, [], 12)])).toContainEqual(
      together[0],
    );
    expect(await lettersAfter(three, [tombstone('Document', 321)])).toContainEqual(together[0]);
    expect(
      await lettersAfter(
        [letterZaak(310), letterZaak(311), letterPaper(320)],
        [letterZaak(311, { Onderwerp: 'Iets anders' }, [], 12)],
      ),
    ).toContainEqual(together[0]);
  });

  test('gives way to what a record tells: the letter of the one, and a paper again for the other', async () => {
    expect(
      await lettersAfter(
        [letterZaak(310), letterPaper(320)],
        [letterZaak(312, { Onderwerp: 'Andere brief' }), letterPaper(320, {}, [312], 12)],
      ),
    ).toEqual([
      { document: '2026D00320', zaak: '2026Z00312' },
      { document: null, zaak: '2026Z00310' },
    ]);
    expect(await lettersAfter([letterZaak(310), letterPaper(320)], [letterZaak(310, {}, [320], 12)])).toEqual(
      together,
    );
  });

  test('is the paper of a motion likewise', async () => {
    const subject = 'Motie van het lid Kok over ponten';
    const said = { Titel: 'Ponten', GestartOp: LETTER_DAY };
    const paper = houseRecord('Document', 340, { Soort: 'Motie', DocumentNummer: '2026D00340', Titel: 'Ponten', Onderwerp: subject, Datum: LETTER_DAY, Vergaderjaar: '2025-2026', Volgnummer: 40 }); // biome-ignore format: one record
    const papers = await apart(async (transaction) => {
      await applyRecords(transaction, [paper], NOW);
      await applyRecords(transaction, [motionZaak(330, '2026Z00330', 40, subject, said)], NOW);
      return jsonRows(
        sql`select document_number, motions.title from kamerstukken left join motions on motions.kamerstuk_id = kamerstukken.id`,
        transaction,
      );
    });
    expect(papers).toEqual([{ document_number: '2026D00340', title: 'ponten' }]);
  });
});

test('letters, their doubles and what contradicts them end in the same, in any order', async () => {
  const stream = doubledLetters();
  const expected = await endOf(stream, stream.length, NOW);
  expect(expected.papers).toHaveLength(8);
  expect(await endOf([...stream].reverse(), 1, NOW)).toEqual(expected);
  expect(await endOf(stream, 1, NOW)).toEqual(expected);
  const turned = [...stream.slice(6), ...stream.slice(0, 6), ...stream];
  expect(await endOf(turned, 4, NOW)).toEqual(expected);
}, 120_000);
