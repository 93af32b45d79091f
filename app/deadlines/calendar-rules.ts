import { type Calendar, type CalendarRow, prinsjesdag, verantwoordingsdag } from './calendar';
import { addDays, type PlainDate, weekday, yearOf } from './plain-date';
import {
  BEFORE,
  type Groups,
  IN,
  inYear,
  monthSpan,
  OF_YEAR_OR_NOT,
  type Rule,
  type RuleWindow,
  span,
  UNTIL,
} from './rule';
import { OF_YEAR, RECESS, yearsOn } from './words';

const RECESSES = ['voorjaarsreces', 'meireces', 'zomerreces', 'herfstreces', 'kerstreces'];

/** The House prints a recess to the Monday on which it comes back: what comes after it may come on that day. */
type Edge = 'before' | 'after' | 'in';

const edgeSpan = (row: CalendarRow, edge: Edge): RuleWindow => ({
  ...(edge === 'before'
    ? span(null, addDays(row.from, -1), 'recess')
    : edge === 'after'
      ? span(row.until, null, 'recess')
      : span(row.from, row.until, 'recess')),
  basis: { name: row.name, year: row.year, tableEnds: null },
});

/** The table does not hold the row that the words need: no date, and where the table ends. */
const beyondTable = (name: string, calendar: Calendar): RuleWindow => ({
  ...span(null, null, 'recess'),
  basis: { name, year: null, tableEnds: calendar.lastYear(name) },
});

/**
 * The edge of a yearly stretch of the table: of the named year, else the first that is not over. A year that
 * the table lacks is never skipped: the answer could lie in it. Null for one that was over at the anchor.
 */
export function edgeOf(
  name: string,
  edge: Edge,
  groups: Groups,
  anchor: PlainDate,
  calendar: Calendar,
): RuleWindow | null {
  const isAhead = (row: CalendarRow) => (edge === 'before' ? row.from > anchor : row.until >= anchor);
  const year = yearOf(anchor);
  const told = groups.which ? year + yearsOn(groups.which) : null;
  const named = groups.year ? Number(groups.year) : told;
  if (named !== null) {
    const row = calendar.find(name, named);
    if (row) return isAhead(row) ? edgeSpan(row, edge) : null;
    return named < year ? null : beyondTable(name, calendar);
  }
  // Only the Christmas recess can still run in the year after it began.
  const running = calendar.find(name, year - 1);
  if (running && edge !== 'before' && isAhead(running)) return edgeSpan(running, edge);
  for (const candidate of [year, year + 1]) {
    const row = calendar.find(name, candidate);
    if (!row) return beyondTable(name, calendar);
    if (isAhead(row)) return edgeSpan(row, edge);
  }
  return beyondTable(name, calendar);
}

/** "krokusreces" is what some call the voorjaarsreces. */
const recessName = (groups: Groups): string => {
  const word = (groups.recess ?? '').toLowerCase();
  return `${word === 'krokus' ? 'voorjaars' : word}reces`;
};

/** The nearest recess of any kind: "voor het reces". */
function nearestRecess(edge: Edge, anchor: PlainDate, calendar: Calendar): RuleWindow {
  const ahead = RECESSES.flatMap((name) => edgeOf(name, edge, {}, anchor, calendar) ?? []);
  const day = (window: RuleWindow) => window.to ?? window.from ?? '';
  const dated = ahead.filter((window) => window.basis?.year !== null);
  dated.sort((one, other) => (day(one) < day(other) ? -1 : 1));
  return dated[0] ?? beyondTable('zomerreces', calendar);
}

const SEASONS: Record<string, [from: string, to: string]> = {
  voorjaar: ['03-21', '06-20'],
  lente: ['03-21', '06-20'],
  najaar: ['09-21', '12-20'],
  herfst: ['09-21', '12-20'],
};

/** Summer lasts until the House is back. */
function seasonSpan(season: string, year: number, calendar: Calendar): RuleWindow {
  if (season === 'winter') return span(`${year}-12-21`, `${year + 1}-03-20`, 'season', true);
  const [from, to] = SEASONS[season] ?? [
    '06-21',
    calendar.find('zomerreces', year)?.until.slice(5) ?? '08-31',
  ];
  return span(`${year}-${from}`, `${year}-${to}`, 'season', true);
}

const SEASON = '(?<season>voorjaar|lente|zomer|najaar|herfst|winter)(?:periode|maanden|tijd)?';
const SUMMER = `(?:de )?(?:komende |aanstaande |volgende )?zomer(?:periode|vakantie|stop)?(?:${OF_YEAR})?`;
const THE = '(?:het |de )?(?:eerstvolgende |komende |aanstaande |eerstkomende )?';

/** Recesses, seasons, Prinsjesdag and the notes of the budget year. Reference chapter 3.2, rows 8-15. */
export const CALENDAR_RULES: readonly Rule[] = [
  {
    name: 'voor recess',
    pattern: `${BEFORE} (?:(?:de start|de aanvang|aanvang|start|het begin|begin) van )?${THE}${RECESS}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor, calendar) => edgeOf(recessName(groups), 'before', groups, anchor, calendar),
  },
  {
    name: 'na recess',
    pattern: `(?:direct |kort |vlak |meteen |snel )?na (?:afloop van |ommekomst van )?${THE}${RECESS}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor, calendar) => edgeOf(recessName(groups), 'after', groups, anchor, calendar),
  },
  {
    name: 'eerste week na recess',
    pattern: `(?:in )?(?:de )?eerste week (?:na|direct na) ${THE}${RECESS}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor, calendar) => {
      const edge = edgeOf(recessName(groups), 'after', groups, anchor, calendar);
      return edge?.from ? { ...edge, to: addDays(edge.from, 6) } : edge;
    },
  },
  {
    name: 'laatste week voor recess',
    pattern: `(?:uiterlijk )?(?:in )?(?:de )?laatste (?:vergader)?week (?:voor|vóór) ${THE}${RECESS}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor, calendar) => {
      const edge = edgeOf(recessName(groups), 'before', groups, anchor, calendar);
      return edge?.to ? { ...edge, from: addDays(edge.to, -6) } : edge;
    },
  },
  {
    name: 'in recess',
    pattern: `(?:uiterlijk )?(?:in|tijdens|gedurende|rond) ${THE}${RECESS}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor, calendar) => edgeOf(recessName(groups), 'in', groups, anchor, calendar),
  },
  {
    name: 'voor het reces',
    pattern: `(?<edge>vóór|voor|voorafgaand aan|na|direct na) ${THE}reces`,
    window: (groups, anchor, calendar) =>
      nearestRecess(/na$/i.test(groups.edge ?? '') ? 'after' : 'before', anchor, calendar),
  },
  {
    name: 'voor de zomer',
    pattern: `(?:${BEFORE}|tegen) ${SUMMER}`,
    source: 'use in the House: before the summer is before its recess; 20 June is the other reading',
    window: (groups, anchor, calendar) => {
      const window = edgeOf('zomerreces', 'before', groups, anchor, calendar);
      return window && { ...window, approximate: true };
    },
  },
  {
    name: 'na de zomer',
    pattern: `(?:direct |kort |vlak |meteen )?na ${SUMMER}`,
    window: (groups, anchor, calendar) => {
      const window = edgeOf('zomerreces', 'after', groups, anchor, calendar);
      return window && { ...window, approximate: true };
    },
  },
  {
    name: 'voor seizoen',
    pattern: `${BEFORE} (?:het |de )?(?:komende? )?(?<season>voorjaar|najaar|herfst)${OF_YEAR_OR_NOT}`,
    window: (groups, anchor, calendar) =>
      inYear(groups, anchor, (year) => {
        const { from } = seasonSpan((groups.season ?? '').toLowerCase(), year, calendar);
        return span(null, from && addDays(from, -1), 'season', true);
      }),
  },
  {
    name: 'seizoen',
    pattern: `(?:(?:(?:begin|eind|medio|later|vroeg|laat) )?(?:${UNTIL}|${IN} )(?:het |de |dit |deze |komende? )?(?:vroege |late |vroeg |laat )?|(?:${UNTIL}|${IN} |aan )?(?:het )?(?:begin|einde?|midden|medio|halverwege)(?: van)? (?:het |de |dit |deze |komende? )|(?:nog |in |eind |begin |later )?(?:dit|deze|komende?|aanstaande|het komende) |(?:begin|eind|medio) )${SEASON}${OF_YEAR_OR_NOT}(?: nog)?`,
    mayTellOfThePast: true,
    window: (groups, anchor, calendar) =>
      inYear(groups, anchor, (year) => seasonSpan((groups.season ?? '').toLowerCase(), year, calendar)),
  },
  {
    name: 'volgend seizoen',
    pattern: '(?:in )?(?:het )?volgende? (?<season>voorjaar|zomer|najaar|herfst)',
    window: (groups, anchor, calendar) => {
      const season = (groups.season ?? '').toLowerCase();
      const now = seasonSpan(season, yearOf(anchor), calendar);
      return now.from && now.from > anchor ? now : seasonSpan(season, yearOf(anchor) + 1, calendar);
    },
  },
  {
    name: 'prinsjesdag',
    pattern: `(?<edge>op|met|voor|vóór|rond|bij|na|uiterlijk(?: op| met)?|voorafgaand aan|tijdens|tegelijk met) (?:de )?(?:komende |aankomende |aanstaande |eerstvolgende )?(?<what>Prinsjesdagstukken|Prinsjesdag|Miljoenennota)${OF_YEAR_OR_NOT}`,
    source: 'Grondwet art. 65',
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        // The Miljoenennota and its papers are called by the year that they are for.
        const date = prinsjesdag(groups.year && /nota|stukken/i.test(groups.what ?? '') ? year - 1 : year);
        if (/^(?:voor|vóór)/i.test(groups.edge ?? '')) return span(null, addDays(date, -1), 'day');
        if (/^na/i.test(groups.edge ?? '')) return span(addDays(date, 1), null, 'day');
        return span(/^uiterlijk/i.test(groups.edge ?? '') ? null : date, date, 'day');
      }),
  },
  {
    name: 'verantwoordingsdag',
    pattern: `(?<edge>op|met|voor|vóór|rond|bij|na|uiterlijk op) Verantwoordingsdag(?: ?\\(\\d{1,2} mei (?:20\\d\\d)?\\))?${OF_YEAR_OR_NOT}`,
    source: 'Comptabiliteitswet 2016, art. 2.34: the third Wednesday of May',
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const date = verantwoordingsdag(year);
        if (/^(?:voor|vóór)/i.test(groups.edge ?? '')) return span(null, addDays(date, -1), 'day');
        return /^na/i.test(groups.edge ?? '') ? span(addDays(date, 1), null, 'day') : span(date, date, 'day');
      }),
  },
  {
    name: 'augustusbesluitvorming',
    pattern: `(?:voor|vóór|bij|in|tijdens|rond|met) (?:de )?augustusbesluitvorming${OF_YEAR_OR_NOT}`,
    source: 'by custom of the budget cycle, in August',
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => ({ ...monthSpan(year, 8), approximate: true })),
  },
  {
    name: 'nota van het begrotingsjaar',
    pattern: `(?<edge>voor|vóór|bij|in|met|ten tijde van|rond|uiterlijk(?: bij)?|via|tijdens|na|voorafgaand aan|gelijktijdig met|vanaf) ${THE}(?:besluitvorming over de )?(?<note>Voorjaarsnota|Najaarsnota)${OF_YEAR_OR_NOT}`,
    source: 'a date only where the table holds one; the notes have no fixed day',
    window: noteWindow,
  },
  {
    name: 'bij begrotingsstuk',
    pattern: `(?<edge>voor|vóór|voorafgaand aan|bij|in|met|ten tijde van|rond|uiterlijk (?:bij|in|voor|met)|via|tijdens|na|vanaf) ${THE}(?:(?:eerste |tweede )?suppletoire |ontwerp-?)?(?:voorjaarsbesluitvorming|najaarsbesluitvorming|Belastingplan|begrotingsbesluitvorming|begroting|jaarverslag|slotwet|jaarverantwoording)(?:(?: van| voor| over| in)? (?:20\\d\\d|volgend jaar|dit jaar|komend jaar))?(?! van)`,
    window: ({ edge = '' }) => ({
      ...span(null, null, 'event'),
      rule: /voor|vóór/i.test(edge)
        ? 'voor begrotingsstuk'
        : /^na/i.test(edge)
          ? 'na begrotingsstuk'
          : 'bij begrotingsstuk',
    }),
  },
  {
    name: 'eerstvolgende ministerraad',
    pattern: '(?:in|tijdens|na|voor) de (?:eerstvolgende|eerstkomende|komende|volgende) ministerraad',
    source: 'by custom on Fridays',
    window: (_groups, anchor) => {
      const friday = addDays(anchor, (5 - weekday(anchor) + 7) % 7);
      return span(friday, friday, 'day', true);
    },
  },
];

function noteWindow(groups: Groups, anchor: PlainDate, calendar: Calendar): RuleWindow | null {
  const edge = /^(?:voor|vóór)/i.test(groups.edge ?? '')
    ? 'before'
    : /^na/i.test(groups.edge ?? '')
      ? 'after'
      : 'in';
  const window = edgeOf((groups.note ?? '').toLowerCase(), edge, groups, anchor, calendar);
  return window && { ...window, precision: window.basis?.year === null ? 'event' : 'day' };
}
