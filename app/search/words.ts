/** What somebody typed into a search box, as words to look for. */
export interface SoughtWords {
  /** Words or phrases, all of which must be there (or, when excluded, must not). */
  terms: { words: string[]; isExcluded: boolean }[];
}

const MOST_WORDS = 12;
/** From this length a word also finds the words that begin with it: stikstof finds stikstofbesluiten. */
const PREFIX_LENGTH = 4;

/** Reads words, "phrases" and -exclusions. Anything else that was typed, however odd, means nothing. */
export function soughtWords(typed: string): SoughtWords {
  const terms: SoughtWords['terms'] = [];
  let count = 0;
  for (const found of typed
    .slice(0, 1000)
    .matchAll(/(?<![\p{L}\p{N}])(-?)(?:"([^"]*)"|([\p{L}\p{N}\p{M}]+))/gu)) {
    const words = (found[2] ?? found[3] ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]{1,60}/gu);
    if (!words) continue;
    const fitting = words.slice(0, MOST_WORDS - count);
    count += fitting.length;
    if (fitting.length > 0) terms.push({ words: fitting, isExcluded: found[1] === '-' });
  }
  return { terms };
}

/**
 * The query in PostgreSQL's own notation, made of letters and digits alone; null when there is nothing to
 * look for. Stemming is left to the database; what its Dutch stemmer keeps apart is joined here.
 */
export function searchQuery({ terms }: SoughtWords): string | null {
  if (!terms.some((term) => !term.isExcluded)) return null;
  return terms
    .map(({ words, isExcluded }) => {
      const [word] = words;
      if (words.length === 1 && word !== undefined) {
        return isExcluded ? `!'${word}'` : `(${variants(word).map(operand).join(' | ')})`;
      }
      return `${isExcluded ? '!' : ''}(${words.map((part) => `'${part}'`).join(' <-> ')})`;
    })
    .join(' & ');
}

const operand = (word: string): string =>
  word.length >= PREFIX_LENGTH && !/^\d+$/.test(word) ? `'${word}':*` : `'${word}'`;

/** A word and the forms of it that the Dutch stemmer does not join: subsidie(s), brief/brieven, reis/reizen. */
export function variants(word: string): string[] {
  const forms = [word];
  if (word.length >= PREFIX_LENGTH) {
    const cut = (length: number, ending: string) => forms.push(word.slice(0, -length) + ending);
    if (word.endsWith('ven')) cut(3, 'f');
    else if (word.endsWith('f')) cut(1, 'v');
    else if (word.endsWith('zen')) cut(3, 's');
    else if (word.endsWith('s')) {
      cut(1, '');
      cut(1, 'z');
    }
  }
  return [...new Set(forms)];
}
