/** Words for comparing: lower case, without accents, apostrophes and signs. "Café's, c.s." gives `cafes c s`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Words that say nothing of what a motion is about. */
const EMPTY = new Set(
  (
    'aan al alle als bij c d dat de den der die dit door e een en er geen gewijzigde het hun ik in is ' +
    'kunnen leden lid m met motie moties naar niet nog nader nu of om onder ook op over s t te ten ter tot ' +
    'uit van voor waar wat wel werd wordt worden zich zijn zo zodat zullen'
  ).split(' '),
);

/** The telling words of a title, each once. */
export function tellingWords(title: string): Set<string> {
  return new Set(
    folded(title)
      .split(' ')
      .filter((word) => word !== '' && !EMPTY.has(word)),
  );
}

/**
 * How far two titles speak of one thing, 0 to 1: the part of the telling words of both that they share.
 * A word counts as shared with its inflections ("winkel", "winkels").
 */
export function likeness(one: string, other: string): number {
  const mine = tellingWords(one);
  const yours = tellingWords(other);
  if (mine.size === 0 || yours.size === 0) return 0;
  const stems = new Set([...yours].map(stem));
  const shared = new Set([...mine].map(stem).filter((word) => stems.has(word))).size;
  return (2 * shared) / (new Set([...mine].map(stem)).size + stems.size);
}

/** The beginning of a word that its inflections share; numbers stay whole. */
const stem = (word: string): string =>
  /\d/.test(word) || word.length < 6 ? word : word.slice(0, Math.max(5, word.length - 3));
