import {
  ADVICE_RULES,
  type AdviceRule,
  CONDITIONS,
  DENIED,
  DICTUM,
  GIVEN_NOW,
  OF_OTHER_THINGS,
  OTHERWISE,
  REPORTED,
} from './advice-rules';
import type { Reasons } from './letter-reading';
import { reasonForAdvice } from './messages';

export interface ReadAdvice {
  /** Value as the House's register prints it. */
  value: string;
  otherwise: string | null;
  condition: string | null;
  /** Why, for people, in both languages. */
  reasons: Reasons;
}

const THE_MOTION =
  /(?:(?:deze|de|die|dat|beide|bovengenoemde|genoemde) (?:[\p{L}\d-]+ ){0,6}?moties?|(?:de )?motie[- ]|aanvaarding|haar|hem|moties? )/iu;
const OF_MOTION =
  /\b(?:moties?|aanvaarding|aanneming|haar|hem|deze|die|appreciatie|kabinetsappreciatie|oordeel|advies|indieners?|aan (?:de|uw) Kamer over|(?:eerst|laatst)genoemde|de (?:eerste|tweede|derde|vierde|laatste))\b/iu;
const VALUE =
  '(?:ontraden|oordeel kamer|ontijdig|overbodig|overgenomen|geen (?:expliciete )?appreciatie|verzo(?:cht|ek)[^.]{0,20}aan te houden)';
/** An advice with no word of a motion beside it: "Ontraden, want ...", "Appreciatie: ontijdig", "... en ontraad.", the last cell of a row. */
const WITHOUT_MOTION = new RegExp(
  `^(?:[\\p{L} ]{3,40}: ?)?[«“]?${VALUE}\\b|\\bontra(?:adt?|den)[.»”’]*$|: ?[«“]?${VALUE}\\b|\\b${VALUE}[»”]? ?\\|? ?$`,
  'iu',
);
const CELL = new RegExp(`^${VALUE}\\b`, 'iu');
/** A line that is nothing else: a heading, a cell, or what stands under a motion. */
const ALONE = new RegExp(`^(?:[\\p{L} ]{3,40}: ?)?[«“]?${VALUE}[»”]?\\.?$`, 'iu');

/** Without one of these no rule can fit: saves the rest for most sentences of a letter. */
const ANY_ADVICE =
  /ontra|behoefte|houdt|houden|voorzien|terug|afrad|raad|advi|negatie|verwerp|oordeel|oordelen|apprec|aan te houden|aanhou|aangehouden|overbodig|ontijdig|te vroeg|neem|nemen|genomen|onthoud|steun|stemm|laat|laten|aanvaarden|schriftelijk/iu;

/** Whether a sentence holds a word of any rule. */
export const mayAdvise = (sentence: string): boolean => ANY_ADVICE.test(sentence);

/** The advice that a sentence gives, or null. `speaksOfMotion` says that the passage is about one. */
export function adviceIn(sentence: string, speaksOfMotion: boolean): ReadAdvice | null {
  if (!mayAdvise(sentence)) return null;
  const words = ofMotions(withoutSources(sentence));
  if (!speaksOfMotion && !THE_MOTION.test(words)) return null;
  if (DENIED.test(words) || DICTUM.test(words) || !(OF_MOTION.test(words) || WITHOUT_MOTION.test(words)))
    return null;
  if (REPORTED.test(words) && !GIVEN_NOW.test(words)) return null;
  const fitting = ADVICE_RULES.filter(
    ({ value, pattern }) => pattern.test(words) && !OF_OTHER_THINGS[value]?.test(words),
  );
  const isDouble = OTHERWISE.test(words);
  // "ontijdig, en indien niet aangehouden ontraden": what is said first is the advice, ontraden the way out.
  const rule = (isDouble && saidFirst(fitting, words)) || fitting[0];
  if (!rule) return null;
  const rests = rule.value === 'Oordeel Kamer' || rule.value === 'Overgenomen';
  const condition = rests ? conditionIn(words) : null;
  return {
    value: rule.value,
    otherwise: isDouble && !rule.value.startsWith('Ontraden') ? 'Ontraden' : null,
    condition,
    reasons: reasonForAdvice(`'${rule.reason}'`, /\bdeze moties?\b/iu.test(words)),
  };
}

/** Of the rules that fit, the one whose words stand first; "ontraden" is the way out, not the advice. */
const saidFirst = (fitting: readonly AdviceRule[], words: string): AdviceRule | undefined =>
  fitting
    .filter(({ value }) => value !== 'Ontraden')
    .sort((one, other) => words.search(one.pattern) - words.search(other.pattern))[0];

const VALUES = new RegExp(`\\b(?:${VALUE.slice('(?:'.length)}`, 'giu');

/** Each advice that a sentence names, in its order. */
export const advicesIn = (sentence: string): ReadAdvice[] =>
  [...sentence.matchAll(VALUES)].flatMap(([words]) => adviceInCell(words) ?? []);

/** The reading of the motion that a sentence gives, in the letter's words. */
export function conditionIn(sentence: string): string | null {
  const words = withoutSources(sentence);
  return CONDITIONS.map((pattern) => pattern.exec(words)?.[1]?.trim()).find(Boolean) ?? null;
}

/** How a table shortens an advice. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^OK$|^oordeel(?: aan(?: de)?)? Kamer$/iu, 'Oordeel Kamer'],
  [/^(?:overnemen|neemt over)$/iu, 'Overgenomen'],
  [
    /^(?:verzo(?:ek|cht)(?: (?:om|tot|de|motie))* )?aan(?: te )?houd(?:en|ing)$/iu,
    'Verzocht motie aan te houden',
  ],
];
const LONGEST_CELL = 160;

/** The advice that a cell of a table gives, whole ("Oordeel Kamer, mits ...") or shortened ("OK"); null for other cells. */
export function adviceInCell(cell: string): ReadAdvice | null {
  const words = cell.replace(/^[«“"'\s]+|[»”"'.\s]+$/gu, '');
  if (words.length > LONGEST_CELL) return null;
  const short = SHORT.find(([pattern]) => pattern.test(words))?.[1];
  const reasons = reasonForAdvice('in a column', false);
  if (short) return { value: short, otherwise: null, condition: null, reasons };
  return CELL.test(words) ? adviceIn(words, true) : null;
}

/** A line that is nothing but an advice: a heading, a cell, or what stands under a motion. */
export const isAdviceAlone = (line: string): boolean => ALONE.test(line);

/** A sentence that only adds what the advice is if the motion is not held. */
export const addsOtherwise = (sentence: string): boolean => OTHERWISE.test(withoutSources(sentence));

/** Without sources in brackets and stops of abbreviations: what is left of a stop ends a sentence. */
export function withoutSources(sentence: string): string {
  return sentence
    .replace(/ ?\([^()]{0,120}\d[^()]{0,60}\)/g, '')
    .replace(/\b(c\.s|nrs?|jl|o\.a|m\.b\.t|t\.a\.v|t\.w|d\.w\.z|t\.v\.v|dhr|mw|drs?|art)\./giu, (found) =>
      found.replaceAll('.', ''),
    );
}

/** Without the clauses that speak of amendments alone. */
function ofMotions(words: string): string {
  if (!/\bamendement/iu.test(words)) return words;
  const left = words
    .split(/(?<=;) /)
    .filter((clause) => !/\bamendement/iu.test(clause) || /\bmotie/iu.test(clause));
  return left.join(' ');
}
