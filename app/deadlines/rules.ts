import { CALENDAR_RULES } from './calendar-rules';
import { DATE_RULES } from './date-rules';
import { OPEN_RULES } from './open-rules';
import { PAPER_RULES } from './paper-rules';
import { PERIOD_RULES } from './period-rules';
import type { Rule } from './rule';
import { SPAN_RULES } from './span-rules';

export type { Rule } from './rule';

/** Every rule. Of two that read the same words the longer reading counts; of equals the one that stands first. */
export const RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...PERIOD_RULES,
  ...CALENDAR_RULES,
  ...SPAN_RULES,
  ...OPEN_RULES,
  ...PAPER_RULES,
];
