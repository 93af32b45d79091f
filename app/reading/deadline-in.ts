import type { Calendar } from '~/deadlines/calendar';
import { deadlinesIn } from '~/deadlines/deadlines-in';

/** The term of a promise: the first of its sentence that ends on a known day, else the first of any kind. */
export function deadlineIn(sentence: string, date: string, calendar: Calendar) {
  const found = deadlinesIn(sentence, date, calendar);
  return found.find((deadline) => deadline.to !== null) ?? found[0] ?? null;
}
