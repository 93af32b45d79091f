import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '../../../../tests/replay/any-record';
import { madeRecords } from '../../../../tests/replay/made';
import { odataRow } from '../../../../tests/replay/odata-json';
import { ReplayStore } from '../../../../tests/replay/store';
import { syncFeedReply } from '../../../../tests/replay/syncfeed-service';
import { entityXml } from '../../../../tests/replay/syncfeed-xml';
import type { SourceCategory } from '../../source-record';
import { recordsIn } from '../odata/json';
import { ODATA_NAMES } from '../odata/names';
import { SourceError } from '../source-error';
import { readEntity, readFeed } from './feed';

const HOUSE = 'http://www.tweedekamer.nl/xsd/tkData/v1-0';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const read = (xml: string, category: SourceCategory) =>
  readEntity(xml, category, '2026-11-01T10:00:00.0000000Z');

describe('an entity of SyncFeed', () => {
  test('a decision: values in their types, its zaken by reference, what is not there is empty', () => {
    expect(
      read(
        `<?xml version="1.0"?><besluit xmlns="${HOUSE}" xmlns:tk="${HOUSE}" id="${id(1)}" tk:bijgewerkt="2025-02-19T07:59:02.5730000" tk:verwijderd="false">
          <agendapunt ref="${id(2)}"/><zaak ref="${id(3)}"/><zaak ref="${id(4)}"/>
          <besluitSoort>Stemmen - aangenomen</besluitSoort>
          <agendapuntZaakBesluitVolgorde>2</agendapuntZaakBesluitVolgorde>
        </besluit>`,
        'Besluit',
      ),
    ).toEqual({
      category: 'Besluit',
      id: id(1),
      changedAt: '2026-11-01T10:00:00.0000000Z',
      isDeleted: false,
      isPlaceholder: false,
      fields: {
        GewijzigdOp: '2025-02-19T07:59:02.573+01:00',
        StemmingsSoort: null,
        BesluitSoort: 'Stemmen - aangenomen',
        BesluitTekst: null,
        Opmerking: null,
        Status: null,
        AgendapuntZaakBesluitVolgorde: 2,
      },
      relations: { Agendapunt: [id(2)], Zaak: [id(3), id(4)] },
    });
  });

  test('a commitment in the prefix ns1, with an empty addressee and two letters that settle it', () => {
    expect(
      read(
        `<ns1:toezegging xmlns:ns1="${HOUSE}" id="${id(1)}" ns1:bijgewerkt="2026-03-19T17:42:13.6900000+0100" ns1:verwijderd="false">
          <ns1:toegezegdAan/><ns1:kamerbriefNakoming>2026D00001</ns1:kamerbriefNakoming>
          <ns1:kamerbriefNakoming>2026D00002</ns1:kamerbriefNakoming><ns1:nummer>TZ202603-130</ns1:nummer>
          <ns1:datumNakoming>0001-01-01T00:00:00</ns1:datumNakoming></ns1:toezegging>`,
        'Toezegging',
      ),
    ).toMatchObject({
      fields: {
        GewijzigdOp: '2026-03-19T17:42:13.69+01:00',
        Nummer: 'TZ202603-130',
        KamerbriefNakoming: '2026D00001 2026D00002',
        DatumNakoming: '0001-01-01T00:00:00Z',
        Status: null,
      },
      relations: { Activiteit: [] },
    });
  });

  test('a prefix is no part of a name: any will do, another namespace is not ours', () => {
    expect(
      read(
        `<x:zaak xmlns:x="${HOUSE}" xmlns:y="urn:anders" id="${id(1)}" x:verwijderd="false"><x:nummer>2025Z00001</x:nummer><y:soort>Motie</y:soort></x:zaak>`,
        'Zaak',
      ),
    ).toMatchObject({ fields: { Nummer: '2025Z00001', Soort: null } });
    expect(read(`<zaak xmlns="urn:anders" id="${id(1)}"/>`, 'Zaak')).toEqual({
      category: 'Zaak',
      id: id(1),
      reason: '<zaak> where <Zaak> was expected',
    });
  });

  test('a deleted person, "True" with a capital, is a tombstone', () => {
    expect(
      read(`<persoon xmlns="${HOUSE}" xmlns:tk="${HOUSE}" id="${id(1)}" tk:verwijderd="True"/>`, 'Persoon'),
    ).toMatchObject({ isDeleted: true, fields: {}, relations: {} });
  });

  test('a person with nothing filled in is a placeholder', () => {
    expect(
      read(
        `<persoon xmlns="${HOUSE}" xmlns:tk="${HOUSE}" xmlns:xsi="${XSI}" id="${id(1)}" tk:verwijderd="False"><achternaam xsi:nil="true"/></persoon>`,
        'Persoon',
      ),
    ).toMatchObject({ isPlaceholder: true, fields: {} });
  });

  test('names whose OData form is not their own with a capital', () => {
    expect(
      read(
        `<fractie xmlns="${HOUSE}" id="${id(1)}"><nummer>2752</nummer><naamNl>Partij</naamNl><datumActief>1980-10-11</datumActief></fractie>`,
        'Fractie',
      ),
    ).toMatchObject({
      fields: { Nummer: 2752, NaamNL: 'Partij', DatumActief: '1980-10-11T00:00:00+02:00' },
    });
    expect(
      read(
        `<documentVersie xmlns="${HOUSE}" id="${id(1)}"><externeidentifier>kst-1-2</externeidentifier></documentVersie>`,
        'DocumentVersie',
      ),
    ).toMatchObject({ fields: { ExterneIdentifier: 'kst-1-2' } });
    expect(
      read(
        `<activiteit xmlns="${HOUSE}" id="${id(1)}"><vrsNummer>12</vrsNummer><besloten>1</besloten></activiteit>`,
        'Activiteit',
      ),
    ).toMatchObject({ fields: { VRSNummer: '12', Besloten: true } });
  });

  test('what is downloadable tells its type and size in attributes', () => {
    expect(
      read(
        `<document xmlns="${HOUSE}" xmlns:tk="${HOUSE}" id="${id(1)}" tk:contentType="application/pdf" tk:contentLength="21512"><volgnummer>-1</volgnummer></document>`,
        'Document',
      ),
    ).toMatchObject({ fields: { ContentType: 'application/pdf', ContentLength: 21_512, Volgnummer: -1 } });
  });

  test('a value that does not fit its type is kept as it was written', () => {
    expect(
      read(
        `<zaak xmlns="${HOUSE}" id="${id(1)}"><volgnummer>twaalf</volgnummer><afgedaan>misschien</afgedaan><termijn>ooit</termijn></zaak>`,
        'Zaak',
      ),
    ).toMatchObject({ fields: { Volgnummer: 'twaalf', Afgedaan: 'misschien', Termijn: 'ooit' } });
  });

  test.each([
    [`<zaak xmlns="${HOUSE}" id="geen"/>`, 'id is "geen"'],
    [`<zaak xmlns="${HOUSE}"/>`, 'id is absent'],
    [`<zaak xmlns="${HOUSE}" id="${id(1)}"><activiteit ref="iets"/></zaak>`, 'Activiteit refers to "iets"'],
    [`<Error><Message>An error has occurred.</Message></Error>`, '<Error> where <Zaak> was expected'],
  ])('%s is named as unreadable', (xml, reason) => {
    expect(read(xml, 'Zaak')).toMatchObject({ reason });
  });

  test.each([
    [`<zaak xmlns="${HOUSE}" id="${id(1)}"><onderwerp>een`, 'breaks off'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'has a document type'],
    [
      `<zaak xmlns="${HOUSE}" id="${id(1)}"><onderwerp>&eigen;</onderwerp></zaak>`,
      'has an entity of its own',
    ],
    [`${'<a>'.repeat(60)}`, 'nests without end'],
    [`<ns9:zaak id="${id(1)}"/>`, 'has a prefix of no namespace'],
  ])('%s is malformed: it %s', (xml) => {
    expect(() => read(xml, 'Zaak')).toThrow(SourceError);
  });
});

describe('a page of SyncFeed', () => {
  const feed = (inside: string): string =>
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
  const entry = (number: number, content: string): string =>
    `<entry><title>${id(number)}</title><updated>2026-11-01T10:00:0${number}.1234567Z</updated>
     <link rel="next" href="https://example.nl/Feed?skiptoken=${number}&amp;category=Zaak"/>
     <category term="zaak"/><content type="application/xml">${content}</content></entry>`;

  test('entries in order, each with the token after it; one that cannot be read leaves the others', () => {
    const page = readFeed(
      feed(
        `<link rel="next" href="https://example.nl/Feed?category=Zaak&amp;skiptoken=9"/>${entry(1, `<zaak xmlns="${HOUSE}" id="${id(1)}"/>`)}${entry(2, `<zaak xmlns="${HOUSE}"/>`)}`,
      ),
      'Zaak',
    );
    expect(page).toMatchObject({ next: '9', resume: null });
    expect(page.entries).toMatchObject([
      { title: id(1), token: '1', changedAt: '2026-11-01T10:00:01.1234567Z', content: { id: id(1) } },
      { title: id(2), token: '2', content: { reason: 'id is absent' } },
    ]);
  });

  test('at its end it has no entries and a link to come back by', () => {
    expect(readFeed(feed('<link rel="resume" href="Feed?skiptoken=27"/>'), 'Zaak')).toEqual({
      entries: [],
      next: null,
      resume: '27',
    });
  });

  test.each(['', '<html/>', feed(entry(1, '')).slice(0, -9), '{"value":[]}'])('"%s" is no page', (xml) => {
    expect(() => readFeed(xml, 'Zaak')).toThrow(SourceError);
  });

  test('no text makes the reader fail in another way', () => {
    const parts = fc.constantFrom(
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '</entry>',
      '<content>',
      `<zaak xmlns="${HOUSE}" id="${id(1)}">`,
      '</zaak>',
      '</content>',
      '</feed>',
      '&amp;',
      '<![CDATA[',
      ']]>',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((some) => some.join('')),
        ),
        (xml) => {
          try {
            readFeed(xml, 'Zaak');
          } catch (error) {
            expect(error).toBeInstanceOf(SourceError);
          }
        },
      ),
    );
  });
});

describe('an answer that is cut or damaged', () => {
  const store = new ReplayStore();
  store.add(madeRecords('Zaak', 3));
  const page = syncFeedReply(
    store,
    'https://example.nl',
    new URL('https://example.nl/SyncFeed/2.0/Feed?category=Zaak'),
    null,
    new Set(),
  ).body;

  test('never passes for a shorter page', () => {
    fc.assert(
      fc.property(fc.nat(page.length - '</feed>'.length), (length) => {
        expect(() => readFeed(page.slice(0, length), 'Zaak')).toThrow(SourceError);
      }),
    );
  });

  test('is read or refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(page.length), fc.string({ maxLength: 5 }), fc.nat(8), (place, put, cut) => {
        try {
          readFeed(page.slice(0, place) + put + page.slice(place + cut), 'Zaak');
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
    );
  });
});

test('SyncFeed and OData say the same of any record', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(readEntity(entityXml(record), record.category, record.changedAt)).toEqual(record);
      // Numbers of the letters that settle a commitment are a relation in OData.
      const { KamerbriefNakoming, ...fields } = record.fields;
      for (const names of Object.values(ODATA_NAMES)) {
        const { records } = recordsIn(odataRow(record, names), record.category, names);
        expect(records).toEqual([{ ...record, fields }]);
      }
    }),
  );
});
