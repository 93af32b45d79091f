import {
  addDays,
  addMonths,
  daysInMonth,
  lastOfMonth,
  monthOf,
  type PlainDate,
  plainDate,
  weekday,
  yearOf,
} from './plain-date';
import {
  BEFORE,
  type Groups,
  IN,
  inYear,
  monthSpan,
  OF_YEAR_OR_NOT,
  PART,
  partOf,
  type Rule,
  type RuleWindow,
  span,
  UNTIL,
} from './rule';
import { MONTH, MONTHS, monthNumber, OTHER_MONTH, quarterOf, WHICH_YEAR, YEAR } from './words';

const WEEKDAY = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?';
const WEEKDAYS = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';
const NUMERIC = '(?<numericDay>\\d{1,2})[-/](?<numericMonth>\\d{1,2})[-/](?<numericYear>20\\d\\d)(?!\\d)';
/** "vrijdag 3 juli 2026", "3 juli", "3 juli aanstaande", "03-07-2026". */
const DATE = `(?:${WEEKDAY}(?<day>\\d{1,2}) ${MONTH}(?:(?:,| van)? ${YEAR}| van ${WHICH_YEAR}|(?<past> jl\\.?| jongstleden)| aanstaande| a\\.s\\.)?|${NUMERIC})`;

/** The day that the groups of DATE name, made into a window; null for what is no day ("31 juni"). */
function dated(groups: Groups, anchor: PlainDate, window: (day: PlainDate) => RuleWindow): RuleWindow | null {
  if (groups.past) return null;
  const day = Number(groups.day ?? groups.numericDay);
  const month = groups.month ? monthNumber(groups.month) : Number(groups.numericMonth);
  const year = groups.year ?? groups.numericYear;
  return inYear({ year, which: groups.which }, anchor, (candidate) => {
    const date = plainDate(candidate, month, day);
    return date === null ? null : window(date);
  });
}

function monthOfYear(groups: Groups, anchor: PlainDate): RuleWindow | null {
  const first = monthNumber(groups.month ?? '');
  const last = groups.otherMonth ? monthNumber(groups.otherMonth) : first;
  return inYear(groups, anchor, (year) =>
    last < first
      ? span(plainDate(year, first, 1), lastOfMonth(year + 1, last), 'period')
      : monthSpan(year, first, last),
  );
}

function partOfMonth(groups: Groups, anchor: PlainDate): RuleWindow | null {
  const month = monthNumber(groups.month ?? '');
  const part = partOf(groups);
  return inYear(groups, anchor, (year) => thirdOf(year, month, part));
}

function thirdOf(year: number, month: number, part: ReturnType<typeof partOf>): RuleWindow {
  const whole = monthSpan(year, month);
  if (part === 'begin') return span(whole.from, plainDate(year, month, 10), 'period');
  if (part === 'end') return span(plainDate(year, month, 21), whole.to, 'period');
  return span(plainDate(year, month, 11), plainDate(year, month, 20), 'period');
}

const monday = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day));

/** Days, months, weeks: what names a date of the calendar. Reference chapter 3.2, rows 1-3. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'voor datum',
    pattern: `${BEFORE} ${DATE}`,
    window: (groups, anchor) => dated(groups, anchor, (day) => span(null, addDays(day, -1), 'day')),
  },
  {
    name: 'uiterlijk datum',
    pattern: `(?:${UNTIL}|per )${DATE}`,
    window: (groups, anchor) => dated(groups, anchor, (day) => span(null, day, 'day')),
  },
  {
    name: 'op datum',
    pattern: `(?:(?:op of (?:rond|omstreeks)|op|met ingang van|vanaf|rond|omstreeks) |(?=(?:maan|dins|woens|donder|vrij|zater|zon)dag \\d))${DATE}`,
    mayTellOfThePast: true,
    window: (groups, anchor) => dated(groups, anchor, (day) => span(day, day, 'day')),
  },
  {
    name: 'niet eerder dan datum',
    pattern: `(?:niet eerder dan|op (?:zijn|z['’]n) vroegst)(?: op)? ${DATE}`,
    window: (groups, anchor) => dated(groups, anchor, (day) => span(day, null, 'day')),
  },
  {
    name: 'na datum',
    pattern: `(?:direct |kort )?na ${DATE}`,
    mayTellOfThePast: true,
    window: (groups, anchor) => dated(groups, anchor, (day) => span(addDays(day, 1), null, 'day')),
  },
  {
    name: 'tussen data',
    pattern: `(?:tussen|op|van(?= [^.;]{3,30} (?:tot|t/m) )) (?<firstDay>\\d{1,2})(?: (?<firstMonth>${MONTHS.join('|')}))?(?: (?:en|of|tot|tot en met|t/m) | ?[-–] ?)(?<day>\\d{1,2}) ${MONTH}(?: ${YEAR})?`,
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const lastMonth = monthNumber(groups.month ?? '');
        const month = groups.firstMonth ? monthNumber(groups.firstMonth) : lastMonth;
        const from = plainDate(month > lastMonth ? year - 1 : year, month, Number(groups.firstDay));
        const to = plainDate(year, lastMonth, Number(groups.day));
        return from === null || to === null || from > to ? null : span(from, to, 'period');
      }),
  },
  {
    name: 'voor maand',
    pattern: `${BEFORE} (?:de maand )?${MONTH}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const first = plainDate(year, monthNumber(groups.month ?? ''), 1);
        return first === null ? null : span(null, addDays(first, -1), 'month');
      }),
  },
  {
    name: 'na maand',
    pattern: `(?:direct |kort )?na (?:de maand )?${MONTH}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const last = lastOfMonth(year, monthNumber(groups.month ?? ''));
        return last < anchor ? { ...span(null, last, 'month') } : span(addDays(last, 1), null, 'month');
      }),
  },
  {
    name: 'voor deel van maand',
    pattern: `${BEFORE} ${PART} ${MONTH}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor) => {
      const part = partOfMonth(groups, anchor);
      if (part === null) return null;
      // "voor eind mei" leaves all of May; "voor medio mei" ends where the middle begins.
      const to = partOf(groups) === 'end' || part.from === null ? part.to : addDays(part.from, -1);
      return span(null, to, 'period');
    },
  },
  {
    name: 'deel van maand',
    pattern: `(?:${UNTIL}|${IN} |aan )?${PART} (?:de maand )?${MONTH}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: partOfMonth,
  },
  {
    name: 'deel van maand of maand',
    pattern: `(?:${IN} )?(?<firstPart>begin|medio|eind) (?<firstMonth>${MONTHS.join('|')}) (?:of|tot|dan wel|en) ${PART} ${MONTH}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) => {
      const last = partOfMonth(groups, anchor);
      const first = partOfMonth(
        { part: groups.firstPart, month: groups.firstMonth, year: groups.year, which: groups.which },
        anchor,
      );
      return first?.from && last?.to && first.from < last.to ? span(first.from, last.to, 'period') : last;
    },
  },
  {
    name: 'van maand tot maand',
    pattern: `(?:van|vanaf|in de periode(?: van)?) ${MONTH} (?:tot|tot en met|t/m|-) (?<otherMonth>${MONTHS.join('|')})${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: monthOfYear,
  },
  {
    name: 'weekdag',
    pattern: `(?<edge>uiterlijk |op |vóór |voor )?(?:(?:aanstaande|komende|eerstvolgende|deze|a\\.s\\.) (?<weekday>${WEEKDAYS})|(?<laterWeekday>${WEEKDAYS}) (?:aanstaande|a\\.s\\.)|(?<near>deze|volgende) week (?:op )?(?<inWeek>${WEEKDAYS}))`,
    window: (groups, anchor) => {
      const name = groups.weekday ?? groups.laterWeekday ?? groups.inWeek ?? '';
      const index = WEEKDAYS.split('|').indexOf(name.toLowerCase()) + 1;
      const day = groups.near
        ? addDays(monday(anchor), index - 1 + (/deze/i.test(groups.near) ? 0 : 7))
        : addDays(anchor, (index - weekday(anchor) + 7) % 7 || 7);
      if (day < anchor) return null;
      if (/v[oó]{2}r/iu.test(groups.edge ?? '')) return span(null, addDays(day, -1), 'day');
      return span(/uiterlijk/i.test(groups.edge ?? '') ? null : day, day, 'day');
    },
  },
  {
    name: 'voor het weekend',
    pattern: '(?:uiterlijk )?(?:voor|vóór) (?:het|dit) (?:komende )?weekend',
    window: (_groups, anchor) => span(null, addDays(monday(anchor), weekday(anchor) > 5 ? 11 : 4), 'day'),
  },
  {
    name: 'helft van maand',
    pattern: `(?:${UNTIL}|${IN} )?de (?<half>eerste|tweede|laatste) helft van ${MONTH}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const month = monthNumber(groups.month ?? '');
        const whole = monthSpan(year, month);
        const middle = Math.floor(daysInMonth(year, month) / 2);
        return /eerste/i.test(groups.half ?? '')
          ? span(whole.from, plainDate(year, month, middle), 'period')
          : span(plainDate(year, month, middle + 1), whole.to, 'period');
      }),
  },
  {
    name: 'week van maand',
    pattern: `(?:${UNTIL}|${IN} )?(?:de )?(?<week>eerste|tweede|derde|vierde|laatste) week van ${MONTH}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const month = monthNumber(groups.month ?? '');
        const whole = monthSpan(year, month);
        if (/laatste/i.test(groups.week ?? '') && whole.to)
          return span(addDays(whole.to, -6), whole.to, 'week', true);
        const last = quarterOf(groups.week ?? 'eerste') * 7;
        return span(plainDate(year, month, last - 6), plainDate(year, month, last), 'week', true);
      }),
  },
  {
    name: 'in maand',
    pattern: `(?:${UNTIL}(?:de maand )?|${IN} (?:de maand(?:en)? )?|de maand |nog in |dan wel in |tussen )${MONTH}(?:${OTHER_MONTH})?${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: monthOfYear,
  },
  {
    name: 'vanaf maand',
    pattern: `vanaf (?:de maand )?${MONTH}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) => {
      const { from = null } = monthOfYear(groups, anchor) ?? {};
      return from === null ? null : span(from, null, 'month');
    },
  },
  {
    name: 'in maand van jaar',
    pattern: `(?:nog )?${WHICH_YEAR} (?:nog )?in (?:de maand )?${MONTH}`,
    window: monthOfYear,
  },
  {
    name: 'week van datum',
    pattern: `(?:${UNTIL}|${IN} )?de week van ${WEEKDAY}(?<day>\\d{1,2}) ${MONTH}(?: ${YEAR})?`,
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const day = plainDate(year, monthNumber(groups.month ?? ''), Number(groups.day));
        return day === null ? null : span(monday(day), addDays(monday(day), 6), 'week');
      }),
  },
  {
    name: 'weeknummer',
    pattern: `(?:${UNTIL}|${IN} )week (?<number>\\d{1,2})${OF_YEAR_OR_NOT}`,
    source: 'ISO 8601: week 1 holds 4 January',
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const first = plainDate(year, 1, 4);
        const number = Number(groups.number);
        if (first === null || number < 1 || number > 53) return null;
        const from = addDays(monday(first), (number - 1) * 7);
        return span(from, addDays(from, 6), 'week');
      }),
  },
  {
    name: 'deze of volgende week',
    pattern:
      '(?:uiterlijk )?(?:voor|vóór|tegen|aan) het einde? van (?<ofThis>de) week|(?:(?:eind|begin|later|nog|in de loop van|halverwege|uiterlijk|aan het einde van) )?(?<near>deze|volgende|komende|aanstaande) week(?: nog)?',
    mayTellOfThePast: true,
    window: (groups, anchor) => {
      const from = addDays(monday(anchor), groups.ofThis || /deze/i.test(groups.near ?? '') ? 0 : 7);
      return span(from, addDays(from, 6), 'week');
    },
  },
  {
    name: 'deze of volgende maand',
    pattern:
      '(?:(?<end>(?:voor|vóór|tegen) het einde? van )|(?<part>(?:aan )?(?:het )?einde?(?: van)?|(?:het )?begin(?: van)?|medio|halverwege) |(?:later|nog|nog in|in de loop van|later in|in|uiterlijk) )?(?<near>(?:deze|volgende|komende|aanstaande|die|diezelfde|dezelfde) maand|(?:de )?maand (?:daarop|daarna|erop|erna))(?: nog)?',
    mayTellOfThePast: true,
    window: (groups, anchor) => {
      const isSame = /^(?:deze|die|dezelfde)/i.test(groups.near ?? '');
      const first = addMonths(`${anchor.slice(0, 7)}-01`, isSame ? 0 : 1);
      const [year, month] = [yearOf(first), monthOf(first)];
      if (groups.end) return { ...monthSpan(year, month), from: null };
      return groups.part ? thirdOf(year, month, partOf(groups)) : monthSpan(year, month);
    },
  },
];
