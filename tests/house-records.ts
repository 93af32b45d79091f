import type { SourceCategory, SourceRecord } from '../app/opendata/source-record';

/** Records shaped like the House's, made for the tests: a small world of one dossier, its motions and a vote. */

/** A GUID that is told from others by its last digits. */
export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const DAY = '2026-01-';

/** The version of a record that became visible on a day of January 2026. */
export function houseRecord(
  category: SourceCategory,
  number: number,
  fields: SourceRecord['fields'],
  relations: Readonly<Record<string, readonly number[]>> = {},
  day = 10,
): SourceRecord {
  return {
    category,
    id: guid(number),
    changedAt: `${DAY}${String(day).padStart(2, '0')}T10:00:00.0000000Z`,
    isDeleted: false,
    isPlaceholder: false,
    fields,
    relations: Object.fromEntries(Object.entries(relations).map(([name, ids]) => [name, ids.map(guid)])),
  };
}

export function tombstone(category: SourceCategory, number: number, day = 20): SourceRecord {
  return { ...houseRecord(category, number, {}, {}, day), isDeleted: true };
}

export function placeholder(category: SourceCategory, number: number): SourceRecord {
  return { ...houseRecord(category, number, {}, {}, 1), isPlaceholder: true };
}

export const TITLE = 'Bruggen en sluizen';

/** Numbers of the records below. */
export const IDS = {
  dossier: 1,
  motion: 10,
  changed: 11,
  loose: 12,
  letter: 13,
  paper: 20,
  version: 30,
} as const;

export function motionZaak(
  number: number,
  zaak: string,
  volgnummer: number,
  subject: string,
  over: SourceRecord['fields'] = {},
  relations: Readonly<Record<string, readonly number[]>> = {},
  day = 10,
): SourceRecord {
  return houseRecord(
    'Zaak',
    number,
    {
      Nummer: zaak,
      Soort: 'Motie',
      Titel: TITLE,
      Onderwerp: subject,
      GestartOp: '2026-01-08T00:00:00+01:00',
      Vergaderjaar: '2025-2026',
      Volgnummer: volgnummer,
      Afgedaan: false,
      Kabinetsappreciatie: 'Ontraden',
      ...over,
    },
    relations,
    day,
  );
}

/** Two motions of which the second replaces the first and is voted on, one in no dossier, and a letter. */
export function smallHouse(): SourceRecord[] {
  return [
    houseRecord('Kamerstukdossier', IDS.dossier, { Nummer: 30012, Toevoeging: null, Titel: TITLE, Afgesloten: false }),
    motionZaak(IDS.motion, '2026Z00010', 5, 'Motie van het lid Vos over brugwachters', {}, { Kamerstukdossier: [1] }),
    motionZaak(
      IDS.changed,
      '2026Z00011',
      9,
      'Gewijzigde motie van het lid Vos c.s. over brugwachters (t.v.v. 30012-5)',
      { Kabinetsappreciatie: 'Oordeel Kamer' },
      { VervangenVanuit: [IDS.motion], Document: [21] },
    ),
    motionZaak(IDS.loose, '2026Z00012', 12, 'Motie van het lid Kok over sluiswachters'),
    houseRecord('Zaak', IDS.letter, {
      Nummer: '2026Z00013',
      Soort: 'Brief regering',
      Titel: TITLE,
      Onderwerp: 'Stand van zaken bruggen',
      GestartOp: '2026-01-09T00:00:00+01:00',
      Vergaderjaar: '2025-2026',
      Volgnummer: 14,
      Afgedaan: true,
    }),
    houseRecord(
      'Document',
      IDS.paper,
      { Soort: 'Motie', DocumentNummer: '2026D00020', Onderwerp: 'Motie van het lid Vos over brugwachters', Datum: '2026-01-08T00:00:00+01:00', Vergaderjaar: '2025-2026', Volgnummer: 5 },
      { Zaak: [IDS.motion], HuidigeDocumentVersie: [IDS.version] },
    ),
    houseRecord('DocumentVersie', IDS.version, { ExterneIdentifier: 'kst-30012-5' }, { Document: [IDS.paper] }),
    houseRecord('Document', 21, { Soort: 'Motie (gewijzigd/nader)', DocumentNummer: '2026D00021', Onderwerp: 'Gewijzigde motie van het lid Vos c.s. over brugwachters (t.v.v. 30012-5)', Datum: '2026-01-09T00:00:00+01:00', Volgnummer: 9 }),
    houseRecord('Persoon', 40, { Initialen: 'A.B.', Tussenvoegsel: null, Achternaam: 'Vos', Roepnaam: 'Anna' }),
    houseRecord('Fractie', 50, { Afkorting: 'Waterpartij', NaamNL: 'Partij voor het Water', AantalZetels: 80, DatumActief: '2023-12-06T00:00:00+01:00' }),
    houseRecord('Fractie', 51, { Afkorting: 'DIJK', NaamNL: 'Dijkbelang', AantalZetels: 70 }),
    houseRecord('ZaakActor', 60, { ActorNaam: 'A.B. Vos', ActorFractie: 'WP', Relatie: 'Indiener' }, { Zaak: [IDS.changed], Persoon: [40], Fractie: [50] }),
    houseRecord('ZaakActor', 61, { ActorNaam: 'Kade van der, C.', ActorFractie: 'DIJK', Relatie: 'Medeindiener' }, { Zaak: [IDS.changed], Fractie: [51] }),
    houseRecord('Activiteit', 70, { Nummer: '2026A00070', Soort: 'Stemmingen', Onderwerp: 'Stemmingen', Datum: '2026-01-13T00:00:00+01:00' }),
    houseRecord('Agendapunt', 71, { Onderwerp: 'Moties over bruggen' }, { Activiteit: [70] }),
    houseRecord('Besluit', 72, { BesluitSoort: 'Stemmen - aangenomen', BesluitTekst: 'Aangenomen.', Status: 'Besluit', StemmingsSoort: 'Met handopsteken', AgendapuntZaakBesluitVolgorde: 1, GewijzigdOp: '2026-01-13T15:00:00+01:00' }, { Zaak: [IDS.changed], Agendapunt: [71] }),
    houseRecord('Stemming', 73, { Soort: 'Voor', FractieGrootte: 80, ActorNaam: 'WP', ActorFractie: 'WP', Vergissing: false }, { Besluit: [72], Fractie: [50] }),
    houseRecord('Stemming', 74, { Soort: 'Tegen', FractieGrootte: 70, ActorNaam: 'DIJK', ActorFractie: 'DIJK', Vergissing: true }, { Besluit: [72], Fractie: [51] }),
  ]; // biome-ignore format: one record a line
}
