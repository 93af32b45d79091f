import { CALENDAR_RULES } from './calendar-rules';
import { DATE_RULES } from './date-rules';
import { OPEN_RULES } from './open-rules';
import { PAPER_RULES } from './paper-rules';
import { PERIOD_RULES } from './period-rules';
import type { Rule } from './rule';
import { SPAN_RULES } from './span-rules';
import { MONTHS } from './words';

export type { Rule } from './rule';

/** Rules that read nothing in a text without one of `words`, so that most sentences need not be tried by each. */
export interface RuleGroup {
  words: RegExp;
  rules: readonly Rule[];
}

/** Every rule. Of two that read the same words the longer reading counts; of equals the one that stands first. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { words: new RegExp(`${MONTHS.join('|')}|dag|week|maand|\\d[-/]\\d`, 'i'), rules: DATE_RULES },
  {
    words: /jaar|20\d\d|19\d\d|kwarta|Q[1-4]|helft|Pasen|Pinksteren|kerst|oud en nieuw/i,
    rules: PERIOD_RULES,
  },
  {
    words:
      /reces|zomer|herfst|winter|lente|voorjaar|najaar|prinsjesdag|nota|begroting|besluitvorming|belastingplan|slotwet|jaarver|verantwoording|ministerraad/i,
    rules: CALENDAR_RULES,
  },
  {
    words: /dag|week|weken|maand|jaar|kwarta|morgen|vandaag|heden|periodiek|gezette tijden|regelma/i,
    rules: SPAN_RULES,
  },
  { words: /\p{L}/u, rules: [...OPEN_RULES, ...PAPER_RULES] },
];
