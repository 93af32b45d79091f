/** Clauses whose subject is a service of a ministry, or whoever works on its order: "De RVO publiceert in februari ...". */
import type { Bond } from './clause-bonds';
import { firmly, type Parts } from './clause-parts';
import { isHabit, ONGOING, TIME_TO_COME } from './clause-signs';
import { readAs } from './verb-forms';
import { NO_ACTS, ROUTINE } from './verb-lexicon';

const NAMED = [
  'Rijkswaterstaat',
  '(?:de )?RVO',
  'DUO|DJI|Logius',
  'de Rijksdienst(?: voor(?: (?:het|de))?(?: \\p{Lu}[\\p{L}-]+){1,3})?',
  'de Dienst(?: (?:en )?\\p{Lu}[\\p{L}-]+){1,4}',
  'de (?:Belastingdienst|Douane|IND|NCTV)',
  'het (?:Rijksvastgoedbedrijf|CIBG|Agentschap(?: \\p{Lu}[\\p{L}-]+){0,3})',
  'de (?:Nederlandse )?ambassades?(?: in \\p{Lu}[\\p{L}-]+)?',
  '(?:mijn|onze|ons) (?:ministeries?|departement|ambtenaren|medewerkers|mensen|directie|diensten?|beleidsmedewerkers|vertegenwoordiger|team|staf|ambassades?|ambassadeurs?|gezant)',
].join('|');
/** What belongs to a ministry by its name, or is named as a part of it. */
const PART =
  '(?:een|de|het) [^,;]{3,60} van (?:mijn|ons|het) (?:ministerie|departement)|het (?:ministerie|departement|projectteam|programmateam)(?: [^,;]*)?|de (?:directie|afdeling|projectdirectie)(?: [^,;]*)?';
const SERVICE = new RegExp(`^(?:(?:en|maar|ook) )?(?:${NAMED}|${PART})$`, 'iu');
const BEHIND = new RegExp(`^(?:(?:ook|dan|daarom) )?(?<who>${NAMED})(?= |$)`, 'iu');
/** Not a service that decides on many cases a day. */
const OWN =
  /^(?:mijn|onze|ons|het ministerie|het departement|(?:een|de|het) [^,;]{3,60} van (?:mijn|ons|het))(?!\p{L})/iu;

/** What services do for one person or firm, or every day. */
const CASEWORK =
  /^(?:\p{L}*handelen|benaderen|beoordelen|beslissen|uitkeren|controleren|toezien|handhaven|optreden|beheren|ondersteunen|meten|onderhouden|verlenen|toekennen|innen|heffen|registreren|bewaken|begeleiden|adviseren|werken)$/u;
const NO_ACT_OF_SERVICE =
  /^(?:worden|zijn|hebben|kunnen|moeten|mogen|willen|komen|voeren|sturen|uitvoeren|versturen|bezoeken|zullen|gaan|hangen|liggen|zitten)$/u;
/** A new way of working, with the day on which it begins. */
const STARTS = /(?<!\p{L})(?:met ingang van|vanaf|per \d)/u;
/** "in opdracht van OCW": whoever does it, the minister has it done. */
const ON_ORDER =
  /(?<!\p{L})in opdracht van (?:mij|ons|het kabinet|mijn (?:ministerie|departement)|het [Mm]inisterie|de (?:minister|staatssecretaris)|[A-Z]{2,5}(?!\p{L}))/u;

/** How a clause binds in which a service acts, or somebody on a minister's order; null when it does not. */
export function byService({ field, rest, lemma, infinitive }: Parts, all: string): Bond | null {
  if (ONGOING.test(all) || isHabit(all)) return null;
  const behind = BEHIND.exec(rest)?.groups?.who;
  const isSubject = SERVICE.test(field);
  if (!isSubject && behind === undefined && !(ON_ORDER.test(all) && TIME_TO_COME.test(all))) return null;
  const actor = isSubject ? field.replace(/^(?:en|maar|ook) /u, '') : (behind ?? 'het kabinet');
  if (/^(?:zullen|gaan)$/u.test(lemma)) {
    const act = infinitivesIn(rest).at(-1);
    if (!act || NO_ACTS.has(act) || (CASEWORK.test(act) && !STARTS.test(all))) return null;
    return firmly(lemma === 'zullen' ? "'zal'" : "'ga'", act, actor);
  }
  if ([NO_ACTS, ROUTINE].some((acts) => acts.has(infinitive))) return null;
  if (CASEWORK.test(infinitive) || NO_ACT_OF_SERVICE.test(infinitive)) return null;
  return OWN.test(actor) || TIME_TO_COME.test(all)
    ? firmly('tegenwoordige tijd met toekomstige zin', infinitive, actor)
    : null;
}

/** The infinitives of a clause that no "te" precedes; the last word of it may be a verb that is not known. */
const infinitivesIn = (rest: string): string[] => {
  const words = rest.split(/[^\p{L}-]+/u).filter((word) => word !== '');
  return words.filter(
    (word, at) =>
      words[at - 1] !== 'te' &&
      word.endsWith('n') &&
      (readAs(word, 'infinitive') !== null || at === words.length - 1),
  );
};
