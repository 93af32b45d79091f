import type { Bond } from './clause-bonds';
import { type Clause, lineOf } from './clauses';
import { PARTICLES, readAs } from './verb-forms';

/** A clause in its parts, as lines of text. */
export interface Parts {
  field: string;
  verb: string;
  rest: string;
  /** Infinitive of the finite verb alone. */
  lemma: string;
  /** The same with the particle that ends the clause: "richt ... in" is inrichten. */
  infinitive: string;
}

const SEPARABLE: ReadonlySet<string> = new Set(PARTICLES);

/** A main clause in its parts; null when it has no finite verb. */
export function partsOf({ words, finiteAt }: Clause): Parts | null {
  const finite = words[finiteAt];
  if (!finite) return null;
  const bare = readAs(finite.lower, 'hij', 'ik', 'infinitive')?.infinitive ?? finite.lower;
  const behind = words.slice(finiteAt + 1);
  const particle = behind.find(
    ({ lower }, at) => SEPARABLE.has(lower) && (behind[at + 1] === undefined || behind[at + 1]?.isPoint),
  );
  return {
    field: lineOf(words.slice(0, finiteAt)).replace(/^[,\s]+|[,\s]+$/gu, ''),
    verb: finite.lower,
    rest: lineOf(behind),
    lemma: bare,
    infinitive: `${particle?.lower ?? ''}${bare}`,
  };
}

/** A bond of the cabinet that a clause without it makes. */
export const firmly = (form: string, act: string, actor = 'het kabinet'): Bond => ({
  form,
  actor,
  act,
  strength: 'firm',
});
