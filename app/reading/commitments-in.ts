import { type Bond, bondOf, TOLD_AGAIN } from './clause-bonds';
import { DENIED, ONGOING, TIME_TO_COME } from './clause-signs';
import { clausesOf } from './clauses';
import { BINDING_RULES, BY_OTHERS, EXCLUSIONS, RESTATED } from './commitment-rules';
import { dependsOnSomething } from './conditions';
import type { CommitmentStrength, Reasons } from './letter-reading';
import { reasonForPromise } from './messages';
import { bondOfOthers } from './other-subjects';
import { passiveBondIn } from './passives';
import { ACTOR, predicationsIn } from './predications';

export interface ReadCommitment {
  actor: string;
  act: string;
  strength: CommitmentStrength;
  /** Why, for people, in Dutch. */
  reason: string;
  reasons: Reasons;
  serves: string | null;
  /** An older promise told again ("heb toegezegd voor de zomer ..."), whose term may have been missed since. */
  isToldAgain: boolean;
}

const SHORTEST = 15;
const LONGEST = 2000;

/**
 * Whether a sentence of the government binds it, and how. Null for what only looks like it. The text of a
 * question must not be given. Linear in the sentence.
 */
export function commitmentIn(sentence: string): ReadCommitment | null {
  if (sentence.length < SHORTEST || sentence.length > LONGEST || sentence.endsWith('?')) return null;
  const words = ownWords(sentence);
  const bond = bondIn(words);
  if (!bond || EXCLUSIONS.some(({ pattern }) => pattern.test(words))) return null;
  const isConditional = bond.strength === 'firm' && dependsOnSomething(words);
  const actor = normalActor(bond.actor);
  const reasons = reasonForPromise(bond.form, bond.act, actor);
  return {
    actor,
    act: bond.act,
    strength: isConditional ? 'conditional' : bond.strength,
    reason: reasons.nl,
    reasons,
    serves: /\b(?:TZ\d{6}-\d+|T\d{5})\b/.exec(sentence)?.[0] ?? RESTATED.exec(sentence)?.[0] ?? null,
    isToldAgain: bond.form === TOLD_AGAIN,
  };
}

/** The sentence without numbering, the words of others in quotes and what stands in brackets; its first letter small. */
export function ownWords(sentence: string): string {
  const plain = sentence
    .replace(/^(?:\(?\d{1,2}[.):]|[•·▪–-]|[a-z]\)) +/u, '')
    .replace(/[«“"][^«»“”"]{25,}[»”"]/gu, (quoted) => `«${' '.repeat(quoted.length - 2)}»`)
    .replace(/ ?\([^()]{0,200}\)/gu, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** The first clause that binds firmly, else the first soft one. */
function bondIn(words: string): Bond | null {
  let soft: Bond | null = null;
  for (const predication of predicationsIn(words)) {
    const bond = bondOf(predication, words);
    if (bond && bond.strength !== 'soft') return bond;
    soft ??= bond;
  }
  for (const rule of BINDING_RULES) {
    const found = rule.pattern.exec(words);
    if (!found) continue;
    const told = found[0];
    if (DENIED.test(told) || BY_OTHERS.test(words)) continue;
    if (rule.takesTime && (!TIME_TO_COME.test(words) || ONGOING.test(told))) continue;
    if (rule.strength === 'soft' && soft) continue;
    const { act, act2, act3, act4, act5 } = found.groups ?? {};
    const bond: Bond = {
      form: rule.name,
      actor: agentOf(words),
      act: act ?? act2 ?? act3 ?? act4 ?? act5 ?? '',
      strength: rule.strength,
    };
    if (bond.strength !== 'soft') return bond;
    soft ??= bond;
  }
  for (const clause of clausesOf(words)) {
    const bond = BY_OTHERS.test(words) ? null : bondOfOthers(clause, words);
    if (bond) return bond;
  }
  return (BY_OTHERS.test(words) ? null : passiveBondIn(words)) ?? soft;
}

const AGENT = new RegExp(`\\bdoor (${ACTOR})`, 'u');
const agentOf = (words: string): string => AGENT.exec(words)?.[1] ?? 'het kabinet';

function normalActor(printed: string): string {
  const plain = printed.trim().replace(/\s+/g, ' ');
  return /^ik(?:zelf)?$/iu.test(plain)
    ? 'ik'
    : plain.replace(/^(?:De|Het|Wij|We|Mijn|Onze)(?!\p{L})/u, (word) => word.toLowerCase());
}
