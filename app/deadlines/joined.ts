import type { FoundDeadline } from './deadline';

/** Between two times that are one: "eind 2026 of begin 2027", "eind juni, begin juli". */
const JOINT = /^(?: of | dan wel | ?[/–-] ?|, (?=begin)).{5}$/iu;

/** "Na oplevering daarvan, voorzien in mei": when the event is expected belongs to it. */
const EXPECTED = /^,? \(?(?:voorzien|gepland|beoogd|verwacht) $/iu;

/** Two times that name one together, made one; null where they are two. */
function oneOf(last: FoundDeadline, next: FoundDeadline, text: string): FoundDeadline | null {
  const whole = { text: text.slice(last.start, next.end), start: last.start, end: next.end };
  const between = text.slice(last.end, next.start);
  // "halfjaarlijks, voor het eerst in juni": the first time of what comes back.
  if (last.precision === 'recurring')
    return between === ', ' && /^voor het eerst/iu.test(next.text) && next.to !== null
      ? { ...last, from: next.from, to: next.to, ...whole }
      : null;
  if (last.precision === 'event' && last.to === null)
    return EXPECTED.test(between) ? { ...last, ...whole } : null;
  if (!(last.from && last.to && next.from && next.to && last.to <= next.to)) return null;
  if (!JOINT.test(text.slice(last.end, next.start + 'begin'.length))) return null;
  const approximate = last.approximate || next.approximate;
  return { ...last, to: next.to, precision: 'period', approximate, ...whole };
}

/** Times of a text in order, those that name one together made one. */
export function joined(found: readonly FoundDeadline[], text: string): FoundDeadline[] {
  const made: FoundDeadline[] = [];
  for (const next of found) {
    const last = made.at(-1);
    const one = last ? oneOf(last, next, text) : null;
    if (one) made[made.length - 1] = one;
    else made.push(next);
  }
  return made;
}
