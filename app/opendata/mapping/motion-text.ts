/** A motion's text says what it asks, and ends with the names of those who signed it. */

const END = /^en gaat over tot de orde van de dag\.?\s*/i;
const OPERATIVE =
  /^(?:(?:en )?verzoekt|spreekt(?: als zijn oordeel)? uit|spreekt|roept|draagt|besluit|nodigt|dringt|zegt|betreurt|keurt|veroordeelt|machtigt|verklaart|stelt voor|wijst)\b/i;
const CONSIDERATION =
  /^(?:gehoord|constaterende|overwegende|van mening|gelezen|kennisgenomen|gezien|gelet)\b/i;

/** The operative words, from "verzoekt" to the closing formula; null where the text has neither. */
export function dictumOf(text: string): string | null {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  const end = paragraphs.findIndex((paragraph) => END.test(paragraph));
  const last = end === -1 ? paragraphs.length : end;
  let start = -1;
  for (let index = 0; index < last; index += 1) {
    const paragraph = paragraphs[index] ?? '';
    if (OPERATIVE.test(paragraph) && start === -1) start = index;
    // What asks nothing yet: a consideration may stand between two requests, not after the last.
    else if (
      CONSIDERATION.test(paragraph) &&
      start !== -1 &&
      !paragraphs.slice(index, last).some((one) => OPERATIVE.test(one))
    )
      start = -1;
  }
  if (start === -1) return null;
  const dictum = paragraphs
    .slice(start, last)
    .join('\n')
    .replace(/[,;]?\s*$/, '');
  return dictum === '' ? null : `${dictum.replace(/\.$/, '')}.`;
}

/** Surnames under the closing formula, in order. */
export function signedIn(text: string): string[] {
  const paragraphs = text.split(/\n+/).map((paragraph) => paragraph.trim());
  const end = paragraphs.findLastIndex((paragraph) => END.test(paragraph));
  if (end === -1) return [];
  return [paragraphs[end]?.replace(END, '') ?? '', ...paragraphs.slice(end + 1)].filter(
    (name) => name.length > 1 && name.length < 60 && /^\p{L}/u.test(name) && !/[.:;]$/.test(name),
  );
}
