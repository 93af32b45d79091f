import { prinsjesdag } from './calendar';
import { edgeOf } from './calendar-rules';
import { TERM_STOP } from './event-words';
import {
  addDays,
  addMonths,
  lastOfMonth,
  monthOf,
  type PlainDate,
  plainDate,
  weekday,
  yearOf,
} from './plain-date';
import { BEFORE, type Groups, inYear, monthSpan, type Rule, type RuleWindow, span } from './rule';
import { COUNT, countOf, MONTH, monthNumber, RECESS, UNIT } from './words';

/** A term that ends later than this is a goal of policy ("binnen dertig jaar"), not a promise to the House. */
const LONGEST_TERM_YEARS = 5;

const HALF_YEAR = '(?<half>een half ?jaar|anderhalf jaar)';
const LENGTH = `(?:${HALF_YEAR}|(?:(?:\\d{1,2}|een|twee|drie|vier|vijf|zes|acht) ?(?:à|a|tot|-) ?)?${COUNT} ${UNIT})`;

/** The day a number of days, weeks, months or years on; null for no number or past the longest term. */
function after(groups: Groups, from: PlainDate): PlainDate | null {
  const count = groups.half ? 1 : countOf(groups.count ?? '');
  if (count === null || count > 400) return null;
  const unit = (groups.unit ?? '').toLowerCase();
  const months = groups.half
    ? /anderhalf/i.test(groups.half)
      ? 18
      : 6
    : unit.startsWith('maand')
      ? count
      : unit.startsWith('kwarta')
        ? count * 3
        : unit.startsWith('half')
          ? count * 6
          : unit === 'jaar'
            ? count * 12
            : 0;
  if (months > LONGEST_TERM_YEARS * 12) return null;
  if (months > 0) return addMonths(from, months);
  if (unit.startsWith('werkdag')) return addWorkingDays(from, count);
  return addDays(from, unit.startsWith('we') ? count * 7 : count);
}

/** The same length back. */
function before(groups: Groups, from: PlainDate): PlainDate | null {
  const count = groups.half ? null : countOf(groups.count ?? '');
  const unit = (groups.unit ?? '').toLowerCase();
  if (count === null) return null;
  if (unit.startsWith('maand')) return addMonths(from, -count);
  return unit.startsWith('we') || /^dag/.test(unit)
    ? addDays(from, -count * (unit.startsWith('we') ? 7 : 1))
    : null;
}

/** Monday to Friday; holidays are not counted out. */
function addWorkingDays(from: PlainDate, count: number): PlainDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left -= 1;
  }
  return day;
}

/** The name under which an event's term is kept: "6 weken na gebeurtenis". */
function termAfterEvent(groups: Groups): string | null {
  if (groups.half) return `${/anderhalf/i.test(groups.half) ? 18 : 6} maanden na gebeurtenis`;
  const count = countOf(groups.count ?? '');
  const unit = (groups.unit ?? '').toLowerCase();
  if (count === null) return null;
  if (unit.startsWith('maand')) return `${count} maanden na gebeurtenis`;
  if (unit.startsWith('kwarta')) return `${count * 3} maanden na gebeurtenis`;
  if (unit.startsWith('half')) return `${count * 6} maanden na gebeurtenis`;
  if (unit === 'jaar') return `${count * 12} maanden na gebeurtenis`;
  return unit.startsWith('we') ? `${count} weken na gebeurtenis` : `${count} dagen na gebeurtenis`;
}

const FROM_NOW =
  '(?:(?:de )?dagtekening(?: van deze brief)?|heden|vandaag|nu|(?:verzending van )?deze brief)';

const EVERY: [words: string, months: number][] = [
  [
    '(?:half-?jaarlijks|(?:twee ?maal|tweemaal|twee keer|2x) per jaar|(?:ieder|elk) half ?jaar|(?:iedere|elke) zes maanden)',
    6,
  ],
  [
    '(?:driemaandelijks|per kwartaal|(?:ieder|elk) kwartaal|(?:vier ?maal|vier keer) per jaar|(?:elke|iedere|eens in de|eens per|om de) drie maanden|eens per kwartaal|ieder kwartaal)',
    3,
  ],
  ['(?:drie ?maal per jaar|drie keer per jaar|(?:elke|iedere) vier maanden)', 4],
  ['(?:twee-?jaarlijks|om de twee jaar|(?:elke|iedere|eens per|eens in de) twee jaar)', 24],
  ['(?:driejaarlijks|(?:elke|iedere|om de|eens per|eens in de) drie jaar)', 36],
  ['(?:vierjaarlijks|(?:elke|iedere|om de|eens per|eens in de) vier jaar)', 48],
  ['(?:vijfjaarlijks|(?:elke|iedere|om de|eens per|eens in de) vijf jaar)', 60],
  ['(?:tweemaandelijks|(?:elke|iedere|om de) twee maanden)', 2],
  ['(?:maandelijks|(?:elke|iedere) maand|eens per maand)', 1],
  ['(?:jaarlijks|(?:ieder|elk) (?:kalender)?jaar|(?:eens|eenmaal|één keer|een keer|eenmalig) per jaar)', 12],
];

/** "jaarlijks vóór het zomerreces": the day in the year that the repetition hangs on. */
const EVERY_EDGE = `(?:,? (?:${BEFORE} (?:(?<summer>de zomer|het zomerreces)|(?<christmas>het kerstreces)|(?<budget>Prinsjesdag|de Miljoenennota)|(?<day>\\d{1,2}) ${MONTH})|(?:op|met|rond|bij) (?<onBudget>Prinsjesdag|de Miljoenennota)|(?:in|uiterlijk in) (?:de maand )?(?<inMonth>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|in het (?<season>voorjaar|najaar)(?! en)))?`;
/** "elk voorjaar": the season is when it comes back. */
const EVERY_SEASON = '(?:elk|ieder) (?<season>voorjaar|najaar)';

/** "jaarlijks 10 miljoen euro": money that comes back is no term. */
const A_SUM =
  ' (?:(?:ongeveer|circa|ruim|maximaal|structureel|bijna|zo’n|een bedrag van) )?(?:€|[\\d.,]+ (?:miljoen|miljard|euro)|\\p{L}+ (?:miljoen|miljard|euro))';

const every =
  (months: number): Rule['window'] =>
  (groups, anchor, calendar) => {
    const repeated = (window: RuleWindow | null, edge: string): RuleWindow | null =>
      window && { ...window, precision: 'recurring', rule: `elke ${months} maanden ${edge}` };
    const recess = groups.summer ? 'zomerreces' : groups.christmas ? 'kerstreces' : null;
    if (recess) return repeated(edgeOf(recess, 'before', {}, anchor, calendar), `voor ${recess}`);
    if (groups.budget || groups.onBudget)
      return repeated(
        inYear({}, anchor, (year) => {
          const date = prinsjesdag(year);
          return span(null, groups.budget ? addDays(date, -1) : date, 'day');
        }),
        groups.budget ? 'voor prinsjesdag' : 'op prinsjesdag',
      );
    if (groups.inMonth)
      return repeated(
        inYear({}, anchor, (year) => monthSpan(year, monthNumber(groups.inMonth ?? ''))),
        'in maand',
      );
    if (groups.season)
      return repeated(
        inYear({}, anchor, (year) =>
          /voorjaar/i.test(groups.season ?? '')
            ? span(`${year}-03-21`, `${year}-06-20`, 'season', true)
            : span(`${year}-09-21`, `${year}-12-20`, 'season', true),
        ),
        'in seizoen',
      );
    if (groups.day)
      return repeated(
        inYear({}, anchor, (year) => {
          const date = plainDate(year, monthNumber(groups.month ?? ''), Number(groups.day));
          return date === null ? null : span(null, addDays(date, -1), 'day');
        }),
        'voor datum',
      );
    return span(anchor, addMonths(anchor, months), 'recurring');
  };

/** Terms counted from the letter and what comes back. Reference chapter 3.2, rows "binnen N" and "jaarlijks". */
export const SPAN_RULES: readonly Rule[] = [
  {
    name: 'termijn na gebeurtenis',
    pattern: `(?:uiterlijk |(?:uiterlijk )?binnen |(?:circa |ongeveer )?)${LENGTH} (?:na|nadat) (?!${FROM_NOW})[^.,;:()]{2,100}?${TERM_STOP}`,
    window: (groups) => {
      const rule = termAfterEvent(groups);
      return rule === null ? null : { ...span(null, null, 'event'), rule };
    },
  },
  {
    name: 'termijn voor recess',
    pattern: `(?:uiterlijk |ten minste |minimaal )?${LENGTH} (?:voor|vóór|voorafgaand aan) (?:de start van |aanvang van )?(?:het )?${RECESS}`,
    window: (groups, anchor, calendar) => {
      const name = `${(groups.recess ?? '').toLowerCase().replace('krokus', 'voorjaars')}reces`;
      const edge = edgeOf(name, 'before', {}, anchor, calendar);
      if (edge === null || edge.to === null) return edge;
      // The day before the recess is given; the term counts back from its first day.
      const to = before(groups, addDays(edge.to, 1));
      return to === null ? null : { ...edge, to };
    },
  },
  {
    name: 'termijn voor gebeurtenis',
    pattern: `(?:uiterlijk |ten minste |minimaal )?${LENGTH} (?:voor|vóór|voorafgaand aan|voordat) (?=het |de |een |aanvang|er )[^.,;:()]{2,100}?${TERM_STOP}`,
    window: (groups) => {
      const rule = termAfterEvent(groups)?.replace(' na ', ' voor ');
      return rule === undefined ? null : { ...span(null, null, 'event'), rule };
    },
  },
  {
    name: 'termijn na gebeurtenis',
    pattern: `(?:uiterlijk |(?:uiterlijk )?binnen )?${LENGTH} (?:daarna|nadien|daaropvolgend|(?<!over .{0,20})later)`,
    window: (groups) => {
      const rule = termAfterEvent(groups);
      return rule === null ? null : { ...span(null, null, 'event'), rule };
    },
  },
  {
    name: 'termijn na gebeurtenis',
    // "na een jaar": from what went before.
    pattern: `(?:steeds |telkens )?na (?:ongeveer |circa |uiterlijk )?${LENGTH}`,
    mayTellOfThePast: true,
    window: (groups) => {
      const rule = termAfterEvent(groups);
      return rule === null ? null : { ...span(null, null, 'event'), rule };
    },
  },
  {
    name: 'binnen de termijn',
    pattern: `(?:uiterlijk )?binnen de (?:daarvoor |hiervoor )?(?:geldende |gestelde |gebruikelijke |wettelijke |reguliere )+termijn van ${LENGTH}`,
    window: (groups, anchor) => {
      const to = after(groups, anchor);
      return to === null ? null : span(null, to, 'day');
    },
  },
  {
    name: 'binnen',
    pattern: `(?:uiterlijk )?binnen (?:nu en |een termijn van |een periode van |maximaal |uiterlijk |(?:de )?komende |ongeveer |circa )?${LENGTH}(?: na ${FROM_NOW})?`,
    window: (groups, anchor) => {
      const to = after(groups, anchor);
      return to === null ? null : span(null, to, 'day');
    },
  },
  {
    name: 'de komende maanden',
    pattern: `(?:in |gedurende )?de komende ${LENGTH}`,
    window: (groups, anchor) => {
      const to = after(groups, anchor);
      return to === null ? null : span(anchor, to, 'period');
    },
  },
  {
    name: 'uiterlijk over',
    pattern: `(?:uiterlijk )?over (?:circa |ongeveer |maximaal |uiterlijk )?${LENGTH}(?! (?:lang|geleden|heen|verdeeld|verspreid|tijd))`,
    window: (groups, anchor) => {
      const to = after(groups, anchor);
      return to === null ? null : span(null, to, 'period', true);
    },
  },
  {
    name: 'voor het einde van de maand',
    pattern: '(?:(?:voor|vóór|tegen|aan|uiterlijk) )?(?:het )?einde?(?: van)? de maand',
    window: (_groups, anchor) => span(null, lastOfMonth(yearOf(anchor), monthOf(anchor)), 'month'),
  },
  {
    name: 'morgen',
    pattern:
      '(?:uiterlijk )?(?<near>vandaag|(?<!(?:de|die|deze|van|elke|iedere) )morgen|overmorgen)(?: nog)?(?! de dag)|(?:met ingang van|per|vanaf) (?<today>heden|vandaag)',
    window: (groups, anchor) => {
      const near = (groups.near ?? groups.today ?? '').toLowerCase();
      const day = addDays(anchor, near === 'vandaag' || near === 'heden' ? 0 : near === 'morgen' ? 1 : 2);
      return span(day, day, 'day');
    },
  },
  ...EVERY.map(([words, months]) => ({
    name: `elke ${months} maanden`,
    pattern: `${words}(?!${A_SUM})${EVERY_EDGE}`,
    window: every(months),
  })),
  { name: 'elke 12 maanden', pattern: EVERY_SEASON, window: every(12) },
  {
    name: 'periodiek',
    pattern: '(?:periodiek|op gezette tijden|met enige regelmaat|op regelmatige basis)',
    window: () => span(null, null, 'recurring'),
  },
];
