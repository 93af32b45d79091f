import { ACTOR, BINDING_RULES, CONDITION, EXCLUSIONS, RESTATED } from './commitment-rules';
import type { CommitmentStrength, Reasons } from './letter-reading';
import { reasonForPromise } from './messages';

export interface ReadCommitment {
  actor: string;
  act: string;
  strength: CommitmentStrength;
  reason: string;
  reasons: Reasons;
  serves: string | null;
}

/** Present tense binds only when something in the sentence points ahead. */
const AHEAD =
  /\b(?:nader|nog|dan|daarna|later|binnen|voor het|voor de|vóór|uiterlijk|volgende?|komende?|dit jaar|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|20\d\d)|per \d|voor \d|mee in|in kaart|in gesprek|in overleg|na de|prinsjesdag|voorjaarsnota|halverwege|eind|begin|medio|zodra|na (?:afronding|de zomer|het)|hierover|terug|voorjaar|najaar|kwartaal|maand|week|weken|jaarlijks|op korte termijn|spoedig|binnenkort|opnieuw|advies op)\b/iu;

/**
 * Whether a sentence of the government binds it, and how. Null for what only looks like it. The text of a
 * question must not be given.
 */
export function commitmentIn(sentence: string): ReadCommitment | null {
  if (sentence.length < 15 || sentence.length > 1500 || sentence.endsWith('?')) return null;
  // Actors are written small in the rules; at the head of a sentence they carry a capital.
  const words = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  for (const rule of BINDING_RULES) {
    const found = rule.pattern.exec(words);
    if (!found) continue;
    const groups = found.groups ?? {};
    const actor =
      groups.actor ??
      groups.actor2 ??
      groups.actor3 ??
      groups.actor4 ??
      groups.actor5 ??
      passiveActor(sentence);
    const act = groups.act ?? groups.act2 ?? groups.act3 ?? groups.act4 ?? groups.act5 ?? '';
    const isPresent = rule.name === 'tegenwoordige tijd met toekomstige zin' || rule.name === 'ik laat';
    if (isPresent && !AHEAD.test(sentence)) continue;
    if (
      rule.name === "'zal'" &&
      isWeakAct(act) &&
      !/^(?:ik|wij)$/iu.test(actor) &&
      !/\b(?:uw Kamer|de Kamer|gesprek|overleg|opdracht|invulling|uitvoering|opvolging|gevolg)\b/iu.test(
        sentence,
      ) &&
      !AHEAD.test(sentence)
    )
      continue;
    const isPledge = /toe$|toezegging/.test(act) || rule.name === "'bereid'";
    // What follows the act tells of it ("onderzoeken ..., waarbij zal moeten ...") and does not take it back.
    const bound = words.slice(0, found.index + found[0].length);
    const excluded = EXCLUSIONS.find((exclusion) => exclusion.pattern.test(bound));
    if (excluded && !(isPledge && excluded.name !== 'weigering' && excluded.name !== 'dictum van een motie'))
      return null;
    const isConditional = rule.strength === 'firm' && CONDITION.test(conditionPart(sentence));
    const reasons = reasonForPromise(rule.name, act, normalActor(actor));
    const restated = RESTATED.exec(sentence)?.[0] ?? null;
    return {
      actor: normalActor(actor),
      act,
      strength: isConditional ? 'conditional' : rule.strength,
      reason: reasons.nl,
      reasons,
      serves: /\b(?:TZ\d{6}-\d+|T\d{5})\b/.exec(sentence)?.[0] ?? restated,
    };
  }
  return null;
}

const WEAK_ACTS = new Set([
  'doen',
  'geven',
  'maken',
  'brengen',
  'stellen',
  'komen',
  'nemen',
  'voeren',
  'wijzen',
  'vragen',
  'voldoen',
  'treffen',
  'zorgen',
]);
const isWeakAct = (act: string): boolean => WEAK_ACTS.has(act);

/** A condition in what is told about the act ("onderzoeken of en zo ja, indien ...") does not weaken the promise. */
const conditionPart = (sentence: string): string =>
  sentence.replace(
    /\b(?:onderzoeken|bezien|verkennen|nagaan|bekijken|informeren|vragen|in hoeverre|of|hoe|welke|waarbij)\b.*$/iu,
    '',
  ) + (/\b(?:zodra|mits|tenzij)\b.*$/iu.exec(sentence)?.[0] ?? '');

function passiveActor(sentence: string): string {
  const by = new RegExp(`\\bdoor (${ACTOR})`, 'u').exec(sentence)?.[1];
  return by ?? 'het kabinet';
}

function normalActor(printed: string): string {
  const plain = printed.trim().replace(/\s+/g, ' ');
  return plain.charAt(0).toLowerCase() === 'i' && /^ik/i.test(plain)
    ? 'ik'
    : plain.replace(/^(De|Het|Wij|Mijn)\b/u, (word) => word.toLowerCase());
}
