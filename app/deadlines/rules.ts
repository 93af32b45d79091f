import { type Calendar, prinsjesdag } from './calendar';
import type { DeadlineWindow } from './deadline';
import { addDays, addMonths, lastOfMonth, type PlainDate, plainDate, yearOf } from './plain-date';
import { COUNT, countOf, MONTH, monthNumber, QUARTER, quarterOf, RECESS, UNIT, YEAR } from './words';

type Groups = Record<string, string | undefined>;
type Window = Omit<DeadlineWindow, 'rule'>;

/**
 * One way of naming a time. The first rule whose pattern begins earliest (and is longest there) reads the
 * words; `window` answers null when the words turn out to be no deadline. L is the anchor: the letter's day.
 * The table follows the reference on citations and deadlines, chapter 3.2; add a row and a test to add a form.
 */
export interface Rule {
  name: string;
  pattern: string;
  window(groups: Groups, anchor: PlainDate, calendar: Calendar): Window | null;
}

const BEFORE = '(?:vóór|voor|uiterlijk (?:vóór|voor))';
const UNTIL = '(?:uiterlijk (?:op |per |in |rond )?|tot uiterlijk |niet later dan |ultimo )';
const IN = '(?:in(?: de loop van)?|gedurende|rond|tijdens|omstreeks|naar verwachting in)';
const OF = '(?: van)?';
const THIS_OR_NEXT =
  '(?<which>dit|komend|volgend|aankomend|het komende|het volgende|het lopende) (?:kalender)?jaar';

const days = (
  from: PlainDate | null,
  to: PlainDate | null,
  precision: Window['precision'],
  approximate = false,
): Window => ({
  from,
  to,
  precision,
  approximate,
});

/** Of a window without a year: the first that does not lie wholly before L. */
function nextYear(anchor: PlainDate, window: (year: number) => Window | null): Window | null {
  const now = window(yearOf(anchor));
  return now?.to && now.to < anchor ? window(yearOf(anchor) + 1) : now;
}

function inYear(groups: Groups, anchor: PlainDate, window: (year: number) => Window | null): Window | null {
  if (groups.year) return upcoming(window(Number(groups.year)), anchor);
  if (groups.which) return window(yearOf(anchor) + (/^dit|lopende/.test(groups.which) ? 0 : 1));
  return nextYear(anchor, window);
}

/** A time that was over when the letter was written tells of the past. */
const upcoming = (window: Window | null, anchor: PlainDate): Window | null =>
  window?.to && window.to < anchor ? null : window;

const IN_YEAR = `(?:${OF} (?:${YEAR}|${THIS_OR_NEXT}))`;

function monthWindow(groups: Groups, anchor: PlainDate, part: string | undefined): Window | null {
  const month = monthNumber(groups.month ?? '');
  return inYear(groups, anchor, (year) => {
    const last = lastOfMonth(year, month);
    const day = (number: number) => plainDate(year, month, number);
    if (part === 'begin') return days(day(1), day(10), 'period');
    if (part === 'eind') return days(day(21), last, 'period');
    if (part) return days(day(11), day(20), 'period');
    return days(day(1), last, 'month');
  });
}

const QUARTER_OF = (year: number, quarter: number): Window =>
  days(plainDate(year, quarter * 3 - 2, 1), lastOfMonth(year, quarter * 3), 'quarter');

const quarterIn = (groups: Groups): number => quarterOf(groups.quarter ?? groups.q ?? groups.kwartaal ?? '1');

function partOfYear(year: number, part: string): Window {
  if (part === 'begin') return days(`${year}-01-01`, `${year}-03-31`, 'period', true);
  if (part === 'eind') return days(`${year}-10-01`, `${year}-12-31`, 'period', true);
  return days(`${year}-05-01`, `${year}-08-31`, 'period', true);
}

const PART = '(?<part>begin|medio|halverwege|midden|eind|het einde van|het begin van)';
const partOf = (groups: Groups): string =>
  groups.part?.includes('eind') ? 'eind' : groups.part?.includes('begin') ? 'begin' : 'medio';

/** Whose table row a recess is; past the end of the table there is no date, and the window says so. */
function recessWindow(
  groups: Groups,
  anchor: PlainDate,
  calendar: Calendar,
  edge: 'before' | 'after' | 'in',
): Window | null {
  const name = `${groups.recess}reces`;
  const year = yearOf(anchor);
  const candidates = groups.year ? [Number(groups.year)] : [year - 1, year, year + 1];
  for (const candidate of candidates) {
    const row = calendar.find(name, candidate);
    if (!row) continue;
    if (edge === 'before' && row.from > anchor) return days(anchor, addDays(row.from, -1), 'recess');
    if (edge === 'after' && row.until >= anchor) return days(addDays(row.until, 1), null, 'recess');
    if (edge === 'in' && row.until >= anchor) return days(row.from, row.until, 'recess');
  }
  return days(null, null, 'recess');
}

const SEASONS: Record<string, [string, string]> = {
  voorjaar: ['03-21', '06-20'],
  lente: ['03-21', '06-20'],
  zomer: ['06-21', '09-20'],
  najaar: ['09-21', '12-20'],
  herfst: ['09-21', '12-20'],
};

function season(groups: Groups, anchor: PlainDate): Window | null {
  const [from = '', to = ''] = SEASONS[(groups.season ?? '').toLowerCase()] ?? [];
  return inYear(groups, anchor, (year) => days(`${year}-${from}`, `${year}-${to}`, 'season', true));
}

function summer(
  groups: Groups,
  anchor: PlainDate,
  calendar: Calendar,
  edge: 'before' | 'after',
): Window | null {
  const window = recessWindow({ ...groups, recess: 'zomer' }, anchor, calendar, edge);
  return window && { ...window, approximate: true };
}

function spanned(groups: Groups, from: PlainDate): PlainDate | null {
  const unit = groups.unit ?? '';
  const count = groups.half ? null : countOf(groups.count ?? 'een');
  if (groups.half) return addMonths(from, 6);
  if (count === null) return null;
  if (unit.startsWith('dag')) return addDays(from, count);
  if (unit.startsWith('we')) return addDays(from, count * 7);
  if (unit.startsWith('maand')) return addMonths(from, count);
  if (unit === 'kwartaal') return addMonths(from, count * 3);
  if (unit === 'halfjaar') return addMonths(from, count * 6);
  return addMonths(from, count * 12);
}

const EVENT =
  '(?:het |de |een )?(?:eerst(?:e|volgende|komende) |volgende |komende |aanstaande |geplande |plenaire )?(?:commissiedebat|tweeminutendebat|notaoverleg|wetgevingsoverleg|WGO|algemeen overleg|plenaire debat|debat|begrotingsbehandeling|begrotingsdebat|ministerraad|Raad(?: voor| Buitenlandse| Landbouw| Justitie)|Europese Raad|JBZ-Raad|Eurogroep|mondelinge behandeling|plenaire behandeling|behandeling van|stemming(?:en)?|vervolg van|rondetafelgesprek|technische briefing)';

const EVERY: [string, number][] = [
  [
    '(?:half-?jaarlijks|twee ?maal per jaar|tweemaal per jaar|twee keer per jaar|ieder half ?jaar|elk half ?jaar)',
    6,
  ],
  ['(?:driemaandelijks|ieder kwartaal|elk kwartaal|per kwartaal|viermaal per jaar)', 3],
  ['(?:twee-?jaarlijks|om de twee jaar|elke twee jaar)', 24],
  ['(?:maandelijks|elke maand|iedere maand)', 1],
  ['(?:jaarlijks|ieder jaar|elk jaar|eens per jaar|één keer per jaar|eenmaal per jaar)', 12],
];

export const RULES: readonly Rule[] = [
  {
    name: 'voor datum',
    pattern: `${BEFORE} (?<day>\\d{1,2}) ${MONTH}(?: ${YEAR})?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const date = plainDate(year, monthNumber(groups.month ?? ''), Number(groups.day));
        return date === null ? null : days(null, addDays(date, -1), 'day');
      }),
  },
  {
    name: 'uiterlijk datum',
    pattern: `(?:${UNTIL}|per |tot (?:en met )?)(?<day>\\d{1,2}) ${MONTH}(?: ${YEAR})?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const date = plainDate(year, monthNumber(groups.month ?? ''), Number(groups.day));
        return date === null ? null : days(null, date, 'day');
      }),
  },
  {
    name: 'op datum',
    pattern: `(?:op |met ingang van |rond )(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?(?<day>\\d{1,2}) ${MONTH}(?: ${YEAR})?(?: aanstaande| a\\.s\\.)?`,
    window: (groups, anchor) =>
      upcoming(
        inYear(groups, anchor, (year) => {
          const date = plainDate(year, monthNumber(groups.month ?? ''), Number(groups.day));
          return date === null ? null : days(date, date, 'day');
        }),
        anchor,
      ),
  },
  {
    name: 'voor maand',
    pattern: `${BEFORE} ${MONTH}(?:${OF} ${YEAR})?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) =>
        days(null, addDays(plainDate(year, monthNumber(groups.month ?? ''), 1) ?? '', -1), 'month'),
      ),
  },
  {
    name: 'deel van maand',
    pattern: `(?:${UNTIL}|${BEFORE} |${IN} )?${PART} ${MONTH}(?:${OF} ${YEAR})?`,
    window: (groups, anchor) => monthWindow(groups, anchor, partOf(groups)),
  },
  {
    name: 'in maand',
    pattern: `(?:${UNTIL}|${IN} (?:de maand )?|de maand )${MONTH}${IN_YEAR}?`,
    window: (groups, anchor) => monthWindow(groups, anchor, undefined),
  },
  {
    name: 'voor kwartaal',
    pattern: `${BEFORE} (?:het )?${QUARTER}${IN_YEAR}?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) =>
        days(null, addDays(QUARTER_OF(year, quarterIn(groups)).from ?? '', -1), 'quarter'),
      ),
  },
  {
    name: 'eind van kwartaal',
    pattern: `(?:${UNTIL}|${BEFORE} |aan |tegen )?(?:het )?(?:einde?)(?: van)? (?:het )?${QUARTER}${IN_YEAR}?`,
    window: (groups, anchor) => inYear(groups, anchor, (year) => QUARTER_OF(year, quarterIn(groups))),
  },
  {
    name: 'in kwartaal',
    pattern: `(?:${UNTIL}|${IN} )?(?:(?:de loop van )?het )?${QUARTER}${IN_YEAR}?`,
    window: (groups, anchor) => inYear(groups, anchor, (year) => QUARTER_OF(year, quarterIn(groups))),
  },
  {
    name: 'in helft',
    pattern: `(?:(?:${UNTIL}|${IN} )(?:de )?|de )(?<half>eerste|tweede|1e|2e) (?:jaarhelft|helft)${IN_YEAR}?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) =>
        /1e|eerste/.test(groups.half ?? '')
          ? days(`${year}-01-01`, `${year}-06-30`, 'half-year')
          : days(`${year}-07-01`, `${year}-12-31`, 'half-year'),
      ),
  },
  {
    name: 'eind dit jaar',
    pattern:
      '(?:(?:uiterlijk |nog )?(?:voor|vóór|aan|tegen)? ?(?:het )?einde?(?: van)? (?:dit|het lopende|het) (?:kalender)?jaar|(?:nog )?(?:in de loop van )?dit (?:kalender)?jaar nog|nog (?:in )?dit (?:kalender)?jaar|voor het einde van het (?:kalender)?jaar|in de loop van dit jaar|later dit jaar)',
    window: (_groups, anchor) => days(anchor, `${yearOf(anchor)}-12-31`, 'year'),
  },
  {
    name: 'deel van jaar',
    pattern: `(?:${UNTIL}|${BEFORE} |${IN} |nog )?(?:het )?${PART}(?: van)? (?:${YEAR}|${THIS_OR_NEXT})`,
    window: (groups, anchor) => inYear(groups, anchor, (year) => partOfYear(year, partOf(groups))),
  },
  {
    name: 'in de loop van jaar',
    pattern: `(?:(?:${UNTIL}|in de loop van |gedurende |in )(?:${YEAR}|(?<which>volgend|komend|het komende|het volgende) jaar)|(?<which2>volgend) (?:kalender)?jaar)`,
    window: (groups, anchor) =>
      inYear({ ...groups, which: groups.which ?? groups.which2 }, anchor, (year) =>
        days(`${year}-01-01`, `${year}-12-31`, 'year'),
      ),
  },
  {
    name: 'voor jaar',
    pattern: `${BEFORE} ${YEAR}`,
    window: (groups, anchor) => upcoming(days(null, `${Number(groups.year) - 1}-12-31`, 'year'), anchor),
  },
  {
    name: 'voor recess',
    pattern: `(?:uiterlijk |nog |ruim )*(?:voor|vóór|voorafgaand aan|tot)(?: de start van| het begin van| aanvang van)? (?:het |aan het )?(?:komende |aanstaande )?${RECESS}(?:${OF} ${YEAR})?`,
    window: (groups, anchor, calendar) => recessWindow(groups, anchor, calendar, 'before'),
  },
  {
    name: 'na recess',
    pattern: `(?:direct |kort |vlak |meteen )?(?:na(?: afloop van)?) (?:het )?(?:komende |aanstaande )?${RECESS}(?:${OF} ${YEAR})?`,
    window: (groups, anchor, calendar) => recessWindow(groups, anchor, calendar, 'after'),
  },
  {
    name: 'in recess',
    pattern: `(?:in|tijdens|gedurende) het (?:komende )?${RECESS}(?:${OF} ${YEAR})?`,
    window: (groups, anchor, calendar) => recessWindow(groups, anchor, calendar, 'in'),
  },
  {
    name: 'voor recess (ongenoemd)',
    pattern: '(?:nog )?(?:voor|vóór) het reces',
    window: (_groups, anchor, calendar) => {
      const all = ['voorjaars', 'mei', 'zomer', 'herfst', 'kerst']
        .map((recess) => recessWindow({ recess }, anchor, calendar, 'before'))
        .filter((window) => window?.to)
        .sort((one, other) => ((one?.to ?? '') < (other?.to ?? '') ? -1 : 1));
      return all[0] ?? days(null, null, 'recess');
    },
  },
  {
    name: 'voor de zomer',
    pattern: `(?:uiterlijk |nog |ruim )*(?:voor|vóór) de (?:komende )?zomer(?:periode|vakantie)?(?:${OF} ${YEAR})?`,
    window: (groups, anchor, calendar) => summer(groups, anchor, calendar, 'before'),
  },
  {
    name: 'na de zomer',
    pattern: `(?:direct |kort |vlak )?na de (?:komende )?zomer(?:periode|vakantie)?(?:${OF} ${YEAR})?`,
    window: (groups, anchor, calendar) => summer(groups, anchor, calendar, 'after'),
  },
  {
    name: 'seizoen',
    pattern: `(?:(?:${UNTIL}|${IN} )(?:het |de )?|dit |deze |komend |komende |volgend )(?<season>voorjaar|lente|zomer|najaar|herfst)(?:${OF} (?:${YEAR}|${THIS_OR_NEXT}))?`,
    window: (groups, anchor) => season(groups, anchor),
  },
  {
    name: 'prinsjesdag',
    pattern: `(?<edge>op|met|voor|vóór|rond|bij|uiterlijk(?: op)?) (?:Prinsjesdag|de Miljoenennota|Miljoenennota)(?: ${YEAR})?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const date = prinsjesdag(year);
        return /voor|vóór/.test(groups.edge ?? '')
          ? days(null, addDays(date, -1), 'day')
          : days(date, date, 'day');
      }),
  },
  {
    name: 'begrotingsmoment',
    pattern: `(?:voor|vóór|bij|in|met|ten tijde van|rond|uiterlijk bij|via|tijdens) (?:de )?(?:eerstvolgende |komende |eerste suppletoire |ontwerp)?(?:Voorjaarsnota|voorjaarsbesluitvorming|Najaarsnota|augustusbesluitvorming|ontwerpbegroting|begroting|jaarverslag|slotwet)(?: (?:van |voor |over )?${YEAR})?`,
    window: () => days(null, null, 'event'),
  },
  {
    name: 'binnen',
    pattern: `(?:uiterlijk )?(?:binnen|in) (?:de komende |nu en )?(?:(?<half>een half jaar|zes maanden)|${COUNT} ${UNIT})(?: na (?:dagtekening|heden|deze brief))?`,
    window: (groups, anchor) => {
      const to = spanned(groups, anchor);
      // "binnen dertig jaar" is a goal of policy, not a term for a letter.
      if (!to || yearOf(to) - yearOf(anchor) > 5) return null;
      return days(anchor, to, 'day');
    },
  },
  {
    name: 'over',
    pattern: `over (?:circa |ongeveer )?(?:(?<half>een half jaar)|${COUNT} ${UNIT})(?! (?:lang|geleden))`,
    window: (groups, anchor) => {
      const to = spanned(groups, anchor);
      return to && yearOf(to) - yearOf(anchor) <= 5 ? days(null, to, 'period', true) : null;
    },
  },
  {
    name: 'komende week of maand',
    pattern:
      '(?:in de loop van )?(?:(?<next>volgende|komende|aanstaande) (?<unit>week|maand)|(?<now>deze) (?<unit2>week|maand))',
    window: (groups, anchor) => {
      const unit = groups.unit ?? groups.unit2;
      const shift = groups.now ? 0 : 1;
      if (unit === 'week') {
        const monday = addDays(anchor, 1 - (new Date(`${anchor}T00:00:00Z`).getUTCDay() || 7) + shift * 7);
        return days(monday, addDays(monday, 6), 'week');
      }
      const first = addMonths(`${anchor.slice(0, 7)}-01`, shift);
      return days(first, lastOfMonth(yearOf(first), Number(first.slice(5, 7))), 'month');
    },
  },
  ...EVERY.map(([pattern, months]) => ({
    name: `elke ${months} maanden`,
    pattern: `${pattern}(?: (?:voor|vóór) (?:de zomer|het zomerreces|Prinsjesdag|1 \\w+))?`,
    window: (_groups: Groups, anchor: PlainDate): Window =>
      days(anchor, addMonths(anchor, months), 'recurring'),
  })),
  {
    name: 'na gebeurtenis',
    pattern: `(?:zodra|nadat|na afronding van|na ommekomst van|na publicatie van|na oplevering van|na afloop van|op het moment dat) [^.;:()]{3,120}?(?=,| zal | zullen | informeer | kan | kunnen | wordt | worden |[.;:()]|$)`,
    window: () => days(null, null, 'event'),
  },
  {
    name: 'voor gebeurtenis',
    pattern: `(?:(?:uiterlijk |ruim |tijdig )*(?:voor|vóór|voorafgaand aan|bij|in aanloop naar|tijdens|in)) ${EVENT}[^.,;:()]{0,60}?(?=,| zal | zullen | aan | met | over | per | te | informeren|[.;:()]|$)`,
    window: () => days(null, null, 'event'),
  },
  {
    name: 'vaag',
    pattern:
      '(?:zo (?:spoedig|snel) mogelijk|zo (?:spoedig|snel) (?:als )?mogelijk|op (?:zeer )?korte termijn|op (?:de )?(?:middellange|kortst mogelijke|een later moment|afzienbare) ?(?:termijn)?|binnen(?:kort| afzienbare tijd)|spoedig|te zijner tijd|t\\.z\\.t\\.|per ommegaande|(?:in )?de komende (?:periode|tijd|maanden|weken|jaren)|tijdig|op een later moment|in een later stadium|te gelegener tijd)',
    window: () => days(null, null, 'vague'),
  },
];
