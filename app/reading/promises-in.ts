import type { Calendar } from '~/deadlines/calendar';
import { deadlinesIn, type FoundDeadline } from '~/deadlines/deadlines-in';
import { commitmentIn, type ReadCommitment } from './commitments-in';
import { chosenOf } from './deadline-in';
import { predicationsIn } from './predications';

/** A promise of a sentence, the words that make it, and its term; offsets are those of the sentence. */
export interface ReadPromise {
  commitment: ReadCommitment;
  clause: string;
  deadline: FoundDeadline | null;
}

/** Where one promise can end and the next begin. */
const JOINT = /(?:, en|, maar|;| en|,(?= waarna| waarop))(?= )/gu;

/**
 * The promises of a sentence: none, one, or two that have a term each ("Ik bespreek dit in maart en informeer u
 * voor de zomer"). Of several times in a sentence with one promise, its term is the one in the clause that binds.
 * `completed` is the sentence with what an item of a list leaves out. Linear in the sentence.
 */
export function promisesIn(
  sentence: string,
  date: string | null,
  calendar: Calendar,
  completed = sentence,
): ReadPromise[] {
  const commitment = commitmentIn(completed);
  if (!commitment) return [];
  const times = date === null ? [] : deadlinesIn(sentence, date, calendar);
  const whole = (deadline: FoundDeadline | null) => ({ commitment, clause: sentence, deadline });
  if (times.filter(({ to }) => to !== null).length < 2)
    return doneAndTold(sentence, commitment, times) ?? [whole(chosenOf(sentence, times))];
  for (const joint of joints(sentence)) {
    const at = joint.index + joint[0].length;
    const before = times.filter(({ end }) => end <= joint.index);
    const after = times.filter(({ start }) => start >= at);
    if (![before, after].every((side) => side.some(({ to }) => to !== null))) continue;
    const [earlier, term] = [chosenOf(sentence, before), chosenOf(sentence, after)];
    if (term?.to === earlier?.to) continue;
    const clauses = [sentence.slice(0, joint.index), sentence.slice(at + 1)] as const;
    const first = commitmentIn(clauses[0]);
    if (first === null || first.strength === 'soft') {
      // "Ik verwacht de uitkomst in mei en zal die voor de zomer delen": the subject is said once.
      const sharesSubject = /^ ?(?:zal|zullen)(?!\p{L})/u.test(clauses[1]);
      const actor = first?.actor ?? (sharesSubject ? predicationsIn(clauses[0])[0]?.actor : undefined);
      if (!binding(clauses[1], actor)) continue;
      const later = promisesIn(clauses[1], date, calendar).map((one) => ({
        ...one,
        deadline: one.deadline && moved(one.deadline, at + 1),
      }));
      return later.length > 1 ? later : [whole(later[0]?.deadline ?? chosenOf(sentence, after))];
    }
    const second = binding(clauses[1], first.actor);
    if (!second) continue;
    return [
      { commitment: first, clause: clauses[0], deadline: earlier },
      { commitment: second, clause: clauses[1], deadline: term },
    ];
  }
  return [whole(chosenOf(sentence, times))];
}

const HOUSE = /(?<!\p{L})(?:Kamers?|u)(?!\p{L})/u;
/** So many joints of a sentence are tried: more than a sentence that people write has. */
const MOST_JOINTS = 8;
const joints = (sentence: string) => [...sentence.matchAll(JOINT)].slice(0, MOST_JOINTS);

/** What the House is told, however it is put. */
const TELLS =
  /^(?:informeren|berichten|melden|sturen|zenden|toesturen|toezenden|doen toekomen|toekomen|aanbieden|delen|rapporteren|terugkomen|komen|laten weten|verslag doen|geïnformeerd|bericht|gestuurd|gezonden|aangeboden|gedeeld)$/u;

/** "Ik zal dit onderzoeken en uw Kamer daarover informeren": an act, and that the House is told of it. */
function doneAndTold(
  sentence: string,
  whole: ReadCommitment,
  times: readonly FoundDeadline[],
): ReadPromise[] | null {
  if (whole.strength === 'soft' || whole.isToldAgain) return null;
  for (const joint of joints(sentence)) {
    const at = joint.index + joint[0].length;
    const clauses = [sentence.slice(0, joint.index), sentence.slice(at + 1)] as const;
    if (!HOUSE.test(clauses[1])) continue;
    const first = commitmentIn(clauses[0]);
    const second = first && first.strength !== 'soft' && binding(clauses[1], first.actor);
    if (!second || TELLS.test(first.act) || !TELLS.test(second.act)) continue;
    const after = chosenOf(
      sentence,
      times.filter(({ start }) => start >= at),
    );
    return [
      {
        commitment: { ...first, strength: whole.strength },
        clause: clauses[0],
        deadline: chosenOf(sentence, times),
      },
      { commitment: { ...second, strength: whole.strength }, clause: clauses[1], deadline: after },
    ];
  }
  return null;
}

const moved = (found: FoundDeadline, by: number): FoundDeadline => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
});

/** A clause read by itself; one that shares its subject or its "zal" with the clause before it is given them. */
function binding(clause: string, actor?: string): ReadCommitment | null {
  const readings = actor === undefined ? [clause] : [clause, `${actor} ${clause}`, `${actor} zal ${clause}`];
  for (const reading of readings) {
    const found = commitmentIn(reading);
    if (found && found.strength !== 'soft') return found;
  }
  return null;
}
