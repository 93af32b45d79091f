import { clausesOf } from './clauses';

/** What makes a promise hang on something else. */
const CONDITION =
  /\b(?:indien|mits|zodra|tenzij|mocht(?:en)?|in het geval dat|ingeval|alleen als|slechts als|in geval van|(?<!(?:zowel|niet|zo \p{L}+|snel|spoedig|goed|veel|even \p{L}+) )als (?:blijkt|daartoe|dit|dat|de|het|hier|er|deze|uw|uit|partijen|gemeenten|partners|\p{L}+ (?:daar|hier|niet|dit|dat|het))|wanneer (?:blijkt|dit|de|het|uit|er|uw)|afhankelijk van|voor zover|desgewenst|desgevraagd|zo nodig|waar nodig|waar mogelijk|indien nodig|op verzoek van (?:de (?:landen|eilanden|gemeenten|provincies|sector)|uw Kamer)|onder voorbehoud|(?:op|onder de) voorwaarde dat)\b/iu;
/** "Blijkt uit de raming dat ..., dan zal ...": the verb comes first and "dan" answers it. */
const CONDITION_BY_ORDER =
  /^(?:zou(?:den)?|mocht(?:en)?|blijkt|blijken|komt|komen|leidt|leiden|lukt|wordt|worden|is|zijn|stemt|stemmen|blijft|blijven|valt|vallen|ontstaan|bieden|biedt|zien|haalt|halen|geeft|geven|gaat|slaagt|ontstaat|doet|treedt|dreigt|besluit)\b[^.;]{5,240}, (?:dan )(?!nog\b)/iu;

/** A condition in what is told about the act ("onderzoeken of en zo ja, indien ...") does not weaken the promise. */
export function dependsOnSomething(sentence: string): boolean {
  if (CONDITION_BY_ORDER.test(sentence)) return true;
  if (clausesOf(sentence).some(({ role, opener }) => role === 'condition' && opener === null)) return true;
  const told = sentence.replace(
    /(?<!\p{L})(?:onderzoek\p{L}*|bezien?|verken\p{L}*|nagaan|bekijk\p{L}*|informeren|vragen|in hoeverre|of|hoe|welke|waarbij)(?!\p{L}).*$/iu,
    '',
  );
  return CONDITION.test(told) || /(?<!\p{L})(?:zodra|mits|tenzij|indien)(?!\p{L})/iu.test(sentence);
}

/** A condition of the main clause itself, and not of what is asked or told in it. */
export const hangsOnClause = (sentence: string): boolean =>
  clausesOf(sentence).some(
    ({ role, opener, of }) =>
      role === 'condition' &&
      opener !== null &&
      /^(?:als|indien|mits|tenzij)$/u.test(opener) &&
      of?.role === 'main',
  );
