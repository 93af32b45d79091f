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
  /** It only tells by whom the motion before is: "Dit is een motie van mevrouw Veenstra". */
  tellsOfLast: boolean;
  /** What it is about follows: "motie-Veenstra over laadpalen". */
  isTitled: boolean;
  /** Every place where the text names it, the first among them. */
  mentions: { start: number; end: number }[];
  /** The advice that its row of a table gives. */
  advice: AdviceFind | null;
}

/** "c.s.": the members named are some of those who submitted it. */
const WITH_OTHERS = /\bc\.? ?s\b/iu;

/** More motions by one first member than these are told apart by nobody. */
const MOST_ALIKE = 40;

/** A motion, and the namings under which the text knows it. */
interface Known {
  whole: MotionNaming;
  /** Members in each way in which it was named, and whether others went with them. */
  names: Map<string, { members: readonly string[]; isPart: boolean }>;
}

/**
 * Namings of one motion together, in the order of the first: those of one number, and those without a number that
 * can be of one motion only, by the same members, or by some of them ("de motie-Veenstra c.s." for that of Veenstra
 * and Dijkman). A naming that fits two motions is one of them, nobody knows which, and names no third.
 */
export function namingsTogether(all: readonly MotionNaming[]): MotionNaming[] {
  const namings = withoutRemarks(all);
  const byNumber = new Map<string, Known>();
  const byFirstMember = new Map<string, Known[]>();
  const motions: Known[] = [];
  const note = (naming: MotionNaming, known?: Known): void => {
    const one: Known = known ?? { whole: { ...naming, mentions: [] }, names: new Map() };
    const members = naming.submitters.map((name) => name.toLowerCase());
    const isPart = WITH_OTHERS.test(naming.surface);
    one.names.set(`${members.join()}${isPart}`, { members, isPart });
    one.whole.mentions.push({ start: naming.start, end: naming.end });
    one.whole.advice ??= naming.advice;
    if (one.whole.submitters.length === 0) one.whole.submitters = naming.submitters;
    if (naming.start < one.whole.start) {
      const { start, end, surface } = naming;
      one.whole = { ...one.whole, start, end, surface };
    }
    if (!known) motions.push(one);
    const [first] = members;
    if (first === undefined) return;
    const alike = byFirstMember.get(first) ?? [];
    if (alike.length < MOST_ALIKE && !alike.includes(one)) alike.push(one);
    byFirstMember.set(first, alike);
  };
  for (const naming of namings) {
    const number = naming.id ?? naming.paper;
    if (number === null) continue;
    const known = byNumber.get(number);
    note(naming, known);
    const made = motions.at(-1);
    if (!known && made) byNumber.set(number, made);
  }
  for (const naming of namings) {
    if (naming.id !== null || naming.paper !== null) continue;
    const fitting = motionsOf(naming, byFirstMember);
    if (fitting.length < 2 || naming.isTitled) note(naming, fitting.length === 1 ? fitting[0] : undefined);
  }
  meetAnonymous(motions);
  for (const { whole } of motions) whole.mentions.sort((one, other) => one.start - other.start);
  return motions
    .map(({ whole }) => whole)
    .filter(({ mentions }) => mentions.length > 0)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Namings that only tell by whom the motion before them is, given to that one. */
function withoutRemarks(namings: readonly MotionNaming[]): MotionNaming[] {
  const found: MotionNaming[] = [];
  for (const naming of namings) {
    const last = found.at(-1);
    if (!naming.tellsOfLast || !last) found.push(naming);
    else if (last.submitters.length === 0)
      found[found.length - 1] = { ...last, submitters: naming.submitters };
  }
  return found;
}

/** "Bovengenoemde motie (Kamerstuk 41 235, nr. 61)" numbers the one motion that was named by its members alone. */
function meetAnonymous(all: readonly Known[]): void {
  const named = all.filter(({ whole }) => whole.id === null && whole.paper === null);
  const anonymous = all.filter(
    ({ whole }) => whole.id !== null && whole.submitters.length === 0 && /^motie \(/iu.test(whole.surface),
  );
  const [one] = named;
  const [number] = anonymous;
  if (named.length !== 1 || anonymous.length !== 1 || !one || !number) return;
  if (number.whole.start < one.whole.start) return;
  one.whole.id = number.whole.id;
  one.whole.mentions.push(...number.whole.mentions);
  number.whole.mentions = [];
}

/** The motions that a naming without a number can be of. */
function motionsOf(naming: MotionNaming, byFirstMember: ReadonlyMap<string, readonly Known[]>): Known[] {
  const members = naming.submitters.map((name) => name.toLowerCase());
  const candidates = byFirstMember.get(members[0] ?? '') ?? [];
  const isPart = WITH_OTHERS.test(naming.surface);
  const same = candidates.filter(
    ({ names }) => names.has(`${members.join()}true`) || names.has(`${members.join()}false`),
  );
  if (same.length > 0) return same;
  return candidates.filter(({ names }) =>
    [...names.values()].some(
      (one) =>
        (isPart && members.every((member) => one.members.includes(member))) ||
        (members.length === 1 && one.members.length > 1 && one.members[0] === members[0]) ||
        (one.isPart && one.members.every((member) => members.includes(member))),
    ),
  );
}
