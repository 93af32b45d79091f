import type { AdviceFind } from './letter-reading';

/** A naming of a motion in the text as read (offsets of the mended text). */
export interface MotionNaming {
  start: number;
  end: number;
  surface: string;
  submitters: string[];
  id: string | null;
  /** Every place where the text names it, the first among them. */
  mentions: { start: number; end: number }[];
  /** The advice that its row of a table gives. */
  advice: AdviceFind | null;
}

/** "c.s.": the members named are some of those who submitted it. */
const WITH_OTHERS = /\bc\.? ?s\b/iu;

/** A motion, and the namings under which the text knows it. */
interface Known {
  whole: MotionNaming;
  /** Members in each way in which it was named, and whether others went with them. */
  names: { members: readonly string[]; isPart: boolean }[];
}

/**
 * Namings of one motion together, in the order of the first: those of one number, and those without a number that
 * can be of one motion only, by the same members, or by some of them ("de motie-Veenstra c.s." for that of Veenstra
 * and Dijkman). Where two motions fit, the naming stands alone.
 */
export function namingsTogether(namings: readonly MotionNaming[]): MotionNaming[] {
  const byNumber = new Map<string, Known>();
  const byFirstMember = new Map<string, Known[]>();
  const all: Known[] = [];
  const note = (naming: MotionNaming, known?: Known): void => {
    const one = known ?? { whole: { ...naming, mentions: [] }, names: [] };
    const members = naming.submitters.map((name) => name.toLowerCase());
    one.names.push({ members, isPart: WITH_OTHERS.test(naming.surface) });
    one.whole.mentions.push({ start: naming.start, end: naming.end });
    one.whole.advice ??= naming.advice;
    if (one.whole.submitters.length === 0) one.whole.submitters = naming.submitters;
    if (naming.start < one.whole.start) {
      const { start, end, surface } = naming;
      one.whole = { ...one.whole, start, end, surface };
    }
    if (!known) all.push(one);
    const [first] = members;
    const here = first === undefined ? [] : (byFirstMember.get(first) ?? []);
    if (first !== undefined && !here.includes(one)) byFirstMember.set(first, [...here, one]);
  };
  for (const naming of namings) {
    if (naming.id === null) continue;
    const known = byNumber.get(naming.id);
    note(naming, known);
    const made = all.at(-1);
    if (!known && made) byNumber.set(naming.id, made);
  }
  for (const naming of namings) {
    if (naming.id !== null) continue;
    note(naming, motionOf(naming, byFirstMember));
  }
  for (const { whole } of all) whole.mentions.sort((one, other) => one.start - other.start);
  return all.map(({ whole }) => whole).sort((one, other) => one.start - other.start || one.end - other.end);
}

/** More motions by one first member than these are told apart by nobody. */
const MOST_ALIKE = 40;

function motionOf(
  naming: MotionNaming,
  byFirstMember: ReadonlyMap<string, readonly Known[]>,
): Known | undefined {
  const members = naming.submitters.map((name) => name.toLowerCase());
  const candidates = (byFirstMember.get(members[0] ?? '') ?? []).slice(0, MOST_ALIKE);
  const isPart = WITH_OTHERS.test(naming.surface);
  const same = candidates.filter(({ names }) => names.some((one) => one.members.join() === members.join()));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const kin = candidates.filter(({ names }) =>
    names.some(
      (one) =>
        (isPart && members.every((member) => one.members.includes(member))) ||
        (members.length === 1 && one.members.length > 1 && one.members[0] === members[0]) ||
        (one.isPart && one.members.every((member) => members.includes(member))),
    ),
  );
  return kin.length === 1 ? kin[0] : undefined;
}
