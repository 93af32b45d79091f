import type { SourceCategory } from '../source-record';
import { keyOfDossier } from './paper-key';
import { dayOf, flagOf, idOf, instantOf, integerOf, textOf, volgnummerOf } from './values';
import type { MirroredRecord } from './versions';

/**
 * What each kind of record says in the words of the schema, from its own values alone. What takes more than
 * one record (outcome, numbers from titles, replacements) is worked out over the tables.
 */
export const FACTS = {
  Zaak: (record: MirroredRecord) => ({
    number: textOf(record, 'Nummer'),
    kind: textOf(record, 'Soort'),
    title: textOf(record, 'Titel'),
    subject: textOf(record, 'Onderwerp'),
    started_on: dayOf(record, 'GestartOp'),
    session_year: textOf(record, 'Vergaderjaar'),
    volgnummer: volgnummerOf(record),
    registered_advice: textOf(record, 'Kabinetsappreciatie'),
    is_settled_in_house: flagOf(record, 'Afgedaan'),
  }),
  Kamerstukdossier: (record: MirroredRecord) => ({
    key: keyOfDossier(record),
    title: textOf(record, 'Titel'),
    is_closed: flagOf(record, 'Afgesloten') ?? false,
  }),
  Document: (record: MirroredRecord) => ({
    document_number: textOf(record, 'DocumentNummer'),
    kind: textOf(record, 'Soort'),
    title: textOf(record, 'Onderwerp') ?? textOf(record, 'Titel'),
    date: dayOf(record, 'Datum'),
    session_year: textOf(record, 'Vergaderjaar'),
    number: volgnummerOf(record),
    version_id: idOf(record, 'HuidigeDocumentVersie'),
    dossier_id: idOf(record, 'Kamerstukdossier'),
  }),
  Activiteit: (record: MirroredRecord) => ({
    number: textOf(record, 'Nummer'),
    kind: textOf(record, 'Soort'),
    subject: textOf(record, 'Onderwerp'),
    date: dayOf(record, 'Datum'),
    committee: idOf(record, 'Voortouwcommissie'),
  }),
  Agendapunt: (record: MirroredRecord) => ({
    subject: textOf(record, 'Onderwerp'),
    activity: idOf(record, 'Activiteit'),
  }),
  Besluit: (record: MirroredRecord) => ({
    kind: textOf(record, 'BesluitSoort'),
    text: textOf(record, 'BesluitTekst'),
    status: textOf(record, 'Status'),
    voting_form: textOf(record, 'StemmingsSoort'),
    position: integerOf(record, 'AgendapuntZaakBesluitVolgorde'),
    changed_at: instantOf(record, 'GewijzigdOp')?.toISOString() ?? null,
    zaak: idOf(record, 'Zaak'),
    agenda_item: idOf(record, 'Agendapunt'),
  }),
  Stemming: (record: MirroredRecord) => ({
    choice: textOf(record, 'Soort'),
    seats: integerOf(record, 'FractieGrootte'),
    actor_name: textOf(record, 'ActorNaam'),
    fractie_name: textOf(record, 'ActorFractie'),
    is_member_vote: isMemberVote(record),
    is_mistake: flagOf(record, 'Vergissing') ?? false,
    decision: idOf(record, 'Besluit'),
    person: idOf(record, 'Persoon'),
    fractie: idOf(record, 'Fractie'),
  }),
  Fractie: (record: MirroredRecord) => ({
    abbreviation: textOf(record, 'Afkorting'),
    name: textOf(record, 'NaamNL') ?? textOf(record, 'Afkorting'),
    seats: integerOf(record, 'AantalZetels'),
    active_from: dayOf(record, 'DatumActief'),
    active_until: dayOf(record, 'DatumInactief'),
  }),
  Persoon: (record: MirroredRecord) => {
    const particle = textOf(record, 'Tussenvoegsel');
    const surname = textOf(record, 'Achternaam');
    return {
      surname: surname && [particle && capital(particle), surname].filter(Boolean).join(' '),
      name: surname && [textOf(record, 'Initialen'), particle, surname].filter(Boolean).join(' '),
      first_name: textOf(record, 'Roepnaam'),
    };
  },
  Commissie: (record: MirroredRecord) => ({
    name: textOf(record, 'NaamNL') ?? textOf(record, 'NaamWebNL'),
    abbreviation: textOf(record, 'Afkorting'),
  }),
} satisfies Partial<Record<SourceCategory, (record: MirroredRecord) => Record<string, unknown>>>;

/**
 * A member's own vote: on a roll call, or out of line on a show of hands. The record names a person by its
 * relation or by the member's id in the House's other system; a file may say so outright.
 */
function isMemberVote(record: MirroredRecord): boolean {
  return (
    flagOf(record, 'Hoofdelijk') === true ||
    idOf(record, 'Persoon') !== null ||
    textOf(record, 'SidActorLid') !== null
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
