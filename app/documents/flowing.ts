/**
 * The text for reading on a screen: lines that only end because the page did run on, words broken over two
 * lines are whole again. Exactly as long as the text itself, so that every offset still fits.
 */
export function flowing(text: string): string {
  return text
    .replace(/\r(?=\n)/g, ' ')
    .replace(
      /(\p{L})-( ?)\n(?=\p{Ll})/gu,
      (_found, before: string, space: string, at: number, whole: string) => {
        const word = /\S*$/.exec(whole.slice(Math.max(0, at - 40), at))?.[0] ?? '';
        // A hyphen that belongs to the word stays; one that only broke it shows when it breaks there again.
        const hyphen = word.includes('-') ? '-' : '\u00ad';
        return `${before}${hyphen}${space === '' ? '' : '\u2060'}\u2060`;
      },
    )
    .replace(/([^\n]{45,})\n(?=[^\n])/g, '$1 ');
}
