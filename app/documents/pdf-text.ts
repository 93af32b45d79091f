import { getDocumentProxy } from 'unpdf';
import { type PlacedText, textOfPage } from './pdf-page';

/** No paper that goes to the House comes near this; a file that does is stopped early. */
export const MAXIMAL_PAGES = 2_000;

/**
 * The text of a PDF, page by page; null where it has more pages, or more text, than a paper can have. One page
 * is held at a time.
 * @throws on a file that is damaged or protected by a password
 */
export async function pagesOfPdf(bytes: Uint8Array, longest: number): Promise<string[] | null> {
  // The library empties the bytes that it is given.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MAXIMAL_PAGES) return null;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = textOfPage(items.flatMap((item) => ('str' in item ? [placedText(item)] : [])));
      page.cleanup();
      length += text.length;
      if (length > longest) return null;
      pages.push(text);
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** As the library has it: the last two of `transform` are the place on the page. */
interface LibraryText {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

function placedText({ str, transform, width, height, hasEOL }: LibraryText): PlacedText {
  const [, , , , x = 0, y = 0] = transform;
  return { words: str, x, y, width, height, endsLine: hasEOL };
}
