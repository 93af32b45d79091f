import type { ItemFind, MotionFind } from './letter-reading';
import type { LetterText } from './letter-text';

type Claim = NonNullable<ItemFind['claim']>;

/** What a passage of a collective letter claims of its motion or commitment. First that fits. */
const CLAIMS: [Claim, RegExp][] = [
  ['deels afgedaan', /\b(?:deels|gedeeltelijk|ten dele)\b[^.]{0,60}\b(?:afgedaan|uitgevoerd|voldaan|nagekomen)|\beerste deel van de (?:motie|toezegging)\b/iu],
  ['niet uitgevoerd', /\b(?:niet (?:worden |kunnen |kan (?:ik |worden )?)?(?:uitgevoerd|uitvoeren|uitvoerbaar|uitvoering geven)|geen (?:verdere )?(?:uitvoering|gevolg|opvolging)|niet mogelijk gebleken|zie ik af van|voer ik niet uit)\b/iu],
  ['uitgesteld', /\b(?:uitstel|later dan (?:toegezegd|voorzien|gepland)|vertraging|vertraagd|nog niet (?:gereed|afgerond|mogelijk)|lukt (?:het )?niet (?:om )?(?:tijdig|voor)|meer tijd|wordt opgeschoven)\b/iu],
  ['afgedaan', /\b(?:hiermee|daarmee|hierbij|met deze brief|met bovenstaande|aldus)\b[^.]{0,120}\b(?:afgedaan|uitgevoerd|voldaan|nagekomen|gestand|ingelost|invulling gegeven|afgehandeld)|\b(?:beschouw|beschouwt)\b[^.]{0,80}\b(?:afgedaan|uitgevoerd|nagekomen|afgehandeld)|\b(?:motie|toezegging) is (?:hiermee |daarmee |inmiddels )?(?:afgedaan|uitgevoerd|nagekomen)\b/iu],
  ['in uitvoering', /\b(?:in uitvoering|wordt (?:momenteel )?(?:gewerkt|uitgevoerd|uitgewerkt)|ben ik bezig|loopt|is gestart|werk ik aan|zal ik|informeer ik)\b/iu],
]; // biome-ignore format: a table of patterns

/** Headings of a collective letter: a short line about one motion or commitment, then what became of it. */
const HEADING =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:Nader |Gewijzigde |Aangehouden )*(?:Motie|Toezegging)\b.{3,220}|.{0,80}\((?:motie|toezegging)[^)]{3,120}\))$/iu;

/** The passage per item, with its claim and the sentence that makes it. */
export function itemsIn(letter: LetterText, motions: readonly MotionFind[]): ItemFind[] {
  const { sentences } = letter;
  const heads = sentences.flatMap((sentence, index) =>
    HEADING.test(sentence.text) && !/[.!]$/.test(sentence.text.replace(/c\.s\.$/, '')) ? [index] : [],
  );
  return heads.flatMap((index, position) => {
    const head = sentences[index];
    const upTo = heads[position + 1] ?? sentences.length;
    const passage = sentences.slice(index + 1, upTo);
    const last = passage.at(-1);
    if (!head || !last) return [];
    const motion = motions.find((one) => one.start >= head.start && one.end <= last.end);
    const commitment = /\b(?:TZ\d{6}-\d{1,4}|T\d{5})\b/.exec(
      `${head.text} ${passage.map((one) => one.text).join(' ')}`,
    )?.[0];
    const [claim, sentence] = claimOf(passage.map((one) => one.text));
    return [
      {
        surface: passage.map((one) => one.text).join(' '),
        start: head.start,
        end: last.end,
        heading: head.text,
        motion: motion?.id ?? null,
        commitment: commitment ?? null,
        claim,
        sentence,
      },
    ];
  });
}

function claimOf(sentences: string[]): [Claim | null, string | null] {
  for (const [claim, pattern] of CLAIMS) {
    const sentence = sentences.find((one) => pattern.test(one));
    if (sentence) return [claim, sentence];
  }
  return [null, null];
}
