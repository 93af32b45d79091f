/**
 * The time, asked at the edges only; everything inside is handed it. GESTAND_CLOCK fixes it for tests and
 * demonstrations ("2026-03-02T09:00:00Z"); production refuses that setting.
 */
export function currentTime(): Date {
  const fixed = process.env.GESTAND_CLOCK;
  return fixed ? new Date(fixed) : new Date();
}
