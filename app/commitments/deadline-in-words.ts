import type { Calendar } from '~/deadlines/calendar';
import { windowOf } from '~/deadlines/deadlines-in';

/** A deadline as it is kept: the words, and the window they mean. */
export interface DeadlineInWords {
  words: string;
  from: string | null;
  to: string | null;
  precision: string;
  rule: string;
  isApproximate: boolean;
  /** Day that relative words count from. */
  anchor: string;
}

/** Words of a deadline with the window they mean; words that mean none are kept as said, without a date. */
export function deadlineInWords(words: string, anchor: string, table: Calendar): DeadlineInWords {
  const window = windowOf(words, anchor, table);
  return {
    words,
    from: window?.from ?? null,
    to: window?.to ?? null,
    precision: window?.precision ?? 'vague',
    rule: window?.rule ?? 'geen',
    isApproximate: window?.approximate ?? false,
    anchor,
  };
}
