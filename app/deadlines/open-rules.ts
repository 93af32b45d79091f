import { addDays, plainDate } from './plain-date';
import { inYear, monthSpan, type Rule, span } from './rule';
import { MONTHS, monthNumber, YEAR } from './words';

const NEXT =
  '(?:eerst(?:e|volgende|komende) |volgende |komende |aankomende |aanstaande |geplande |nieuwe |plenaire |voorgenomen |schriftelijke |mondelinge )?';
const MEETING =
  '(?:commissie|tweeminuten|begrotings|hoofdlijnen|voortgangs|verantwoordings|kamer|dertigleden|nota)?(?:debat|overleg)(?:ten|ten)?|commissievergadering|wetgevingsoverleg|WGO|notaoverleg|(?:\\p{L}+ )?overleg|BO MIRT|rondetafelgesprek|technische briefing|procedurevergadering|regeling van werkzaamheden|(?:\\p{L}{2,20}-?)?begrotingsbehandeling|begrotingsdebat|ministerraad|Europese Raad|(?:\\p{L}{2,12}-)?Raad(?: (?:voor|Algemene|Buitenlandse|Landbouw|Justitie|Economische|Concurrentievermogen|WSBVC|Energie|Milieu|Vervoer)(?: \\p{L}{1,30}){0,3}?)?|(?:Landbouw- en )?(?:Visserij|Milieu|Energie|Transport|Telecom|Gezondheids|Onderwijs)raad|Eurogroep|Ecofinraad|(?:plenaire |mondelinge |verdere |schriftelijke )?(?:wets)?behandeling|stemming(?:en)?|(?:\\p{L}{2,12}-)?top|conferentie';
/** Where the naming of an event stops: at punctuation, or where the sentence goes on. */
const STOP =
  '(?=,| (?:zal|zullen|wordt|worden|kan|kunnen|is|zijn|heb|heeft|hebben|informeer|informeert|informeren|stuur|stuurt|sturen|zend|zenden|ontvang|ontvangt|ontvangen|kom|komt|komen|ga|gaat|gaan|bericht|informeren|berichten|toesturen|nader|naar|hierover|daarover|hoe|tot|door|op|in ieder geval|aan|met|over|per|te|om|een|de Kamer|uw Kamer|en|opnieuw|nog|samen|verder|hier|daar|dan|uitgebreid|wederom|toe|terug|doen|ook|alsnog|uitvoerig|schriftelijk|mondeling|separaat|zelf|opnemen|verwerken|bespreken|agenderen|inbrengen|toelichten|terugkomen|ingaan|meenemen|betrekken|beantwoorden|rapporteren|delen|toezenden|voorleggen|aanbieden|inzetten|pleiten|lezen|vernemen|horen|aantreffen|terugvinden|\\p{Ll}{2,14}(?:vinden|komen|geven|nemen|maken|brengen|stellen|zenden|sturen|bieden|voeren|zetten|voegen|dragen)|voegen)(?!\\p{L})| (?!(?:gebied|geweld|gezicht|beleid|besluit|bericht|beeld|verband|verbod|geld)(?!\\p{L}))(?:\\p{Ll}{0,6}ge\\p{Ll}{3,14}|(?:ver|be)\\p{Ll}{3,12})[dt](?=[.,;:()?!]|$| en )| (?:betrokken|besproken|(?:\\p{Ll}{0,5}ge)(?:nomen|geven|bracht|sproken))(?!\\p{L})| \\p{Ll}{3,} (?:ik|wij|we|u|uw Kamer|het kabinet|de regering|de [Mm]inister|de [Ss]taatssecretaris)(?!\\p{L})|[.;:()?!]|$)';
/** The verb of the main clause, with its subject after it, ends a clause that opened the sentence. */
const MAIN_CLAUSE =
  '(?=,| (?:zal|zullen|kan|kunnen|wordt|worden|informeer|informeert|informeren|stuur|stuurt|sturen|zend|zendt|bericht|kom|komt|komen|ga|gaat|gaan|breng|ontvangt|deel|bied|stel) (?:ik|wij|we|u|uw|het kabinet|de minister|de staatssecretaris|de Kamer|de regering|dit|deze) |[.;:()?!]|$)';
const HELD_ON = `(?: (?:van|op|d\\.d\\.) (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?(?<day>\\d{1,2})(?: ?(?:en|tot en met|-) ?\\d{1,2})? (?<month>${MONTHS.join('|')})(?: ${YEAR})?)`;
/** Words of a name: what stands between the meeting and its date. */
const TOPIC =
  '(?: (?!(?:zal|zullen|wordt|worden|informeer|stuur|aan|met|te|om|per|heeft|heb|is|zijn)(?!\\p{L}))[^ .,;:()]{1,30}){0,8}?';

const EVENT_EDGE =
  '(?<edge>uiterlijk (?:voor|vóór|tijdens|bij)|ruim voor|tijdig voor|voorafgaand aan|voor afgaand aan|in (?:de )?aanloop naar|ten behoeve van|voor|vóór|bij|tijdens|in|na afloop van|na)';

/** What waits for something to happen, and what names no time at all. Reference chapter 3.2, last rows. */
export const OPEN_RULES: readonly Rule[] = [
  {
    name: 'gebeurtenis op datum',
    mayTellOfThePast: true,
    pattern: `${EVENT_EDGE} (?:het |de |een )?${NEXT}(?:${MEETING})${TOPIC}${HELD_ON}`,
    source: 'the event names its own date',
    window: (groups, anchor) =>
      inYear(groups.year ? { year: groups.year } : {}, anchor, (year) => {
        const date = plainDate(year, monthNumber(groups.month ?? ''), Number(groups.day));
        if (date === null) return null;
        const edge = groups.edge ?? '';
        if (/voor|vóór|aanloop/i.test(edge)) return span(null, addDays(date, -1), 'event');
        return /^na/i.test(edge) ? span(addDays(date, 1), null, 'event') : span(date, date, 'event');
      }),
  },
  {
    name: 'gebeurtenis in maand',
    mayTellOfThePast: true,
    pattern: `${EVENT_EDGE} (?:het |de |een )?${NEXT}(?:${MEETING})${TOPIC} (?:van|in) (?:begin |medio |eind )?(?<month>${MONTHS.join('|')})(?: ${YEAR})?`,
    source: 'the event names its own month',
    window: (groups, anchor) =>
      inYear(groups.year ? { year: groups.year } : {}, anchor, (year) => {
        const month = monthSpan(year, monthNumber(groups.month ?? ''));
        const edge = groups.edge ?? '';
        if (/voor|vóór|aanloop/i.test(edge)) return { ...month, from: null, precision: 'event' };
        return /^na/i.test(edge)
          ? { ...month, from: month.to, to: null, precision: 'event' }
          : { ...month, precision: 'event' };
      }),
  },
  {
    name: 'voor gebeurtenis',
    pattern: `(?:(?:uiterlijk |ruim |tijdig |kort )?(?:voor|vóór|voorafgaand aan|in (?:de )?aanloop naar|ten behoeve van)) (?:het |de |een )?${NEXT}(?:${MEETING})(?!\\p{L})(?: (?!over )(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,8}?(?: en [^ .,;:()]{3,30}(?=[.,;:()]|$))?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `(?:(?:uiterlijk )?(?:tijdens|bij|in|ten tijde van)) (?:het |de |een |mijn )(?:eerst(?:e|volgende|komende) |volgende |komende |aankomende |aanstaande |geplande )(?:${MEETING}|(?:\\p{L}+ )?gesprek|(?:geannoteerde )?agenda|(?:\\p{L}{1,20}-){0,3}\\p{L}{0,30}(?:rapportage|brief|bericht|verslag|monitor|update|overzicht|actualisatie|gelegenheid|wijziging|herziening|aanpassing|evaluatie|herijking|verzamelwet|begroting|nota|mogelijkheid))(?!\\p{L})(?: (?!over )(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,6}?(?: en [^ .,;:()]{3,30}(?=[.,;:()]|$))?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `(?:tijdens (?:het |de )(?:${MEETING})|bij de (?:\\p{L}{0,20}-?begrotingsbehandeling|(?:plenaire |verdere |mondelinge )behandeling))(?!\\p{L})(?: (?!over )(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,6}?(?: en [^ .,;:()]{3,30}(?=[.,;:()]|$))?${STOP}|tijdens (?:het |de )(?:${MEETING})(?!\\p{L}| (?:van|over|voor|ter)(?!\\p{L}))`,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'na gebeurtenis',
    pattern: `(?:(?:direct|kort|zo spoedig mogelijk|snel) )?(?:na (?:de )?(?:afronding|ommekomst|publicatie|oplevering|afloop|ontvangst|vaststelling|inwerkingtreding|goedkeuring|besluitvorming|aanvaarding|bekendmaking|het verschijnen|de totstandkoming)(?: (?:van|over|door) [^.,;:()]{1,100}?)?${STOP}|na (?:de |het )(?:(?:herfst|kerst|mei|voorjaars)vakantie|(?:\\p{L}+)?advies|(?:\\p{L}+)?rapport|(?:\\p{L}+)?(?:overleg|gesprek)(?: met (?:de |het )?[^.,;:()]{1,80}?)?|uitspraak|besluit|behandeling|stemming(?:en)?|Raad|evaluatie|formatie|verkiezingen|consultatie|internetconsultatie|pilot|onderzoek|debat|commissiedebat|algemeen overleg))(?: (?:van|over|door) [^.,;:()]{1,100}?)?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'in fase',
    pattern:
      '(?:in|tijdens|na|voor|vóór|bij) (?:de |het )(?:volgende |eerste |tweede |derde )?(?:\\p{L}{1,12}-)?\\p{L}{0,30}fase(?!\\p{L})|in (?:de|het) (?:jaar|halfjaar|kwartaal)(?:rapportage|verslag|bericht)(?: \\p{Lu}\\p{L}{1,30})?(?: over| van)? 20\\d\\d',
    window: () => span(null, null, 'event'),
  },
  {
    name: 'zodra',
    pattern: `(?:zodra|(?:direct )?nadat|op het moment dat|wanneer (?=[^.,;:()]{3,80} (?:beschikbaar|bekend|afgerond|gereed|gepubliceerd|voltooid|ontvangen)(?!\\p{L}))) ?[^.,;:()]{3,160}?${MAIN_CLAUSE}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'kabinetsperiode',
    pattern:
      '(?:nog )?(?:(?:in|gedurende|binnen|tijdens|(?:voor|aan|tegen) het einde? van|uiterlijk (?:aan het )?einde?(?: van)?) )?(?:deze|de huidige|de komende|een volgende) (?:kabinets|regeer)periode|(?:aan |door )?een (?:volgend|nieuw) kabinet(?= (?:over)?gelaten)',
    window: () => span(null, null, 'event'),
  },
  {
    name: 'vaag',
    pattern:
      '(?:zo (?:spoedig|snel) (?:als )?mogelijk|eerdaags|dezer dagen|aanstonds|op (?:een )?zo kort mogelijke termijn|ten spoedigste|spoedig|spoedigst mogelijk|per omgaande|per ommegaande|onverwijld|op (?:zeer |heel |de )?(?:korte|kortst mogelijke|afzienbare) termijn|op een later moment|op een nader te bepalen moment|binnen ?kort|binnen afzienbare (?:tijd|termijn)|binnen (?:enkele|een paar|een aantal|de komende) (?:dagen|weken|maanden|jaren)|over (?:enkele|een paar|een aantal) (?:weken|maanden)|te zijner tijd|t\\.z\\.t\\.|te gelegener tijd|(?:in |gedurende )?de komende (?:periode|tijd|dagen|weken|maanden|jaren)|(?:in )?de(?: aan)?komende (?:periode|maanden)|(?:in )?komende (?:periode|weken|maanden|jaren)|in een later stadium|in (?:de )?nabije toekomst|de eerstkomende (?:tijd|weken|maanden)|op enig moment|in een volgende fase)',
    source: 'vague words name no date, ever',
    window: () => span(null, null, 'vague'),
  },
];
