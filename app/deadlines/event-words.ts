import { MONTHS, YEAR } from './words';

/** The words by which letters name meetings and papers, and where such a naming ends, as patterns for the rules. */
export const NEXT =
  '(?:eerst(?:e|volgende|komende) |volgende |komende |aankomende |aanstaande |geplande |nieuwe |plenaire |voorgenomen |schriftelijke |mondelinge |informele |formele |extra |ingelaste )?';

export const MEETING =
  '(?:(?:commissie|tweeminuten|begrotings|hoofdlijnen|voortgangs|verantwoordings|kamer|dertigleden|nota|plenaire )?(?:debat|overleg)(?:ten|ten)?|commissievergadering|wetgevingsoverleg|WGO|notaoverleg|(?:\\p{L}+ )?overleg|BO MIRT|rondetafelgesprek|technische briefing|procedurevergadering|regeling van werkzaamheden|(?:\\p{L}{2,20}-?)?begrotingsbehandeling|begrotingsdebat|ministerraad|Europese Raad|(?:\\p{L}{2,12}-)?Raad(?: (?:voor|Algemene|Buitenlandse|Landbouw|Justitie|Economische|Concurrentievermogen|WSBVC|Energie|Milieu|Vervoer)(?: \\p{L}{1,30}){0,3}?)?|(?:Landbouw- en )?(?:Visserij|Landbouw|Milieu|Energie|Transport|Telecom|Gezondheids|Onderwijs)raad|Eurogroep|Ecofinraad|(?:plenaire |mondelinge |verdere |schriftelijke )?(?:wets)?behandeling|stemming(?:en)?|(?:\\p{L}{2,12}-)?top|conferentie|triloog|Fiscale verzamelbrief)(?: \\([^()]{2,30}\\))?';

/** "voortgangsrapportage", "jaarverslag", "Staat van de Uitvoering": what ministers write and will say more in. */
export const PAPER =
  '(?:\\p{L}{1,20}-(?:en )?){0,2}\\p{L}{0,30}(?:rapportage|(?<!\\p{L})brief|(?<!\\p{L})(?:verslag|nota (?:van wijziging|naar aanleiding van het verslag))|[a-z](?:brief|bericht|verslag|begroting|nota|monitor|agenda|overzicht|update|actualisatie|verzamelwet)|(?<!\\p{L})(?:begroting|monitor|update|actualisatie|verzamelwet|geannoteerde agenda|evaluatie|herijking|agenda))|(?:beleids|kabinets)?reactie(?: op (?:het|de|dit|dat) [^ .,;:()]{1,40}(?: van (?:de |het )?[^ .,;:()]{1,40})?)?|[Ss]ta(?:at|nd) van \\p{L}{2,20}(?: \\p{L}{2,20})?';

/** Verbs that close a clause in the infinitive. */
const INFINITIVES =
  'informeren|berichten|toesturen|opnemen|verwerken|bespreken|agenderen|inbrengen|toelichten|terugkomen|ingaan|meenemen|betrekken|beantwoorden|rapporteren|delen|toezenden|voorleggen|aanbieden|inzetten|pleiten|lezen|vernemen|horen|aantreffen|terugvinden|doen|voegen|adresseren|afronden|besluiten|indienen|publiceren|presenteren|starten|bezien|beoordelen|uitwerken|bepalen|vaststellen|evalueren|\\p{Ll}{2,14}(?:vinden|komen|geven|nemen|maken|brengen|stellen|zenden|sturen|bieden|voeren|zetten|voegen|dragen)';
const FINITE =
  'zal|zullen|wordt|worden|kan|kunnen|is|zijn|heb|heeft|hebben|informeer|informeert|stuur|stuurt|zend|ontvang|ontvangt|kom|komt|ga|gaat|bericht';
/** Participles and what looks like one: " besproken", " geïnformeerd" before the end of a clause. */
const PARTICIPLES =
  '(?<! (?:de|het|een|van|mijn|voor)) (?!(?:gebied|geweld|gezicht|beleid|besluit|bericht|beeld|verband|verbod|geld)(?!\\p{L}))(?:\\p{Ll}{0,6}ge\\p{Ll}{3,14}|(?:ver|be)\\p{Ll}{3,12})[dt](?=[.,;:()?!]|$| en )| (?:betrokken|besproken|(?:\\p{Ll}{0,5}ge)(?:nomen|geven|bracht|sproken))(?!\\p{L})';
const VERB_AND_SUBJECT =
  ' \\p{Ll}{3,} (?:ik|wij|we|u|uw Kamer|het kabinet|de regering|de [Mm]inister|de [Ss]taatssecretaris)(?!\\p{L})';

/** Where the naming of an event stops: at punctuation, or where the sentence goes on. */
export const STOP = `(?=,| (?:${FINITE}|${INFINITIVES}|sturen|zenden|ontvangen|komen|gaan|nader|naar|hierover|daarover|hoe|tot|door|op|in ieder geval|aandacht|aan|met|over|per|te|om|een|de Kamer|uw Kamer|en|opnieuw|nog|samen|verder|hier|daar|dan|uitgebreid|wederom|toe|terug|ook|alsnog|uitvoerig|schriftelijk|mondeling|separaat|zelf|dat|die|waar\\p{L}{1,8})(?!\\p{L})|(?<! (?:van|voor|over|met|bij)) mijn(?!\\p{L})|(?<! (?:de|het|een|van|voor|alle|en)) \\p{Ll}{3,16}en(?=[.;:()?!]|$)|${PARTICIPLES}|${VERB_AND_SUBJECT}|[.;:()?!]|$)`;

/** The verb of the main clause, with its subject after it, ends a clause that opened the sentence. */
export const MAIN_CLAUSE =
  '(?=,| (?:zal|zullen|kan|kunnen|wordt|worden|informeer|informeert|informeren|stuur|stuurt|sturen|zend|zendt|bericht|kom|komt|komen|ga|gaat|gaan|breng|ontvangt|deel|bied|stel) (?:ik|wij|we|u|uw|het kabinet|de minister|de staatssecretaris|de Kamer|de regering|dit|deze) |[.;:()?!]|$)';

/** What stands before the verb of a sentence is one phrase, to its last word: "Bij de brief over stikstof ga ik ...". */
export const FRONTED = '(?<=(?:^|[.;:!?] )(?:nog )?)';
export const BEFORE_VERB = `(?=${VERB_AND_SUBJECT}| (?:${FINITE}|volgt|volgen|verschijnt|start|starten|treedt|besluit|neem|breng|stel|leg|bied|deel|geef|maak|rapporteer|rapporteert)(?!\\p{L}))`;

/** Where the naming of an event that a term counts from ends: at punctuation, or at the verb. */
export const TERM_STOP = `(?=,| (?:zal|zullen|wordt|worden|informeer|aan|te|een|stuur|ontvangt|zend|bericht|kom) | (?:${INFINITIVES}|sturen|ontvangen)(?=[.,;:()]|$)|${VERB_AND_SUBJECT}|${PARTICIPLES}|[.;:()]|$)`;

/** The day on which a meeting is held. */
export const HELD_ON = `(?: (?:van|op|d\\.d\\.) (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?(?<day>\\d{1,2})(?: ?(?:en|tot en met|-) ?(?<lastDay>\\d{1,2}))? (?<month>${MONTHS.join('|')})(?: ${YEAR})?)`;

/** Words of a name: what stands between the meeting and its date. */
export const TOPIC =
  '(?: (?!(?:zal|zullen|wordt|worden|informeer|stuur|aan|met|te|om|per|heeft|heb|is|zijn|dat|die|waar\\p{L}{1,8})(?!\\p{L}))[^ .,;:()]{1,30}){0,8}?';

/** What may stand before the naming of an event. */
export const EVENT_EDGE =
  '(?<edge>uiterlijk (?:voor|vóór|tijdens|bij)|ruim voor|tijdig voor|voorafgaand aan|voor afgaand aan|in (?:de )?aanloop naar|ten behoeve van|voor|vóór|bij|tijdens|in|na afloop van|na)';
