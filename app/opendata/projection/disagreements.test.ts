import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Transaction } from '~db/client';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { useTestDatabase } from '../../../tests/database';
import { houseRecord, IDS, motionZaak, smallHouse, tombstone } from '../../../tests/house-records';
import { apart } from '../../../tests/house-streams';
import type { SourceRecord } from '../source-record';
import { applyRecords } from './apply.server';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');
const person = sql`(select min(id) from users)`;
const motionId = sql`(select id from motions where key = 'kst-30012-12')`;
const commitmentId = sql`(select id from commitments where number = 'TZ202601-004')`;

const toezegging = (status: string, text: string, day: number) =>
  houseRecord(
    'Toezegging',
    200,
    { Nummer: 'TZ202601-004', Aanmaakdatum: '2026-01-12T16:00:00+01:00', Functie: 'Minister', Status: status, Tekst: text },
    {},
    day,
  ); // biome-ignore format: one record
const PROMISE = 'De minister zegt toe de Kamer voor 1 juli 2026 te informeren over de bruggen.';

beforeAll(async () => {
  await database().execute(sql`with home as (insert into organisations (name, kind, created_at) values ('Demo', 'ministry', now()) returning id)
    insert into users (email, name, role, organisation_id, created_at)
    select 'medewerker@example.org', 'Demo Medewerker', 'admin', id, now() from home`);
  await database().transaction((transaction) =>
    applyRecords(transaction, [...smallHouse(), toezegging('Openstaand', PROMISE, 10)], NOW),
  );
});

/** Alarms that records raise after people did something. */
const raised = (
  people: (transaction: Transaction) => Promise<unknown>,
  ...pages: SourceRecord[][]
): Promise<unknown[]> =>
  apart(async (transaction) => {
    await people(transaction);
    const alarms: unknown[] = [];
    for (const page of pages) alarms.push(...(await applyRecords(transaction, page, NOW)).alarms);
    return alarms;
  });
const nobody = async () => undefined;

describe('a record that the House deletes', () => {
  const gone = [tombstone('Zaak', IDS.loose), tombstone('Toezegging', 200), tombstone('Zaak', IDS.letter)];

  test('raises nothing when nobody built on it', async () => {
    expect(await raised(nobody, gone)).toEqual([]);
  });

  test('is raised, once, by the number that people know, when they built on it', async () => {
    const build = async (transaction: Transaction) => {
      await correct(transaction, 'title', 'sluisdeuren');
      await judge(transaction, 'in uitvoering');
    };
    expect(await raised(build, gone, gone)).toEqual([
      { kind: 'withdrawn', category: 'Zaak', value: '30 012, nr. 12' },
      { kind: 'withdrawn', category: 'Toezegging', value: 'TZ202601-004' },
    ]);
  });
});

const correct = (transaction: Transaction, field: string, value: string) =>
  transaction.execute(sql`insert into motion_corrections (motion_id, field, value, reason, recorded_by, recorded_at)
    values (${motionId}, ${field}, ${value}, 'vergissing', ${person}, now())`);

async function judge(transaction: Transaction, state: string): Promise<void> {
  await transaction.execute(sql`insert into judgements (commitment_id, side, state, judged_on, reason, recorded_by, recorded_at)
    values (${commitmentId}, 'own', ${state}, '2026-01-14', 'gedaan', ${person}, now())`);
  await transaction.execute(sql`update commitments set own_state = ${state} where id = ${commitmentId}`);
}

describe('a fact that the register changes', () => {
  const retitled = (subject: string) => [
    motionZaak(IDS.loose, '2026Z00012', 12, `Motie van het lid Kok over ${subject}`, {}, {}, 14),
  ];

  test('raises nothing where nobody corrected it, or where it becomes what a person said', async () => {
    expect(await raised(nobody, retitled('sluizen'))).toEqual([]);
    const right = (transaction: Transaction) => correct(transaction, 'title', 'sluizen');
    expect(await raised(right, retitled('sluizen'))).toEqual([]);
  });

  test('is raised beside the correction that it does not agree with', async () => {
    const otherwise = (transaction: Transaction) => correct(transaction, 'title', 'sluisdeuren');
    expect(await raised(otherwise, retitled('sluizen'))).toMatchObject([
      { kind: 'conflict', field: 'Onderwerp', value: '30 012, nr. 12: sluizen ≠ sluisdeuren' },
    ]);
  });

  test('is raised where the advice becomes another than the one that a person recorded', async () => {
    const say = (transaction: Transaction) =>
      transaction.execute(sql`insert into statements_of_advice (motion_id, value, source, reason, recorded_by, recorded_at)
        values (${motionId}, 'Overbodig', 'correction', 'gehoord', ${person}, now())`);
    const advised = motionZaak(IDS.loose, '2026Z00012', 12, 'Motie van het lid Kok over sluiswachters', { Kabinetsappreciatie: 'Oordeel Kamer' }, {}, 14); // biome-ignore format: one record
    expect(await raised(say, [advised])).toMatchObject([
      { kind: 'conflict', field: 'Kabinetsappreciatie', value: '30 012, nr. 12: Oordeel Kamer ≠ Overbodig' },
    ]);
  });
});

describe('a commitment that the House judges', () => {
  test('is raised when it is over for the House and not for the person who judged it', async () => {
    const open = (transaction: Transaction) => judge(transaction, 'in uitvoering');
    expect(await raised(open, [toezegging('Voldaan', PROMISE, 14)])).toMatchObject([
      { kind: 'conflict', category: 'Toezegging', value: 'TZ202601-004: Voldaan ≠ in uitvoering' },
    ]);
  });

  test('raises nothing when both say that it is over, or when nobody judged it', async () => {
    const over = (transaction: Transaction) => judge(transaction, 'afgedaan');
    expect(await raised(over, [toezegging('Afgedaan', PROMISE, 14)])).toEqual([]);
    expect(await raised(nobody, [toezegging('Afgedaan', PROMISE, 14)])).toEqual([]);
  });

  test('is raised when its words change under a term that a person had set', async () => {
    const put = (transaction: Transaction) =>
      transaction.execute(
        sql`update commitment_deadlines set set_by = ${person} where commitment_id = ${commitmentId}`,
      );
    const later = PROMISE.replace('1 juli', '1 oktober');
    expect(await raised(put, [toezegging('Openstaand', later, 14)])).toMatchObject([
      { kind: 'conflict', field: 'Tekst', value: `TZ202601-004: ${later} ≠ voor 1 juli 2026` },
    ]);
  });
});

describe('a motion that a person made and one of the register', () => {
  const made = (transaction: Transaction) =>
    transaction.execute(sql`with paper as (insert into kamerstukken (key, kind, title)
        values ('kst-30012-40', 'Motie', 'ponten') returning id, key),
      motion as (insert into motions (key, kamerstuk_id, title) select key, id, 'ponten' from paper returning id)
      insert into judgements (motion_id, side, state, judged_on, reason, recorded_by, recorded_at)
      select id, 'own', 'in uitvoering', '2026-01-14', 'gezien', ${person}, now() from motion`);
  const numbering = [
    houseRecord('Document', 401, { Soort: 'Motie', DocumentNummer: '2026D00401', Onderwerp: 'Motie van het lid Kok over ponten', Volgnummer: 40 }, { Zaak: [400], Kamerstukdossier: [1] }),
    houseRecord('DocumentVersie', 402, { ExterneIdentifier: 'kst-30012-40' }, { Document: [401] }),
  ]; // biome-ignore format: one record a line
  const motions = (transaction: Transaction) =>
    jsonRows(
      sql`select motions.key, zaken.number, motions.title, paper.document_number as document, motions.advice,
          (select json_agg(state) from judgements where motion_id = motions.id) as judged
        from motions left join zaken on zaken.id = motions.zaak_id left join kamerstukken paper on paper.id = motions.kamerstuk_id
        where motions.title = 'ponten' order by motions.key`,
      transaction,
    );
  const one = [
    { key: 'kst-30012-40', number: '2026Z00400', title: 'ponten', document: '2026D00401', advice: 'Ontraden', judged: ['in uitvoering'] },
  ]; // biome-ignore format: one row

  test('are one as soon as the paper prints the number, whichever came first, and the history tells', async () => {
    const ends = await apart(async (transaction) => {
      await applyRecords(transaction, [unnumbered(null)], NOW);
      await made(transaction);
      const { alarms } = await applyRecords(transaction, numbering, NOW);
      const told = await jsonRows(
        sql`select subject_name, after from history_entries where action = 'motion.merged'`,
        transaction,
      );
      return { alarms, told, motions: await motions(transaction) };
    });
    expect(ends).toEqual({
      alarms: [],
      told: [{ subject_name: '30 012, nr. 40', after: { zaak: '2026Z00400' } }],
      motions: one,
    });
    const other = await apart(async (transaction) => {
      await made(transaction);
      await applyRecords(transaction, [unnumbered(null), ...numbering], NOW);
      return motions(transaction);
    });
    expect(other).toEqual(one);
  });

  test('stay two, and are raised, where only the dossier and the number say that they are one', async () => {
    const told = await raised(made, [
      motionZaak(400, '2026Z00400', 40, 'Motie van het lid Kok over ponten', {}, { Kamerstukdossier: [1] }),
    ]);
    expect(told).toMatchObject([
      { kind: 'conflict', field: 'Volgnummer', value: '30 012, nr. 40: 2026Z00400' },
    ]);
  });
});

const unnumbered = (volgnummer: number | null) =>
  motionZaak(400, '2026Z00400', 0, 'Motie van het lid Kok over ponten', {
    Volgnummer: volgnummer,
    Titel: 'Ponten',
  });

describe('a complete vote', () => {
  const vote = (number: number, fractie: number, choice: string, seats: number) =>
    houseRecord('Stemming', number, { Soort: choice, FractieGrootte: seats, ActorFractie: fractie === 50 ? 'WP' : 'DIJK' }, { Besluit: [72], Fractie: [fractie] }, 14); // biome-ignore format: one record

  test('whose majority is against what was decided is raised', async () => {
    expect(await raised(nobody, [vote(73, 50, 'Tegen', 80)])).toMatchObject([
      { kind: 'contradiction', category: 'Besluit', value: '30 012, nr. 9: aangenomen, 0–150' },
    ]);
  });

  test('that is a tie on a show of hands is raised, an incomplete one is not', async () => {
    const tied = [vote(73, 50, 'Voor', 75), vote(74, 51, 'Tegen', 75)];
    expect(await raised(nobody, tied)).toMatchObject([
      { kind: 'contradiction', value: expect.stringContaining('75–75') },
    ]);
    expect(await raised(nobody, [vote(73, 50, 'Tegen', 20)])).toEqual([]);
  });

  test('with a word that nobody has seen keeps it, raises it and is complete no longer', async () => {
    const kept = await apart(async (transaction) => {
      const { alarms } = await applyRecords(transaction, [vote(74, 51, 'Blanco (fictief)', 70)], NOW);
      const [motion] = await jsonRows<{ votes_for: number | null }>(
        sql`select votes_for from motions where key = 'kst-30012-9'`,
        transaction,
      );
      const words = await jsonRows(sql`select choice from votes order by choice`, transaction);
      return { alarms, motion, words };
    });
    expect(kept.alarms).toMatchObject([
      { kind: 'unseen value', category: 'Stemming', value: 'Blanco (fictief)' },
    ]);
    expect(kept.motion).toEqual({ votes_for: null });
    expect(kept.words).toEqual([{ choice: 'Blanco (fictief)' }, { choice: 'Voor' }]);
  });
});
