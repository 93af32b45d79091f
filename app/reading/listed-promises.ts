/**
 * Lists under a sentence that announces what will be done: "De komende maanden zet ik de volgende stappen:". An item
 * leaves out the subject and the finite verb, which stand in the sentence above it.
 */
import { commitmentIn, ownWords } from './commitments-in';
import type { LetterText, Sentence } from './letter-text';
import { predicationsIn } from './predications';

/** Each item of such a list as a sentence of its own, and the sentences that announce lists. */
export interface ListedPromises {
  /** By the item: "Het kabinet zal het loket openen". */
  readings: ReadonlyMap<Sentence, string>;
  leads: ReadonlySet<Sentence>;
}

const LONGEST_LEAD = 400;
const MOST_ITEMS = 30;
const MARKER = /^(?:\(?\d{1,2}[.):]|[a-z]\)|[•·▪–-]) ?/u;
/** A number that ends in a full stop stands by itself. */
const ALONE = /^\(?\d{1,2}[.)]$/u;
/** Finite verbs of a lead that tell of what is to come. */
const WILL_DO =
  /^(?:zal|zullen|ga|gaat|gaan|zet|zetten|neem|neemt|nemen|doe|doet|doen|onderneem|onderneemt|ondernemen|tref|treft|treffen|kies|kiest|kiezen|kom|komt|komen|start|starten|werk|werkt|werken|richt|richten|zeg|zegt|zeggen|spreek|maak|maakt|maken|voer|voert|voeren|ben|is|zijn|wil|willen)$/u;
/** A lead without the government in it. */
const STEPS =
  /(?<!\p{L})(?:vervolgstappen|(?:volgende|komende|eerstvolgende) (?:\p{Ll}+ )?(?:stappen|acties|maatregelen)|actiepunten)(?!\p{L})/iu;
const DONE =
  /(?<!\p{L})(?:heb|heeft|hebben|genomen|gezet|gedaan|getroffen|ondernomen|uitgevoerd|is gedaan)(?!\p{L})/iu;

/** The lists of a letter that hold promises. Linear in its sentences. */
export function listedPromises({ sentences, original }: LetterText): ListedPromises {
  const readings = new Map<Sentence, string>();
  const leads = new Set<Sentence>();
  for (const [index, lead] of sentences.entries()) {
    if (!lead.text.endsWith(':') || lead.text.length > LONGEST_LEAD || lead.isQuestion) continue;
    const actor = actorOf(lead.text);
    if (actor === null) continue;
    let isNumbered = false;
    for (const item of sentences.slice(index + 1, index + 1 + MOST_ITEMS)) {
      if (ALONE.test(item.text)) {
        isNumbered = true;
        continue;
      }
      if (!isNumbered && !isItem(item, original)) break;
      isNumbered = false;
      const plain = item.text.replace(MARKER, '');
      const reading = `${actor} zal ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
      const found = commitmentIn(item.text) ?? commitmentIn(reading);
      if (!found || found.strength === 'soft') continue;
      leads.add(lead);
      if (!commitmentIn(item.text)) readings.set(item, reading);
    }
  }
  return { readings, leads };
}

/** Whom the list binds, by the sentence above it; null when it announces nothing that will be done. */
function actorOf(lead: string): string | null {
  const words = ownWords(lead);
  if (DONE.test(words)) return null;
  const doer = predicationsIn(words).find(({ verb }) => WILL_DO.test(verb));
  if (doer) return /^ik/iu.test(doer.actor) ? 'ik' : 'het kabinet';
  return STEPS.test(words) ? 'het kabinet' : null;
}

/** A sentence behind a bullet or a number. */
function isItem(sentence: Sentence, original: string): boolean {
  const before = original.slice(Math.max(0, sentence.start - 8), sentence.start);
  return MARKER.test(sentence.text) || /[•·▪–-][ \t]*$/u.test(before);
}
