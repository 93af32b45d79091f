import { INFINITIVES } from './acts';

/** Where what is told of the act begins: "onderzoeken [of ...]", "toe [dat ...]". */
const TOLD_OF_IT =
  /(?:,? )(?:dat|of|hoe|welke|waarom|in hoeverre|zodat|opdat|teneinde|om|waarbij|waarin|waarover|indien)(?!\p{L})|, (?:die|wat|als)(?!\p{L})/giu;

/** Where in a clause what is told of the act begins; its length when nothing is. */
export const firstTold = (clause: string): number => {
  TOLD_OF_IT.lastIndex = 0;
  return TOLD_OF_IT.exec(clause)?.index ?? clause.length;
};

/** The clause before a word; all of it when the word is not there. */
export const upTo = (clause: string, word: string): string => {
  const at = clause.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
  return at === -1 ? clause : clause.slice(0, at);
};

/** An infinitive before what ends or follows it. */
const INFINITIVE =
  /(?<!\p{L})(?<!\bte )(\p{Ll}{2,}(?:en|gaan|staan|slaan|doen|zien|zijn))(?=[.,;:»”]| ?$| (?:en|of|dat|die|wat|welke|hoe|om|aan|op|over|voor|vóór|door|in|met|naar|te|tot|bij|als|zodra|waar\p{L}*|zodat|opdat|binnen|uiterlijk|wanneer|indien|na|per|ten|waarbij|voordat|totdat|vanaf|tijdens|zonder|via|tussen|tegen)(?!\p{L}))/gu;

/** The infinitive that goes with "zal": a known act before what is told of it, else the last that can be one. */
export function infinitiveIn(clause: string): string | null {
  const all = [...clause.matchAll(INFINITIVE)].map((found) => ({ word: found[1] ?? '', at: found.index }));
  if (all.length === 0) return knownInfinitive(clause);
  const cut = [...clause.matchAll(TOLD_OF_IT)]
    .map((found) => found.index)
    .find((at) => all.some((one) => one.at < at));
  const within = all.filter(({ at }) => cut === undefined || at < cut);
  const known = within.filter(({ word }) => INFINITIVES.has(word));
  return known.at(-1)?.word ?? knownInfinitive(clause.slice(0, cut)) ?? within.at(-1)?.word ?? null;
}

/** A known act that is followed by what none of the above foresees; behind an article it is a noun. */
function knownInfinitive(clause: string): string | null {
  const found = [
    ...clause.matchAll(
      /(?<!\b(?:de|het|deze|die|dit|uw|alle|overige|gestelde|resterende|onze|mijn|geen|\d+) )(?<!\p{L})\p{Ll}{3,}(?:n)(?!\p{L})/gu,
    ),
  ].map(([word]) => word);
  return found.find((word) => INFINITIVES.has(word)) ?? null;
}

/** The act of "bereid om ... te bespreken", "streef ernaar ... te sturen". */
export function actWithin(clause: string): string | null {
  const [, particle, found] =
    /(?<!\p{L})(?:(mee|toe|aan|uit|op|in|af|na|terug|voor|bij|door) )?te (\p{Ll}{3,}n)(?!\p{L})/u.exec(
      clause,
    ) ?? [];
  if (particle && found) return `${particle}${found}`;
  const known = found === 'kunnen' ? /(?<!\p{L})te kunnen (\p{Ll}{3,}n)/u.exec(clause)?.[1] : found;
  return known ?? infinitiveIn(clause);
}
