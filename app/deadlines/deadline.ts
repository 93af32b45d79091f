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

/** The row of the table of yearly dates that a window rests on. */
export interface CalendarBasis {
  /** "zomerreces". */
  name: string;
  /** The year of the row used; null when the table has no such row. */
  year: number | null;
  /** Last year of which the table knows this date; null when it knows none. Only set when `year` is null. */
  tableEnds: number | null;
}

/** What words about time mean: a window, inclusive, as `YYYY-MM-DD` in Europe/Amsterdam; null is open. */
export interface DeadlineWindow {
  /** First day; null where the words name an end only ("uiterlijk 1 juli"). */
  from: string | null;
  /** The day on which it is due; null for events whose date is not known and for vague words. */
  to: string | null;
  precision: DeadlinePrecision;
  /** Name of the rule that was used ("voor recess"), one of the table of rules. */
  rule: string;
  /** The window is a convention rather than the words' exact meaning. */
  approximate: boolean;
  /** Present where the table of yearly dates was asked. */
  basis?: CalendarBasis;
}

/** Words about time found in a text, with what they mean. */
export interface FoundDeadline extends DeadlineWindow {
  /** The words as they stand in the text: `text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
}
