import type { SourceRecord } from '../app/opendata/source-record';
import { guid, houseRecord, smallHouse } from './house-records';

const SUBJECTS = ['sluizen', 'kades', 'veerponten', 'dijken', 'havens', 'gemalen', 'vaarwegen'];
const MEMBERS = ['Vos', 'Kok', 'Van der Kade', 'Brugman', 'De Wit'];

/** What a made motion is about; unique by its number. */
const aboutOf = (number: number): string =>
  `een plan voor ${SUBJECTS[number % SUBJECTS.length]} in gebied ${number} en omgeving`;
const memberOf = (number: number): string => MEMBERS[number % MEMBERS.length] ?? '';

/**
 * A House large enough for several pages of a feed: the small one and as many motions with paper and number, every
 * second with a vote, every third answered by a letter that names it by number or by name.
 */
export function houseWorld(motions: number): SourceRecord[] {
  return [...smallHouse(), ...Array.from({ length: motions }, (_, index) => madeMotion(index + 100)).flat()];
}

function madeMotion(number: number): SourceRecord[] {
  const title = `Motie van het lid ${memberOf(number)} over ${aboutOf(number)}`;
  const [zaak, paper, version, decision] = [1000 + number, 3000 + number, 5000 + number, 7000 + number];
  const day = 1 + (number % 20);
  const date = `2026-01-${String(1 + (number % 9)).padStart(2, '0')}T00:00:00+01:00`;
  const records = [
    houseRecord(
      'Zaak',
      zaak,
      { Nummer: `2026Z${String(number).padStart(5, '0')}`, Soort: 'Motie', Titel: 'Bruggen en sluizen', Onderwerp: title, GestartOp: date, Vergaderjaar: '2025-2026', Volgnummer: number, Afgedaan: true, Kabinetsappreciatie: number % 4 === 0 ? 'Ontraden' : 'Oordeel Kamer' },
      { Kamerstukdossier: [1] },
      day,
    ),
    houseRecord(
      'Document',
      paper,
      { Soort: 'Motie', DocumentNummer: `2026D${String(number).padStart(5, '0')}`, Onderwerp: title, Datum: date, Vergaderjaar: '2025-2026', Volgnummer: number },
      { Zaak: [zaak], HuidigeDocumentVersie: [version] },
      day,
    ),
    houseRecord('DocumentVersie', version, { ExterneIdentifier: `kst-30012-${number}` }, { Document: [paper] }, day),
  ]; // biome-ignore format: one record a line
  if (number % 2 === 0) records.push(...madeVote(number, zaak, decision));
  if (number % 3 === 0) records.push(...madeLetter(number));
  return records;
}

function madeVote(number: number, zaak: number, decision: number): SourceRecord[] {
  const isAdopted = number % 4 === 0;
  const ballot = (offset: number, choice: string, seats: number) =>
    houseRecord('Stemming', decision + offset, { Soort: choice, FractieGrootte: seats, ActorNaam: seats === 80 ? 'WP' : 'DIJK', ActorFractie: seats === 80 ? 'WP' : 'DIJK', Vergissing: false }, { Besluit: [decision] }, 14); // biome-ignore format: one record a line
  return [
    houseRecord(
      'Besluit',
      decision,
      { BesluitSoort: isAdopted ? 'Stemmen - aangenomen' : 'Stemmen - verworpen', BesluitTekst: isAdopted ? 'Aangenomen.' : 'Verworpen.', Status: 'Besluit', StemmingsSoort: 'Met handopsteken', AgendapuntZaakBesluitVolgorde: number },
      { Zaak: [zaak], Agendapunt: [71] },
      14,
    ),
    ballot(2000, isAdopted ? 'Voor' : 'Tegen', 80),
    ballot(4000, isAdopted ? 'Tegen' : 'Voor', 70),
  ]; // biome-ignore format: one record a line
}

/** A letter that answers a made motion; of every two, one prints its number. */
export function madeLetter(number: number, day = 18): SourceRecord[] {
  const named = number % 2 === 0 ? ` (Kamerstuk 30012-${number})` : '';
  const subject = `Reactie op de motie van het lid ${memberOf(number)} over ${aboutOf(number)}${named}`;
  const [zaak, paper] = [20_000 + number, 22_000 + number];
  return [
    houseRecord('Zaak', zaak, { Nummer: `2026Z${20_000 + number}`, Soort: 'Brief regering', Titel: 'Bruggen en sluizen', Onderwerp: subject, GestartOp: '2026-01-15T00:00:00+01:00', Vergaderjaar: '2025-2026', Volgnummer: -1, Afgedaan: true }, {}, day),
    houseRecord('Document', paper, { Soort: 'Brief regering', DocumentNummer: `2026D${20_000 + number}`, Onderwerp: subject, Datum: '2026-01-15T00:00:00+01:00', Vergaderjaar: '2025-2026', Volgnummer: -1 }, { Zaak: [zaak] }, day),
  ]; // biome-ignore format: one record a line
}

/** Id at the source of the paper of a made letter. */
export const madeLetterId = (number: number): string => guid(22_000 + number);
