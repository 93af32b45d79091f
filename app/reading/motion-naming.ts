import type { AdviceFind } from './letter-reading';

/** A naming of a motion in the text as read (offsets of the mended text). */
export interface MotionNaming {
  start: number;
  end: number;
  surface: string;
  submitters: string[];
  id: string | null;
  /** The number of its paper where nothing tells the dossier: "op stuk nr. 905". */
  paper: string | null;
  /** What it is about follows: "motie-Veenstra over laadpalen". */
  isTitled: boolean;
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
 * and Dijkman). A naming that fits two motions is one of them, nobody knows which, and names no third.
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
    const number = naming.id ?? naming.paper;
    if (number === null) continue;
    const known = byNumber.get(number);
    note(naming, known);
    const made = all.at(-1);
    if (!known && made) byNumber.set(number, made);
  }
  for (const naming of namings) {
    if (naming.id !== null || naming.paper !== null) continue;
    const fitting = motionsOf(naming, byFirstMember);
    if (fitting.length < 2 || naming.isTitled) note(naming, fitting.length === 1 ? fitting[0] : undefined);
  }
  for (const { whole } of all) whole.mentions.sort((one, other) => one.start - other.start);
  return all.map(({ whole }) => whole).sort((one, other) => one.start - other.start || one.end - other.end);
}

/** More motions by one first member than these are told apart by nobody. */
const MOST_ALIKE = 40;

/** The motions that a naming without a number can be of. */
function motionsOf(naming: MotionNaming, byFirstMember: ReadonlyMap<string, readonly Known[]>): Known[] {
  const members = naming.submitters.map((name) => name.toLowerCase());
  const candidates = (byFirstMember.get(members[0] ?? '') ?? []).slice(0, MOST_ALIKE);
  const isPart = WITH_OTHERS.test(naming.surface);
  const same = candidates.filter(({ names }) => names.some((one) => one.members.join() === members.join()));
  if (same.length > 0) return same;
  return candidates.filter(({ names }) =>
    names.some(
      (one) =>
        (isPart && members.every((member) => one.members.includes(member))) ||
        (members.length === 1 && one.members.length > 1 && one.members[0] === members[0]) ||
        (one.isPart && one.members.every((member) => members.includes(member))),
    ),
  );
}
