import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCE_CATEGORIES } from '../../source-record';
import { recordsIn } from './json';
import { ODATA_NAMES } from './names';

const v4 = ODATA_NAMES['v4/2.0'];
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [zaak, document, version, publication, decision, party, dossier] = [1, 2, 3, 4, 5, 6, 7].map(id);

const motion = {
  Id: zaak,
  Nummer: '2025Z00001',
  Soort: 'Motie',
  Onderwerp: 'Motie van het lid Voorbeeld over een proef',
  Alias: '',
  GestartOp: '2025-02-18T00:00:00+01:00',
  Volgnummer: 12,
  Afgedaan: true,
  GewijzigdOp: '2025-02-19T07:59:02.573+01:00',
  ApiGewijzigdOp: '2025-03-05T12:02:07.07377Z',
  Verwijderd: false,
};

describe('records in an answer of OData', () => {
  test('a motion with its document, version and publication expanded is four records, each knowing its own', () => {
    const { records, unreadable } = recordsIn(
      {
        '@odata.context': 'https://example.nl/$metadata#Zaak',
        value: [
          {
            ...motion,
            Document: [
              {
                Id: document,
                Soort: 'Motie',
                ApiGewijzigdOp: '2025-02-19T15:23:40.5832396Z',
                Verwijderd: false,
                HuidigeDocumentVersie_Id: version,
                HuidigeDocumentVersie: {
                  Id: version,
                  ExterneIdentifier: 'kst-99999-12',
                  Document_Id: document,
                  Verwijderd: false,
                  DocumentPublicatie: [{ Id: publication, DocumentType: 'Xml', Verwijderd: false }],
                  DocumentPublicatieMetadata: [{ Id: id(90), DocumentType: 'Metadata' }],
                },
              },
            ],
          },
        ],
      },
      'Zaak',
      v4,
    );
    expect(unreadable).toEqual([]);
    expect(records).toEqual([
      {
        category: 'Zaak',
        id: zaak,
        changedAt: '2025-03-05T12:02:07.0737700Z',
        isDeleted: false,
        isPlaceholder: false,
        fields: {
          Nummer: '2025Z00001',
          Soort: 'Motie',
          Onderwerp: 'Motie van het lid Voorbeeld over een proef',
          Alias: null,
          GestartOp: '2025-02-18T00:00:00+01:00',
          Volgnummer: 12,
          Afgedaan: true,
          GewijzigdOp: '2025-02-19T07:59:02.573+01:00',
        },
        relations: { Document: [document] },
      },
      expect.objectContaining({ category: 'Document', relations: { HuidigeDocumentVersie: [version] } }),
      expect.objectContaining({
        category: 'DocumentVersie',
        fields: { ExterneIdentifier: 'kst-99999-12' },
        relations: { Document: [document], DocumentPublicatie: [publication] },
      }),
      expect.objectContaining({
        category: 'DocumentPublicatie',
        fields: { DocumentType: 'Xml' },
        relations: { DocumentVersie: [version] },
      }),
    ]);
  });

  test('votes under a decision know their decision, a party seen twice comes once', () => {
    const vote = (number: number) => ({
      Id: id(number),
      Soort: 'Voor',
      Fractie_Id: party,
      Persoon_Id: null,
      Verwijderd: false,
      Fractie: { Id: party, Afkorting: 'ABC', ApiGewijzigdOp: '2025-01-01T00:00:00Z', Verwijderd: false },
    });
    const { records } = recordsIn(
      {
        Id: decision,
        BesluitSoort: 'Stemmen - aangenomen',
        Verwijderd: false,
        Stemming: [vote(20), vote(21)],
      },
      'Besluit',
      v4,
    );
    expect(records.map(({ category }) => category)).toEqual(['Besluit', 'Stemming', 'Fractie', 'Stemming']);
    expect(records[1]?.relations).toEqual({ Besluit: [decision], Fractie: [party], Persoon: [] });
    expect(records[0]?.relations).toEqual({ Stemming: [id(20), id(21)] });
  });

  test('what is deleted inside an expansion is a tombstone and no relation', () => {
    const { records } = recordsIn(
      { ...motion, Kamerstukdossier: [{ Id: dossier, Nummer: null, Verwijderd: true }] },
      'Zaak',
      v4,
    );
    expect(records[0]?.relations).toEqual({ Kamerstukdossier: [] });
    expect(records[1]).toMatchObject({ id: dossier, isDeleted: true, fields: {}, relations: {} });
  });

  test('a bare id inside an expansion is a relation and no record', () => {
    const { records } = recordsIn({ ...motion, VervangenVanuit: [{ Id: id(30) }] }, 'Zaak', v4);
    expect(records).toHaveLength(1);
    expect(records[0]?.relations).toEqual({ VervangenVanuit: [id(30)] });
  });

  test('an empty expansion tells of none, an absent one tells nothing, a broken-off one is not whole', () => {
    const { records } = recordsIn(
      {
        ...motion,
        Agendapunt: [],
        ZaakActor: [{ Id: id(40), ActorNaam: 'A. Voorbeeld', Verwijderd: false }],
        'ZaakActor@odata.nextLink': 'https://example.nl/Zaak/ZaakActor?$skiptoken=1',
      },
      'Zaak',
      v4,
    );
    expect(records[0]?.relations).toEqual({ Agendapunt: [] });
    expect(records[1]).toMatchObject({ category: 'ZaakActor', relations: { Zaak: [zaak] } });
  });

  test('a tombstone says its id and time, even where a switch stayed false', () => {
    const { records } = recordsIn(
      [
        {
          Id: id(50),
          Soort: null,
          Vergissing: false,
          ApiGewijzigdOp: '2023-12-06T18:06:12Z',
          Verwijderd: true,
        },
      ],
      'Stemming',
      v4,
    );
    expect(records).toEqual([
      {
        category: 'Stemming',
        id: id(50),
        changedAt: '2023-12-06T18:06:12.0000000Z',
        isDeleted: true,
        isPlaceholder: false,
        fields: {},
        relations: {},
      },
    ]);
  });

  test('a person of another system, an id with nothing filled in, is a placeholder', () => {
    const { records } = recordsIn(
      [{ Id: id(60).toUpperCase(), Achternaam: null, Nummer: null, GewijzigdOp: null, Verwijderd: false }],
      'Persoon',
      v4,
    );
    expect(records[0]).toMatchObject({ id: id(60), isPlaceholder: true, isDeleted: false, fields: {} });
  });

  test('"no date" stays as the House prints it', () => {
    const { records } = recordsIn(
      [{ Id: id(61), Nummer: 'TZ202603-130', DatumNakoming: '0001-01-01T00:00:00Z', Verwijderd: false }],
      'Toezegging',
      v4,
    );
    expect(records[0]?.fields.DatumNakoming).toBe('0001-01-01T00:00:00Z');
  });

  test('to whom a commitment was made is told by rows without an id', () => {
    const { records } = recordsIn(
      {
        Id: id(62),
        Nummer: 'TZ202603-131',
        ToegezegdAan: [
          { Toezegging_Id: id(62), Fractie_Id: party, Persoon_Id: null },
          { Toezegging_Id: id(62), Fractie_Id: null, Persoon_Id: id(63) },
        ],
        KamerbriefNakoming: [{ Id: document, DocumentNummer: '2026D00001', Verwijderd: false }],
      },
      'Toezegging',
      v4,
    );
    expect(records[0]?.relations).toEqual({
      ToegezegdAanFractie: [party],
      ToegezegdAanPersoon: [id(63)],
      KamerbriefNakoming: [document],
    });
    expect(records[1]?.fields).toEqual({ DocumentNummer: '2026D00001' });
  });

  test('the names of v5 come out as those of v4', () => {
    const { records } = recordsIn(
      [{ Id: document, Nummer: '2026D00001', Ondernummer: -1, Soort: 'Bijlage' }],
      'Document',
      ODATA_NAMES.v5,
    );
    expect(records[0]?.fields).toEqual({ DocumentNummer: '2026D00001', Volgnummer: -1, Soort: 'Bijlage' });
    expect(recordsIn([motion], 'Zaak', ODATA_NAMES.v5).records[0]?.fields.Nummer).toBe('2025Z00001');
  });

  test('a vote from a flat file keeps whether it was a roll call', () => {
    const { records } = recordsIn(
      {
        Id: id(70),
        Besluit_Id: decision,
        Soort: 'Voor',
        FractieGrootte: 14,
        Fractie_Id: party,
        hoofdelijk: true,
      },
      'Stemming',
      v4,
    );
    expect(records[0]).toMatchObject({
      changedAt: null,
      fields: { Soort: 'Voor', FractieGrootte: 14, Hoofdelijk: true },
      relations: { Besluit: [decision], Fractie: [party] },
    });
  });

  test('a decision from a flat file brings its agenda item with the zaken on it', () => {
    const { records } = recordsIn(
      {
        Id: decision,
        Agendapunt_Id: id(80),
        Status: 'Besluit',
        AgendapuntOnderwerp: 'Stemmingen',
        AgendapuntZaken: [zaak],
      },
      'Besluit',
      v4,
    );
    expect(records).toEqual([
      expect.objectContaining({ fields: { Status: 'Besluit' }, relations: { Agendapunt: [id(80)] } }),
      expect.objectContaining({
        category: 'Agendapunt',
        fields: { Onderwerp: 'Stemmingen' },
        relations: { Zaak: [zaak] },
      }),
    ]);
  });

  test('one record without an id is named, the others stand', () => {
    const { records, unreadable } = recordsIn([{ Id: 'geen', Nummer: 'x' }, null, motion], 'Zaak', v4);
    expect(records).toHaveLength(1);
    expect(unreadable.map(({ reason }) => reason)).toEqual(['Id is "geen"', 'not a record but null']);
  });

  test('a circle or a name of JavaScript in an answer does no harm', () => {
    const { records } = recordsIn(
      JSON.parse(
        `{"Id":"${zaak}","constructor":{"Id":"${id(9)}"},"__proto__":{"x":1},"Besluit":[{"_circular":true}]}`,
      ),
      'Zaak',
      v4,
    );
    expect(records[0]?.relations).toEqual({});
  });

  test('any JSON is read without an exception', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ depthSize: 'medium' }),
        fc.constantFrom(...SOURCE_CATEGORIES),
        (json, category) => {
          recordsIn(json, category, v4);
        },
      ),
    );
  });
});
