import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../source-error';
import { isFakeNotFound, paperPath, statementsIn } from './document';
import { cql, readSru } from './sru';

const response = (inside: string): string =>
  `<sru:searchRetrieveResponse xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru">${inside}</sru:searchRetrieveResponse>`;

describe('a question in CQL', () => {
  test('joins its clauses and quotes what is more than a word', () => {
    expect(
      cql([
        { index: 'w.dossiernummer', relation: '==', value: '36600-VII' },
        { index: 'dt.date', relation: '>=', value: '2026-01-01' },
        { index: 'w.subrubriek', relation: '==', value: 'Motie' },
        { index: 'cql.textAndIndexes', relation: '=', value: 'een "brug" \\ AND' },
      ]),
    ).toBe(
      'w.dossiernummer=="36600-VII" AND dt.date>="2026-01-01" AND w.subrubriek==Motie AND cql.textAndIndexes="een \\"brug\\" \\\\ AND"',
    );
  });
});

describe('an answer of the search', () => {
  test('tells of a paper what is known and where its forms are', () => {
    const page = readSru(
      response(
        `<sru:numberOfRecords>3</sru:numberOfRecords><sru:records><sru:record><sru:recordData><gzd:gzd>
         <gzd:originalData><overheidwetgeving:meta><overheidwetgeving:owmskern><dcterms:identifier>kst-99999-IX-40</dcterms:identifier></overheidwetgeving:owmskern>
         <overheidwetgeving:tpmeta><overheidwetgeving:indiener>A. Voorbeeld</overheidwetgeving:indiener><overheidwetgeving:indiener>B. Ander</overheidwetgeving:indiener><overheidwetgeving:subrubriek>Motie</overheidwetgeving:subrubriek></overheidwetgeving:tpmeta></overheidwetgeving:meta></gzd:originalData>
         <gzd:enrichedData><gzd:itemUrl manifestation="xml">https://example.nl/kst-99999-IX-40.xml</gzd:itemUrl></gzd:enrichedData>
         </gzd:gzd></sru:recordData></sru:record></sru:records>`,
      ),
      1,
      100,
    );
    expect(page).toEqual({
      total: 3,
      nextPosition: 2,
      papers: [
        {
          id: 'kst-99999-IX-40',
          values: {
            identifier: ['kst-99999-IX-40'],
            indiener: ['A. Voorbeeld', 'B. Ander'],
            subrubriek: ['Motie'],
          },
          addresses: { xml: 'https://example.nl/kst-99999-IX-40.xml' },
        },
      ],
    });
  });

  test('a full page has a next, whatever the estimate', () => {
    const record =
      '<sru:record><x:meta xmlns:x="urn:x"><dcterms:identifier>kst-99999-1</dcterms:identifier></x:meta></sru:record>';
    const xml = response(`<sru:numberOfRecords>1</sru:numberOfRecords>${record}`);
    expect(readSru(xml, 1, 1).nextPosition).toBe(2);
    expect(readSru(xml, 1, 2).nextPosition).toBeNull();
  });

  test.each(['', '<html/>', response('<sru:records/>'), response('').slice(0, -5), '<!DOCTYPE a><a/>'])(
    '"%s" is none',
    (xml) => {
      expect(() => readSru(xml, 1, 100)).toThrow(SourceError);
    },
  );

  test('no text makes its reading fail in another way', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        statementsIn(text);
        isFakeNotFound('https://example.nl/', text);
        paperPath(text, 'xml');
        try {
          readSru(response(text), 1, 100);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
    );
  });
});

describe('a paper', () => {
  test.each([
    ['https://zoek.officielebekendmakingen.nl/Errors/404.htm', 'text/xml', true],
    ['https://zoek.officielebekendmakingen.nl/fout404.html', '', true],
    [
      'https://repository.overheid.nl/frbr/officielepublicaties/kst/32735/kst-32735-404/1/xml/kst-32735-404.xml',
      'application/xml',
      false,
    ],
    ['https://repository.overheid.nl/frbr/x.xml', 'text/html; charset=utf-8', true],
  ])('%s of type "%s" says that there is none: %s', (address, type, isFake) => {
    expect(isFakeNotFound(address, type)).toBe(isFake);
  });

  test('what its head states, in either form; nothing of what is not well-formed or has entities of its own', () => {
    expect(
      statementsIn('<a><metadata><meta name="DC.title" scheme="" content="Brug"/></metadata></a>'),
    ).toEqual([{ name: 'DC.title', scheme: '', content: 'Brug' }]);
    expect(statementsIn('<a><meta name="x"')).toBeNull();
    expect(statementsIn('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBeNull();
  });
});
