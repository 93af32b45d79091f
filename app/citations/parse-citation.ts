import { readingText } from '~/documents/reading-text';
import type { Citation } from './citation';
import { citationsIn } from './citations-in';
import { takeDossier, takeRomanFile } from './dossier-forms';
import { dossierKey, isPaperId, kamerstukId, paperType } from './paper-id';
import { Scanner } from './scanner';

/**
 * The paper that somebody typed into a search box, in any printed form; null for words. "32735-278" and
 * "32735 278" count here, where nothing else was meant.
 */
export function parseCitation(typed: string): Citation | null {
  const text = readingText(typed.slice(0, 200)).text.trim();
  const found = (id: string): Citation => ({
    type: paperType(id),
    ids: [id],
    surface: text,
    start: 0,
    end: text.length,
    unresolved: false,
  });
  if (isPaperId(text)) return found(text);
  const whole = citationsIn(text, { knownPapers: () => true }).find(
    (citation) => citation.start === 0 && text.length - citation.end <= 1,
  );
  if (whole) return whole;
  const scan = new Scanner(text.replace(/[–—]/g, '-'), 0);
  const dossier = takeDossier(scan) ?? takeRomanFile(scan);
  if (!dossier) return null;
  if (scan.at === text.length) return found(`dossier-${dossierKey(dossier)}`);
  const paper = scan.take(/[ ,-]{1,3}(?:nr\.? ?)?(\d{1,4}[a-z]?|[A-Z]{1,2})$/y)?.[1];
  return paper ? found(kamerstukId({ ...dossier, paper })) : null;
}
