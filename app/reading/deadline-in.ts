import type { Calendar } from '~/deadlines/calendar';
import { deadlinesIn, type FoundDeadline } from '~/deadlines/deadlines-in';

/** The day that is not kept: "later dan voor de zomer", "niet voor 1 mei maar". */
const NOT_KEPT =
  /\b(?:later dan|in plaats van|niet (?:meer|langer)?|aanvankelijk|oorspronkelijk|eerder)(?: (?!maar)\p{L}+){0,2} ?$/iu;
const REACH = 40;

/**
 * The term of a promise: the first of its sentence that ends on a known day, else the first of any kind. A day
 * that the sentence takes back comes last.
 */
export function deadlineIn(sentence: string, date: string, calendar: Calendar): FoundDeadline | null {
  const found = deadlinesIn(sentence, date, calendar);
  const kept = found.filter(({ start }) => !NOT_KEPT.test(sentence.slice(Math.max(0, start - REACH), start)));
  return kept.find((deadline) => deadline.to !== null) ?? kept[0] ?? found[0] ?? null;
}
