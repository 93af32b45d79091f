import { type Bond, bondOf, TOLD_AGAIN } from './clause-bonds';
import { DENIED, isHabit, ONGOING, TIME_TO_COME } from './clause-signs';
import { type Clause, clausesOf } from './clauses';
import { BINDING_RULES, BY_OTHERS, EXCLUSIONS, RESTATED } from './commitment-rules';
import { dependsOnSomething, hangsOnClause } from './conditions';
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
  const isConditional = bond.strength === 'firm' && (dependsOnSomething(words) || hangsOnClause(words));
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
    .replace(/^(?:ja|nee|neen|jazeker|zeker|inderdaad|uiteraard)[,:;] +/iu, '')
    .replace(/[«“"][^«»“”"]{25,}[»”"]/gu, (quoted) => `«${' '.repeat(quoted.length - 2)}»`)
    .replace(/ ?\([^()]{0,200}\)/gu, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** The first clause that binds firmly, else the first soft one. */
function bondIn(words: string): Bond | null {
  let soft: Bond | null = null;
  const clauses = clausesOf(words);
  for (const predication of predicationsIn(words, clauses)) {
    const bond = bondOf(predication, words);
    if (bond && bond.strength !== 'soft') return bond;
    soft ??= bond;
  }
  const byOthers = BY_OTHERS.test(words);
  const own = ownVoice(words, clauses);
  for (const rule of BINDING_RULES) {
    const found = rule.pattern.exec(own);
    if (!found) continue;
    const told = found[0];
    if (DENIED.test(told) || byOthers || (OF_THINGS.test(rule.name) && isHabit(words))) continue;
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
  if (byOthers) return soft;
  for (const clause of clauses) {
    const bond = bondOfOthers(clause, words);
    if (bond) return bond;
  }
  return passiveBondIn(clauses, words) ?? soft;
}

/** Rules on things by themselves, which come back every year as a habit. */
const OF_THINGS = /^(?:stuk wordt gemaakt|er volgt een stuk|u ontvangt)$/u;

/** "betekent dat", "is besloten dat": what follows is said by the government itself. */
const SAYS_ITSELF =
  /(?<!\p{L})(?:toe|toegezegd|toezegging|besloten|besluit|betekent|afgesproken|aangegeven|aangekondigd|gemeld|laten weten|onverlet|rekenen|zorgen|voor|ervoor|zodanig|zo|weg|rede|waarborgen|mee|vast|bevestigen|verzekeren|opgenomen|geregeld)(?: \p{L}+)? dat$/iu;

/** The sentence without the questions in it and what others say, think or ask; place for place. */
function ownVoice(words: string, clauses: readonly Clause[]): string {
  let own = words;
  for (const { role, opener, words: inside } of clauses) {
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last || !(role === 'question' || (role === 'content' && opener === 'dat'))) continue;
    if (role === 'content' && SAYS_ITSELF.test(words.slice(0, first.end))) continue;
    own = `${own.slice(0, first.start)}${' '.repeat(last.end - first.start)}${own.slice(last.end)}`;
  }
  return own;
}

const AGENT = new RegExp(`\\bdoor (${ACTOR})`, 'u');
const agentOf = (words: string): string => AGENT.exec(words)?.[1] ?? 'het kabinet';

function normalActor(printed: string): string {
  const plain = printed.trim().replace(/\s+/g, ' ');
  return /^ik(?:zelf)?$/iu.test(plain)
    ? 'ik'
    : plain.replace(/^(?:De|Het|Wij|We|Mijn|Onze)(?!\p{L})/u, (word) => word.toLowerCase());
}
