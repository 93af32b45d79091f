/** The nearest day on which something is still owed for a motion; null when nothing with a date is. */
export function nextStepBy(
  open: readonly { day: string | null; isOpen: boolean }[],
  today: string,
): string | null {
  const days = open.flatMap((step) =>
    step.isOpen && step.day !== null && step.day >= today ? [step.day] : [],
  );
  return days.sort()[0] ?? null;
}
