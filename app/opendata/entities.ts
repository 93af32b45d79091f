import { SOURCE_CATEGORIES, type SourceCategory } from './source-record';

/**
 * The House's entities as far as Gestand takes them: what values they have and how they point at one another,
 * under OData v4/2.0 names. From the official SyncFeed schemas and the OData metadata; SyncFeed and OData are
 * read, asked and checked by this one table.
 */
export interface Entity {
  fields: Readonly<Record<string, FieldKind>>;
  relations: Readonly<Record<string, Relation>>;
  /** OData alone has it. */
  isMissingInSyncFeed?: true;
}

/** `moment`: an instant with its offset, or a day as midnight in Amsterdam. `date`: `YYYY-MM-DD`. */
export type FieldKind = 'text' | 'integer' | 'boolean' | 'moment' | 'date';

export interface Relation {
  to: SourceCategory;
  /**
   * - one: OData prints its id as `X_Id`, SyncFeed as an element with `ref`
   * - many: several; both services tell it with this record
   * - reverse: the far end of a relation that the other record tells; OData only, when expanded
   */
  holds: 'one' | 'many' | 'reverse';
  /** Of a reverse relation: the relation of the other record that points here; null where none does. */
  from?: string | null;
}

const one = (to: SourceCategory): Relation => ({ to, holds: 'one' });
const many = (to: SourceCategory): Relation => ({ to, holds: 'many' });
const reverse = (to: SourceCategory, from: string | null): Relation => ({ to, holds: 'reverse', from });

/** Names in one string; of a kind other than text: `Volgnummer:integer`. */
function fields(names: string): Record<string, FieldKind> {
  return Object.fromEntries(
    names.split(' ').map((name) => {
      const [field = '', kind = 'text'] = name.split(':');
      return [field, kind as FieldKind];
    }),
  );
}

export const ENTITIES: Readonly<Record<SourceCategory, Entity>> = {
  Activiteit: {
    fields: fields(
      'Soort Nummer Onderwerp DatumSoort Datum:moment Aanvangstijd:moment Eindtijd:moment Locatie Besloten:boolean Status Vergaderjaar Kamer Noot VRSNummer SidVoortouw Voortouwnaam Voortouwafkorting Voortouwkortenaam Aanvraagdatum:moment DatumVerzoekEersteVerlenging:moment DatumMededelingEersteVerlenging:moment DatumVerzoekTweedeVerlenging:moment DatumMededelingTweedeVerlenging:moment Vervaldatum:moment',
    ),
    relations: {
      Voortouwcommissie: one('Commissie'),
      VoortgezetVanuit: many('Activiteit'),
      VervangenVanuit: many('Activiteit'),
      VoortgezetIn: reverse('Activiteit', 'VoortgezetVanuit'),
      VervangenDoor: reverse('Activiteit', 'VervangenVanuit'),
      Agendapunt: reverse('Agendapunt', 'Activiteit'),
      Document: reverse('Document', 'Activiteit'),
      Toezegging: reverse('Toezegging', 'Activiteit'),
      Zaak: reverse('Zaak', 'Activiteit'),
    },
  },
  Agendapunt: {
    fields: fields(
      'Nummer Onderwerp Aanvangstijd:moment Eindtijd:moment Volgorde:integer Rubriek Noot Status',
    ),
    relations: {
      Activiteit: one('Activiteit'),
      Besluit: reverse('Besluit', 'Agendapunt'),
      Document: reverse('Document', 'Agendapunt'),
      Zaak: reverse('Zaak', 'Agendapunt'),
    },
  },
  Besluit: {
    fields: fields(
      'StemmingsSoort BesluitSoort BesluitTekst Opmerking Status AgendapuntZaakBesluitVolgorde:integer',
    ),
    relations: {
      Agendapunt: one('Agendapunt'),
      Zaak: many('Zaak'),
      Stemming: reverse('Stemming', 'Besluit'),
    },
  },
  Commissie: {
    fields: fields(
      'Nummer:integer Soort Afkorting NaamNL NaamEN NaamWebNL NaamWebEN Inhoudsopgave DatumActief:moment DatumInactief:moment',
    ),
    relations: {
      Activiteit: reverse('Activiteit', 'Voortouwcommissie'),
      DocumentActor: reverse('DocumentActor', 'Commissie'),
      ZaakActor: reverse('ZaakActor', 'Commissie'),
    },
  },
  Document: {
    fields: fields(
      'Soort DocumentNummer Titel Onderwerp Datum:moment Vergaderjaar Kamer:integer Volgnummer:integer Citeertitel Alias DatumRegistratie:moment DatumOntvangst:moment Aanhangselnummer KenmerkAfzender Organisatie ContentType ContentLength:integer',
    ),
    relations: {
      HuidigeDocumentVersie: one('DocumentVersie'),
      BronDocument: many('Document'),
      Activiteit: many('Activiteit'),
      Agendapunt: many('Agendapunt'),
      Zaak: many('Zaak'),
      Kamerstukdossier: many('Kamerstukdossier'),
      BijlageDocument: reverse('Document', 'BronDocument'),
      DocumentActor: reverse('DocumentActor', 'Document'),
      DocumentVersie: reverse('DocumentVersie', 'Document'),
    },
  },
  DocumentActor: {
    fields: fields('ActorNaam ActorFractie Functie Relatie SidActor'),
    relations: {
      Document: one('Document'),
      Persoon: one('Persoon'),
      Fractie: one('Fractie'),
      Commissie: one('Commissie'),
    },
  },
  DocumentPublicatie: {
    isMissingInSyncFeed: true,
    fields: fields(
      'Identifier DocumentType FileName Source ContentLength:integer ContentType Url PublicatieDatum:moment',
    ),
    relations: { DocumentVersie: one('DocumentVersie') },
  },
  DocumentVersie: {
    fields: fields(
      'Status Versienummer:integer Bestandsgrootte:integer Extensie Datum:moment ExterneIdentifier',
    ),
    relations: {
      Document: one('Document'),
      DocumentPublicatie: reverse('DocumentPublicatie', 'DocumentVersie'),
    },
  },
  Fractie: {
    fields: fields(
      'Nummer:integer Afkorting NaamNL NaamEN AantalZetels:integer AantalStemmen:integer DatumActief:moment DatumInactief:moment ContentType ContentLength:integer',
    ),
    relations: {
      FractieZetel: reverse('FractieZetel', 'Fractie'),
      Stemming: reverse('Stemming', 'Fractie'),
      DocumentActor: reverse('DocumentActor', 'Fractie'),
      ZaakActor: reverse('ZaakActor', 'Fractie'),
    },
  },
  FractieZetel: {
    fields: fields('Gewicht:integer'),
    relations: {
      Fractie: one('Fractie'),
      FractieZetelPersoon: reverse('FractieZetelPersoon', 'FractieZetel'),
    },
  },
  FractieZetelPersoon: {
    fields: fields('Functie Van:moment TotEnMet:moment'),
    relations: { FractieZetel: one('FractieZetel'), Persoon: one('Persoon') },
  },
  Kamerstukdossier: {
    fields: fields(
      'Titel Citeertitel Alias Nummer:integer Toevoeging HoogsteVolgnummer:integer Afgesloten:boolean Kamer',
    ),
    relations: {
      Document: reverse('Document', 'Kamerstukdossier'),
      Zaak: reverse('Zaak', 'Kamerstukdossier'),
    },
  },
  Persoon: {
    fields: fields(
      'Nummer:integer Titels Initialen Tussenvoegsel Achternaam Voornamen Roepnaam Geslacht Functie Geboortedatum:date Geboorteplaats Geboorteland Overlijdensdatum:date Overlijdensplaats Woonplaats Land ContentType ContentLength:integer Fractielabel',
    ),
    relations: {
      FractieZetelPersoon: reverse('FractieZetelPersoon', 'Persoon'),
      Stemming: reverse('Stemming', 'Persoon'),
      DocumentActor: reverse('DocumentActor', 'Persoon'),
      ZaakActor: reverse('ZaakActor', 'Persoon'),
    },
  },
  Stemming: {
    fields: fields(
      'Soort FractieGrootte:integer ActorNaam ActorFractie Vergissing:boolean SidActorLid SidActorFractie',
    ),
    relations: { Besluit: one('Besluit'), Persoon: one('Persoon'), Fractie: one('Fractie') },
  },
  Toezegging: {
    fields: fields(
      'Aanmaakdatum:moment Nummer ActiviteitNummer Naam Achternaam Initialen Tussenvoegsel Voornaam Achtervoegsel Titulatuur Functie Status DatumNakoming:moment KamerbriefNakoming Ministerie Tekst',
    ),
    relations: {
      Activiteit: many('Activiteit'),
      KamerbriefNakoming: reverse('Document', null),
      // SyncFeed names these elements and leaves them empty.
      ToegezegdAanFractie: reverse('Fractie', null),
      ToegezegdAanPersoon: reverse('Persoon', null),
      IsHerhalingVan: many('Toezegging'),
      IsAanvullingOp: many('Toezegging'),
      IsWijzigingVan: many('Toezegging'),
      IsHerhaaldDoor: reverse('Toezegging', 'IsHerhalingVan'),
      IsAangevuldVanuit: reverse('Toezegging', 'IsAanvullingOp'),
      IsGewijzigdDoor: reverse('Toezegging', 'IsWijzigingVan'),
    },
  },
  Zaak: {
    fields: fields(
      'Nummer Soort Titel Citeertitel Alias Status Onderwerp GestartOp:moment Organisatie Grondslagvoorhang Termijn:moment Vergaderjaar Volgnummer:integer HuidigeBehandelstatus Afgedaan:boolean GrootProject:boolean Kabinetsappreciatie',
    ),
    relations: {
      Kamerstukdossier: many('Kamerstukdossier'),
      Activiteit: many('Activiteit'),
      Agendapunt: many('Agendapunt'),
      GerelateerdVanuit: many('Zaak'),
      VervangenVanuit: many('Zaak'),
      GerelateerdNaar: reverse('Zaak', 'GerelateerdVanuit'),
      VervangenDoor: reverse('Zaak', 'VervangenVanuit'),
      Besluit: reverse('Besluit', 'Zaak'),
      Document: reverse('Document', 'Zaak'),
      ZaakActor: reverse('ZaakActor', 'Zaak'),
    },
  },
  ZaakActor: {
    fields: fields('ActorNaam ActorFractie ActorAfkorting Functie Relatie SidActor'),
    relations: {
      Zaak: one('Zaak'),
      Persoon: one('Persoon'),
      Fractie: one('Fractie'),
      Commissie: one('Commissie'),
    },
  },
};

/**
 * What a record says by being listed under this relation of another: the relation by which it has that other alone.
 * Null where it may have more.
 */
export function onlyBack({ to, from }: Relation): string | null {
  return from && relationOf(to, from)?.holds === 'one' ? from : null;
}

/** The relation of that name; a name that no entity has (`constructor`) is none. */
export function relationOf(category: SourceCategory, name: string): Relation | undefined {
  const { relations } = ENTITIES[category];
  return Object.hasOwn(relations, name) ? relations[name] : undefined;
}

/** `zaak`, `documentversie` or `DocumentVersie` → the category; undefined for kinds that Gestand does not take. */
export function categoryNamed(name: string): SourceCategory | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase());
}

const BY_LOWER_CASE = new Map(SOURCE_CATEGORIES.map((category) => [category.toLowerCase(), category]));
