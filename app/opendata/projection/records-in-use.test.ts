import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { motionByKey } from '~/motions/queries.server';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { loadChain } from '../../../tests/chain';
import { useTestDatabase } from '../../../tests/database';
import { guid, houseRecord, motionZaak, smallHouse, tombstone } from '../../../tests/house-records';
import { applyTexts } from '../files/text-files.server';
import type { SourceRecord } from '../source-record';
import { applyRecords } from './apply.server';
import { tieDecisionsByOrder } from './decision-order.server';

useTestDatabase();
const NOW = new Date('2026-01-15T12:00:00Z');
const apply = (records: SourceRecord[], at = NOW) =>
  database().transaction((transaction) => applyRecords(transaction, records, at));

beforeAll(async () => {
  await loadChain();
});

describe('what people recorded', () => {
  test('stays with a motion that the register brings later: it is the same motion', async () => {
    const before = await motionByKey(PUBLIC_VIEWER, '32735-278');
    await apply([
      houseRecord('Kamerstukdossier', 100, {
        Nummer: 32735,
        Titel: 'Mensenrechten in het buitenlands beleid',
        Afgesloten: false,
      }),
      motionZaak(
        101,
        '2020Z01447',
        278,
        'Motie van het lid Karabulut c.s. over in kaart brengen welke bedrijven betrokken zijn',
        {
          Titel: 'Mensenrechten in het buitenlands beleid',
          GestartOp: '2020-01-29T00:00:00+01:00',
          Kabinetsappreciatie: 'Verzocht motie aan te houden',
        },
        { Kamerstukdossier: [100] },
      ),
      houseRecord(
        'Document',
        102,
        {
          Soort: 'Motie',
          DocumentNummer: '2020D03001',
          Onderwerp: 'Motie',
          Datum: '2020-01-29T00:00:00+01:00',
          Volgnummer: 278,
        },
        { Zaak: [101], Kamerstukdossier: [100] },
      ),
    ]);
    const after = await motionByKey(PUBLIC_VIEWER, '32735-278');
    expect(after?.id).toBe(before?.id);
    expect(after?.letters).toEqual(before?.letters);
    expect(after?.adviceHistory.map(({ value, source }) => [value, source])).toEqual(
      before?.adviceHistory.map(({ value, source }) => [value, source]),
    );
    expect(after?.document_number).toBe('2020D03001');
    expect((await motionByKey(PUBLIC_VIEWER, '2020Z01447'))?.id).toBe(before?.id);
  });

  test('a correction stands beside the fact that the register keeps sending', async () => {
    await apply(smallHouse());
    const motion = await motionByKey(PUBLIC_VIEWER, '30012-12');
    await database().execute(sql`insert into motion_corrections (motion_id, field, value, reason, recorded_by, recorded_at)
      select ${motion?.id ?? 0}, 'title', 'sluisdeuren', 'vergissing in het onderwerp', min(id), now() from users`);
    await apply([
      motionZaak(12, '2026Z00012', 12, 'Motie van het lid Kok over sluiswachters en hun huizen', {}, {}, 14),
    ]);
    const later = await motionByKey(PUBLIC_VIEWER, '30012-12');
    expect(later?.title).toBe('sluiswachters en hun huizen');
    expect(later?.corrections?.map(({ value }) => value)).toEqual(['sluisdeuren']);
  });
});

describe('a commitment of the register', () => {
  const toezegging = (fields: SourceRecord['fields'], day = 10) =>
    houseRecord(
      'Toezegging',
      200,
      {
        Nummer: 'TZ202601-004',
        Aanmaakdatum: '2026-01-12T16:00:00+01:00',
        ActiviteitNummer: '2026A00070',
        Functie: 'Minister van Buitenlandse Zaken',
        Achternaam: 'Sluis',
        Initialen: 'P.',
        Tussenvoegsel: 'van der',
        Ministerie: 'Buitenlandse Zaken',
        Status: 'Openstaand',
        DatumNakoming: '0001-01-01T00:00:00Z',
        Tekst: 'De minister zegt toe de Kamer voor 1 juli 2026 te informeren over de bruggen.',
        ...fields,
      },
      { Activiteit: [70], ToegezegdAanFractie: [50] },
      day,
    );
  const stored = async () =>
    (
      await jsonRows<
        Record<string, unknown>
      >(sql`select number, source, own_state, house_state, house_state_raw, made_on, made_by,
      deadline_words, deadline_to, settled_on, (select name_nl from ministries where ministries.id = ministry_id) as ministry,
      (select json_agg(name) from commitment_addressees where commitment_id = commitments.id) as addressees,
      (select json_agg(json_build_array(state, raw) order by id) from judgements where commitment_id = commitments.id and side = 'house') as judged
    from commitments where number = 'TZ202601-004'`)
    )[0];

  test('has its term from the text, no date where the register has none, and the word of the House', async () => {
    await apply([toezegging({})]);
    expect(await stored()).toMatchObject({
      source: 'register',
      own_state: 'openstaand',
      house_state: 'openstaand',
      house_state_raw: 'Openstaand',
      made_on: '2026-01-13',
      made_by: 'Minister van Buitenlandse Zaken P. van der Sluis',
      deadline_words: 'voor 1 juli 2026',
      deadline_to: '2026-06-30',
      settled_on: null,
      ministry: 'Buitenlandse Zaken',
      addressees: ['Waterpartij'],
      judged: [['openstaand', 'Openstaand']],
    });
  });

  test('both words of the House for the same state are kept as they were said', async () => {
    await apply([toezegging({ Status: 'Voldaan', DatumNakoming: '2026-05-01T00:00:00+02:00' }, 20)]);
    await apply(
      [toezegging({ Status: 'Afgedaan', DatumNakoming: '2026-05-01T00:00:00+02:00' }, 21)],
      new Date('2026-06-02T12:00:00Z'),
    );
    expect(await stored()).toMatchObject({
      own_state: 'afgedaan',
      house_state_raw: 'Afgedaan',
      settled_on: '2026-05-01',
      judged: [
        ['openstaand', 'Openstaand'],
        ['afgedaan', 'Voldaan'],
        ['afgedaan', 'Afgedaan'],
      ],
    });
  });

  test('a word that nobody has seen is kept and raised', async () => {
    const applied = await apply([toezegging({ Status: 'In beraad' }, 22)]);
    expect(applied.alarms).toMatchObject([
      { kind: 'unseen value', category: 'Toezegging', field: 'Status', value: 'In beraad' },
    ]);
    expect(await stored()).toMatchObject({ house_state: null, house_state_raw: 'In beraad' });
  });

  test('is withdrawn when the House deletes it, with all that it had', async () => {
    await apply([tombstone('Toezegging', 200, 25)]);
    const [row] = await jsonRows<{ gone: boolean; text: string }>(
      sql`select withdrawn_at is not null as gone, text from commitments where number = 'TZ202601-004'`,
    );
    expect(row).toMatchObject({ gone: true, text: expect.stringContaining('voor 1 juli 2026') });
  });
});

test('the official text gives a motion its dictum and all who signed it', async () => {
  const xml = `<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>De Kamer,</al>
    <al>verzoekt de regering de brugwachters te tellen,</al><al>en gaat over tot de orde van de dag.</al>
    <al>Kok</al><al>Vos</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;
  const give = () =>
    database().transaction((transaction) =>
      applyTexts(
        transaction,
        [
          { key: 'kst-30012-12', publicationId: null, xml },
          { key: 'kst-1-1', publicationId: null, xml: '<' },
        ],
        NOW,
      ),
    );
  expect(await give()).toEqual({ texts: 2, changed: 1, unplaced: 1 });
  const motion = await motionByKey(PUBLIC_VIEWER, '30012-12');
  expect(motion?.dictum).toBe('verzoekt de regering de brugwachters te tellen.');
  expect(motion?.signatories?.map(({ name }) => name)).toEqual(['Kok', 'Vos']);
  expect(await give()).toMatchObject({ changed: 0 });
});

test('decisions that name only their agenda item are tied where the order is proven', async () => {
  const decision = (number: number, position: number, kind: string, at: string) =>
    houseRecord(
      'Besluit',
      number,
      {
        BesluitSoort: kind,
        BesluitTekst: 'x',
        Status: 'Besluit',
        StemmingsSoort: 'Met handopsteken',
        AgendapuntZaakBesluitVolgorde: position,
        GewijzigdOp: at,
      },
      { Agendapunt: [300] },
    );
  await apply([
    { ...houseRecord('Agendapunt', 300, {}, { Zaak: [301, 302] }), changedAt: null },
    motionZaak(301, '2026Z00301', 40, 'Motie van het lid Kok over ponten', {
      GewijzigdOp: '2026-01-13T15:00:00.1+01:00',
    }),
    motionZaak(302, '2026Z00302', 41, 'Motie van het lid Kok over veren', {
      GewijzigdOp: '2026-01-13T15:09:00.1+01:00',
    }),
    decision(303, 1, 'Stemmen - verworpen', '2026-01-13T15:00:00+01:00'),
    decision(304, 2, 'Stemmen - aangenomen', '2026-01-13T15:09:00+01:00'),
  ]);
  expect(await tieDecisionsByOrder(NOW)).toEqual({ untied: 2, tied: 2 });
  expect((await motionByKey(PUBLIC_VIEWER, '2026Z00301'))?.outcome).toBe('verworpen');
  expect((await motionByKey(PUBLIC_VIEWER, '2026Z00302'))?.outcome).toBe('aangenomen');
  expect(guid(303)).toBeTruthy();
});
