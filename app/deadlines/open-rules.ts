import { EVENT_EDGE, HELD_ON, MAIN_CLAUSE, MEETING, NEXT, STOP, TOPIC } from './event-words';
import { addDays, daysBetween, type PlainDate, plainDate, weekday } from './plain-date';
import { inYear, monthSpan, type Rule, span } from './rule';
import { MONTHS, monthNumber, YEAR } from './words';

/** "het debat van 15 mei" in a letter of June is the one that was: a day without a year is the nearest. */
const wasJustHeld = (date: PlainDate, anchor: PlainDate): boolean => daysBetween(anchor, date) > 200;

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
        if (!groups.year && wasJustHeld(date, anchor)) return null;
        const edge = groups.edge ?? '';
        if (/voor|vóór|aanloop/i.test(edge)) return span(null, addDays(date, -1), 'event');
        const last =
          plainDate(year, monthNumber(groups.month ?? ''), Number(groups.lastDay ?? groups.day)) ?? date;
        return /^na/i.test(edge) ? span(addDays(last, 1), null, 'event') : span(date, last, 'event');
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
    name: 'gebeurtenis in week',
    pattern: `${EVENT_EDGE} (?:het |de |een )?${NEXT}(?:${MEETING})${TOPIC} van (?<near>deze|volgende|komende) week`,
    source: 'the event names its own week',
    window: ({ edge = '', near = '' }, anchor) => {
      const first = addDays(anchor, 1 - weekday(anchor) + (/deze/i.test(near) ? 0 : 7));
      if (/voor|vóór|aanloop/i.test(edge)) return span(null, addDays(first, -1), 'event');
      return /^na/i.test(edge) ? null : span(first, addDays(first, 6), 'event');
    },
  },
  {
    name: 'voor gebeurtenis',
    pattern: `(?:(?:uiterlijk |ruim |tijdig |kort )?(?:voor|vóór|voorafgaand aan|in (?:de )?aanloop naar|ten behoeve van)) (?:(?:de |het )?(?:start|aanvang|begin) van )?(?:het |de |een )?${NEXT}(?:${MEETING})(?!\\p{L})(?: (?!over )(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,8}?(?: en [^ .,;:()]{3,30}(?=[.,;:()]|$))?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `(?:(?:uiterlijk )?(?:tijdens|bij|in|ten tijde van)) (?:het |de |een |mijn )(?:eerst(?:e|volgende|komende) |volgende |komende |aankomende |aanstaande |geplande )(?:${MEETING}|(?:\\p{L}+ )?gesprek|(?:werk)?bezoek(?: aan (?:de |het )?[^ .,;:()]{2,30})?|(?:geannoteerde )?agenda|(?:\\p{L}{1,20}-){0,3}\\p{L}{0,30}(?:rapportage|brief|bericht|verslag|monitor|update|overzicht|actualisatie|gelegenheid|wijziging|herziening|aanpassing|evaluatie|herijking|verzamelwet|begroting|nota|mogelijkheid))(?!\\p{L})(?: (?!over )(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,6}?(?: en [^ .,;:()]{3,30}(?=[.,;:()]|$))?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `(?:tijdens (?:het |de )(?:${MEETING})|(?:uiterlijk )?bij de (?:\\p{L}{0,20}-?begrotingsbehandeling|stemmingen|(?:plenaire |verdere |mondelinge )behandeling))(?!\\p{L})(?: (?!over )(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,6}?(?: en [^ .,;:()]{3,30}(?=[.,;:()]|$))?${STOP}|tijdens (?:het |de )(?:${MEETING})(?!\\p{L}| (?:van|over|voor|ter)(?!\\p{L}))`,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'na gebeurtenis',
    pattern: `(?:(?:direct|kort|zo spoedig mogelijk|snel) )?(?:na (?:de )?(?:afronding|ommekomst|publicatie|oplevering|afloop|ontvangst|vaststelling|inwerkingtreding|goedkeuring|besluitvorming|aanvaarding|bekendmaking|het verschijnen|de totstandkoming)(?: (?:van|over|door) [^.,;:()]{1,100}?)?${STOP}|na (?:de |het )(?:(?:\\p{L}+)?advies|(?:\\p{L}+)?rapport|(?:\\p{L}+)?(?:overleg|gesprek)(?: met (?:de |het )?[^.,;:()]{1,80}?)?|uitspraak|besluit|behandeling|stemming(?:en)?|Raad|evaluatie|formatie|verkiezingen|consultatie|internetconsultatie|pilot|onderzoek|debat|commissiedebat|algemeen overleg))(?: (?:van|over|door) [^.,;:()]{1,100}?)?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'rond schoolvakantie',
    pattern:
      '(?<edge>voor|vóór|na|in|rond|tijdens|gedurende) (?:de )?(?:komende )?(?:zomer|herfst|kerst|mei|voorjaars|krokus)vakantie',
    window: ({ edge = '' }) => ({
      ...span(null, null, 'event'),
      rule: /^na/i.test(edge)
        ? 'na gebeurtenis'
        : /^(?:voor|vóór)/i.test(edge)
          ? 'voor gebeurtenis'
          : 'bij gebeurtenis',
    }),
  },
  {
    name: 'binnen de termijn',
    pattern:
      '(?:uiterlijk )?binnen de (?:daarvoor |hiervoor )?(?:geldende |gestelde |gebruikelijke |wettelijke |reguliere |daarvoor geldende |beoogde )+termijn',
    window: () => span(null, null, 'event'),
  },
  {
    name: 'na gebeurtenis',
    // "na gunning", "na oplevering daarvan": an act that is named by itself.
    pattern: `(?:direct |kort |zo spoedig mogelijk |snel )?na \\p{L}{2,30}(?:ing|komst|vangst|atie|itie|loop|slag|gifte|treding)(?!\\p{L}|-)(?: (?:daarvan|hiervan|ervan)| (?:van|over|door) [^.,;:()]{1,100}?${STOP})?`,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'voor gebeurtenis',
    pattern: `(?:uiterlijk )?(?:voor|vóór|voorafgaand aan) (?:de |het )?(?:inwerkingtreding|ingang|aanvang|start|stemming|behandeling|plaatsing|ondertekening|aflopen|afloop|verstrijken|sluiting|indiening|vaststelling)(?: (?:daarvan|hiervan|ervan))?(?: (?:van|over|op) [^.,;:()]{2,100}?)?${STOP}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `tijdens (?:het|de|een|mijn|dit|dat) (?:(?:werk)?bezoek|reis|(?:handels)?missie) (?:aan|naar) [^ .,;:()]{2,30}|tijdens (?:het|de|een|mijn|dit|dat) (?:\\p{L}{3,30} )??\\p{L}{3,40}(?: (?:met|van|over) [^.,;:()]{2,80}?)?${STOP}`,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'dezelfde dag',
    pattern: '(?:nog )?(?:op )?(?:die|diezelfde|dezelfde) dag(?: nog)?',
    mayTellOfThePast: true,
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
    pattern: `(?:zodra|(?:direct )?nadat|(?:nog )?voordat|alvorens|op het moment dat|wanneer (?=[^.,;:()]{3,80} (?:beschikbaar|bekend|afgerond|gereed|gepubliceerd|voltooid|ontvangen|verschenen|opgeleverd|duidelijk|voorligt|er ligt)(?!\\p{L}))|als (?=(?:de|het|deze|dit|die) [^.,;:()]{3,60} (?:beschikbaar|bekend|afgerond|gereed|gepubliceerd|voltooid|ontvangen|verschenen|opgeleverd) (?:is|zijn)(?!\\p{L}))) ?[^.,;:()]{3,160}?${MAIN_CLAUSE}`,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'kabinetsperiode',
    pattern:
      '(?:nog )?(?:(?:in|gedurende|binnen|tijdens|(?:voor|vóór|aan|tegen) het einde? van|uiterlijk (?:aan het )?einde?(?: van)?) )?(?:deze|de huidige|de komende|een volgende|mijn) (?:(?:kabinets|regeer|ambts)(?:periode|termijn))|(?:aan |door )?een (?:volgend|nieuw) kabinet(?= (?:over)?gelaten)',
    window: () => span(null, null, 'event'),
  },
  {
    name: 'vaag',
    pattern:
      '(?:zo (?:spoedig|snel) (?:als )?mogelijk|eerdaags|(?:een )?dezer dagen|aanstonds|op (?:een )?zo kort mogelijke termijn|ten spoedigste|spoedig|spoedigst mogelijk|terstond|per omgaande|per ommegaande|onverwijld|op (?:zeer |heel |de )?(?:korte|kortst mogelijke|afzienbare) termijn|op een later moment|op een nader te bepalen moment|binnen ?kort|binnen afzienbare (?:tijd|termijn)|binnen (?:enkele|een paar|een aantal|de komende) (?:dagen|weken|maanden|jaren)|over (?:enkele|een paar|een aantal) (?:weken|maanden)|op termijn|te zijner tijd|t\\.z\\.t\\.|te gelegener tijd|(?:in |gedurende )?de komende (?:periode|tijd|dagen|weken|maanden|jaren)|(?:in )?de(?: aan)?komende (?:periode|maanden)|(?:in )?komende (?:periode|weken|maanden|jaren)|in een later stadium|in (?:de )?nabije toekomst|de eerstkomende (?:tijd|weken|maanden)|op enig moment|in een volgende fase)',
    source: 'vague words name no date, ever',
    window: () => span(null, null, 'vague'),
  },
];
