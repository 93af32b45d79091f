import { easter, prinsjesdag } from './calendar';
import { addDays, addMonths, monthOf, yearOf } from './plain-date';
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
  upcoming,
} from './rule';
import { COUNT, countOf, OF_YEAR, QUARTER, quarterOf, WHICH_YEAR, YEAR } from './words';

function quarterSpan(groups: Groups, year: number): RuleWindow {
  const first = quarterOf(groups.quarter ?? groups.q ?? groups.kwartaal ?? '1');
  const last = quarterOf(groups.otherQuarter ?? groups.otherQ ?? String(first));
  const window = monthSpan(year, first * 3 - 2, Math.max(first, last) * 3);
  return { ...window, precision: last > first ? 'period' : 'quarter' };
}

const halfSpan = (groups: Groups, year: number): RuleWindow => ({
  ...(/^(?:1|eerste)/i.test(groups.half ?? '') ? monthSpan(year, 1, 6) : monthSpan(year, 7, 12)),
  precision: 'half-year',
});

/** Begin is January to March, medio May to August, eind October to December. */
function partOfYear(groups: Groups, year: number): RuleWindow {
  const part = partOf(groups);
  const window =
    part === 'begin'
      ? monthSpan(year, 1, 3)
      : part === 'end'
        ? monthSpan(year, 10, 12)
        : monthSpan(year, 5, 8);
  return { ...window, approximate: true };
}

const HALF = '(?<half>eerste|tweede|1e|2e) (?:(?:jaar)?helft|half ?jaar)(?: van het jaar)?';

/** Quarters, halves, years and parts of them. Reference chapter 3.2, rows 4-7. */
export const PERIOD_RULES: readonly Rule[] = [
  {
    name: 'voor kwartaal',
    pattern: `${BEFORE} (?:het )?${QUARTER}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const { from } = quarterSpan(groups, year);
        return span(null, from && addDays(from, -1), 'quarter');
      }),
  },
  {
    name: 'voor eind van kwartaal',
    pattern: `(?:(?<before>${BEFORE}) |${UNTIL}|${IN} |aan |tegen )?(?:het )?(?:einde?|begin|medio|halverwege)(?: van)? (?:het )?${QUARTER}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const window = quarterSpan(groups, year);
        return groups.before ? { ...window, from: null } : window;
      }),
  },
  {
    name: 'in kwartaal',
    pattern: `(?:${UNTIL}|${IN} )?(?:het )?${QUARTER}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) => inYear(groups, anchor, (year) => quarterSpan(groups, year)),
  },
  {
    name: 'dit of volgend kwartaal',
    pattern:
      '(?:(?:in|nog|eind|begin|later|in de loop van) )?(?:het )?(?<near>dit|volgende?|komende?|eerstvolgende|lopende) kwartaal',
    mayTellOfThePast: true,
    window: (groups, anchor) => {
      const first = Math.floor((monthOf(anchor) - 1) / 3) * 3 + 1;
      const start = addMonths(
        `${yearOf(anchor)}-${String(first).padStart(2, '0')}-01`,
        /^(?:dit|lopend)/i.test(groups.near ?? '') ? 0 : 3,
      );
      return {
        ...monthSpan(yearOf(start), monthOf(start), monthOf(start) + 2),
        precision: 'quarter',
      };
    },
  },
  {
    name: 'in helft',
    pattern: `(?:(?:${BEFORE} het einde? van |${UNTIL}|${IN} ))?(?:de |het )${HALF}${OF_YEAR_OR_NOT}`,
    mayTellOfThePast: true,
    window: (groups, anchor) => inYear(groups, anchor, (year) => halfSpan(groups, year)),
  },
  {
    name: 'voor helft',
    // As with years, plain "voor de tweede helft van 2027" mostly means "for".
    pattern: `(?:vóór|uiterlijk (?:voor|vóór)) (?:de |het )${HALF}${OF_YEAR_OR_NOT}`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const { from } = halfSpan(groups, year);
        return span(null, from && addDays(from, -1), 'half-year');
      }),
  },
  {
    name: 'maanden van jaar',
    pattern: `(?:${UNTIL}|${IN} )?de (?<side>eerste|laatste) ${COUNT} maanden${OF_YEAR_OR_NOT}`,
    window: (groups, anchor) => {
      const count = countOf(groups.count ?? '');
      if (count === null || count > 12 || !(groups.year || groups.which)) return null;
      return inYear(groups, anchor, (year) =>
        /eerste/i.test(groups.side ?? '') ? monthSpan(year, 1, count) : monthSpan(year, 13 - count, 12),
      );
    },
  },
  {
    name: 'na de jaarwisseling',
    pattern: 'na de jaarwisseling|(?:direct )?na (?:oud en nieuw|nieuwjaar)',
    window: (_groups, anchor) => span(`${yearOf(anchor) + 1}-01-01`, null, 'year'),
  },
  {
    name: 'nog dit jaar',
    pattern:
      '(?:nog(?: in (?:de loop van )?| gedurende | later )? ?dit (?:\\(?kalender\\)?)?jaar|dit (?:kalender)?jaar nog|(?:uiterlijk )?(?:voor|vóór) (?:het )?einde?(?: van)? (?:dit|het lopende|het) (?:kalender)?jaar|voor jaareinde|(?:uiterlijk )?(?:voor|vóór|tegen|rond|omstreeks) de jaarwisseling|(?:voor|vóór) het nieuwe jaar)',
    window: (_groups, anchor) => span(null, `${yearOf(anchor)}-12-31`, 'year'),
  },
  {
    name: 'later dit jaar',
    pattern:
      '(?:(?:later|in de loop van|gedurende|verderop|in|vanaf|met ingang van) )?(?:dit (?:\\(?kalender\\)?)?|het lopende (?:kalender)?)jaar',
    mayTellOfThePast: true,
    window: (_groups, anchor) => ({ ...monthSpan(yearOf(anchor), 1, 12), precision: 'year' }),
  },
  {
    name: 'voor deel van jaar',
    pattern: `${BEFORE} ${PART} (?:${YEAR}|${WHICH_YEAR})`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const part = partOfYear(groups, year);
        const to = partOf(groups) === 'end' || part.from === null ? part.to : addDays(part.from, -1);
        return span(null, to, 'period', true);
      }),
  },
  {
    name: 'deel van jaar',
    pattern: `(?:${UNTIL}|${IN} |aan |nog )?${PART} (?:${YEAR}|${WHICH_YEAR}|het (?:kalender)?jaar)`,
    mayTellOfThePast: true,
    window: (groups, anchor) => inYear(groups, anchor, (year) => partOfYear(groups, year)),
  },
  {
    name: 'voor jaar',
    // Plain "voor 2027" mostly means "for"; only the accent or "uiterlijk" makes it a limit.
    pattern: `(?:vóór|uiterlijk (?:voor|vóór)) (?:het jaar )?${YEAR}`,
    window: (groups, anchor) => inYear(groups, anchor, (year) => span(null, `${year - 1}-12-31`, 'year')),
  },
  {
    name: 'in jaar',
    pattern: `(?:${UNTIL}|(?:(?:nog )?in(?: de loop van)?|gedurende|gaandeweg|per|vanaf|met ingang van) )(?:het jaar )?${YEAR}`,
    mayTellOfThePast: true,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => ({ ...monthSpan(year, 1, 12), precision: 'year' })),
  },
  {
    name: 'in jaar of jaar',
    pattern: `(?:in(?: de jaren| de loop van)?|gedurende(?: de jaren)?|tussen|naar verwachting in) (?<firstYear>20\\d\\d) (?:of|en|dan wel) (?:in )?${YEAR}`,
    window: (groups, anchor) => {
      const [first, last] = [Number(groups.firstYear), Number(groups.year)];
      return last < first ? null : upcoming({ ...span(`${first}-01-01`, `${last}-12-31`, 'period') }, anchor);
    },
  },
  {
    name: 'in schooljaar',
    pattern: `(?<edge>in|tijdens|gedurende|vanaf|met ingang van|voor aanvang van|vóór aanvang van|voor|vóór|per) (?:het |de start van het |het begin van het )?(?<kind>school|studie|college)jaar (?<first>20\\d\\d)[-–/](?:20)?(?<second>\\d\\d)(?!\\d)`,
    source: 'a school year begins on 1 August, an academic year on 1 September (Wet op het onderwijs art. 1)',
    window: ({ edge = '', kind, first }, anchor) => {
      const year = Number(first);
      const from = `${year}-${/school/i.test(kind ?? '') ? '08' : '09'}-01`;
      if (/^(?:voor|vóór)/i.test(edge)) return upcoming(span(null, addDays(from, -1), 'year', true), anchor);
      if (/^(?:vanaf|met|per)/i.test(edge)) return span(from, null, 'year', true);
      return upcoming(span(from, addDays(addMonths(from, 12), -1), 'year', true), anchor);
    },
  },
  {
    name: 'rond Pasen',
    pattern: `(?<edge>voor|vóór|na|rond|omstreeks|met|uiterlijk met) (?<feast>Pasen|Pinksteren)${OF_YEAR_OR_NOT}`,
    source: 'Easter by the Gregorian computus; Whitsun 49 days later',
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        const sunday = addDays(easter(year), /Pinksteren/i.test(groups.feast ?? '') ? 49 : 0);
        if (/^(?:voor|vóór)/i.test(groups.edge ?? '')) return span(null, addDays(sunday, -1), 'day');
        if (/^na/i.test(groups.edge ?? '')) return span(addDays(sunday, 2), null, 'day');
        return span(sunday, addDays(sunday, 1), 'day', true);
      }),
  },
  {
    name: 'volgend jaar',
    pattern:
      '(?:(?:in de loop van|gedurende|uiterlijk(?: in)?|later(?: in)?|in|vanaf|per|met ingang van) )?(?:het )?(?<which>(?:volgende?|komend|aankomend|daaropvolgende?) (?:kalender)?jaar|(?<=in het |van het )nieuwe jaar|jaar (?:daarop|daarna|erop|erna))',
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => ({ ...monthSpan(year, 1, 12), precision: 'year' })),
  },
  {
    name: 'dat jaar',
    pattern:
      '(?:(?:nog |later )?in(?: de loop van)?|nog|later|gedurende|(?<end>(?:voor|vóór|tegen|aan) het einde? van)) (?:datzelfde|dat|hetzelfde) jaar',
    window: (groups, anchor) => ({
      ...monthSpan(yearOf(anchor), 1, 12),
      ...(groups.end ? { from: null } : {}),
      precision: 'year',
    }),
  },
  {
    name: 'het komende jaar',
    pattern: '(?:in |gedurende )?(?:het )?komende jaar',
    window: (_groups, anchor) => span(anchor, addMonths(anchor, 12), 'period', true),
  },
  {
    name: 'dit vergaderjaar',
    pattern:
      '(?:(?:nog |later )?(?:in |gedurende |tijdens )?|uiterlijk in |vóór het einde van )(?:dit|het (?:lopende|huidige)) (?:parlementaire |vergader|zittings)jaar',
    source: 'Grondwet art. 65: the year of sitting begins on Prinsjesdag',
    window: (_groups, anchor) => {
      const year = yearOf(anchor) - (anchor < prinsjesdag(yearOf(anchor)) ? 1 : 0);
      return span(prinsjesdag(year), addDays(prinsjesdag(year + 1), -1), 'year');
    },
  },
  {
    name: 'in vergaderjaar',
    pattern: `(?:in|tijdens|gedurende) (?:het )?(?:parlementaire |vergader|zittings)jaar (?<first>20\\d\\d)[-/](?:20)?(?<second>\\d\\d)(?!\\d)`,
    source: 'Grondwet art. 65: the year of sitting begins on Prinsjesdag',
    window: (groups, anchor) => {
      const year = Number(groups.first);
      const to = addDays(prinsjesdag(year + 1), -1);
      return to < anchor ? null : span(prinsjesdag(year), to, 'year');
    },
  },
  {
    name: 'dit of volgend schooljaar',
    pattern:
      '(?<edge>voor|vóór|uiterlijk(?: bij| aan| met)?|aan|bij|met ingang van|vanaf|per|in|tegen|met|na|gedurende|in de loop van) (?<part>(?:het )?einde? van |(?:de )?(?:start|aanvang) van |(?:het )?begin van )?(?:het |dit )(?<next>nieuwe |volgende |komende |aankomende |lopende |huidige )?(?<kind>school|studie|college)jaar(?! (?:19|20)\\d\\d)',
    source: 'a school year begins on 1 August, an academic year on 1 September (Wet op het onderwijs art. 1)',
    mayTellOfThePast: true,
    window: ({ edge = '', part = '', next = '', kind = '' }, anchor) => {
      const month = /school/i.test(kind) ? 8 : 9;
      const running = yearOf(anchor) - (monthOf(anchor) < month ? 1 : 0);
      const year = running + (/nieuw|volgend|komend|start|aanvang|begin/i.test(next + part) ? 1 : 0);
      const from = `${year}-0${month}-01`;
      const to = addDays(addMonths(from, 12), -1);
      if (/eind/i.test(part)) return span(null, to, 'year', true);
      if (/^(?:voor|vóór|uiterlijk)/i.test(edge)) return span(null, addDays(from, -1), 'year', true);
      if (/^na/i.test(edge)) return span(addDays(to, 1), null, 'year', true);
      if (part !== '' || /^(?:vanaf|per|met)/i.test(edge)) return span(from, null, 'year', true);
      return span(from, to, 'year', true);
    },
  },
  {
    name: 'voor de kerst',
    pattern: `(?<edge>voor|vóór|na|rond) (?:de )?Kerst(?:mis|dagen)?(?:${OF_YEAR})?`,
    window: (groups, anchor) =>
      inYear(groups, anchor, (year) => {
        if (/na/i.test(groups.edge ?? '')) return span(`${year}-12-27`, null, 'period', true);
        return span(null, `${year}-12-24`, 'day', true);
      }),
  },
];
