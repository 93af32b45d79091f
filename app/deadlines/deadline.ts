export type DeadlinePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'season'
  | 'year'
  | 'recess'
  | 'period'
  | 'recurring'
  | 'event'
  | 'vague';

/** What words about time mean: a window, inclusive, as `YYYY-MM-DD` in Europe/Amsterdam; null is open. */
export interface DeadlineWindow {
  from: string | null;
  /** The day on which it is due; null for events whose date is not known and for vague words. */
  to: string | null;
  precision: DeadlinePrecision;
  /** Name of the rule that was used ("voor recess"), one of the table of rules. */
  rule: string;
  /** The window is a convention rather than the words' exact meaning. */
  approximate: boolean;
}
