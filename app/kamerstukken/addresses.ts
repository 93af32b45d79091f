import { parseKamerstukId, printPaper } from '~/citations/paper-id';
import { recordIdIn } from '~/platform/record-id';

/** Addresses of pages. A page is called by the number that people print: `/moties/32735-278`. */

/** Of a motion: its Kamerstuk number, or while it has none its zaak number. */
export const motionAddress = (motion: {
  key: string | null;
  zaakNumber?: string | null;
  id: number;
}): string => `/moties/${encodeURIComponent(shortKey(motion.key) ?? motion.zaakNumber ?? String(motion.id))}`;

/** Of a letter: its Kamerstuk number, or the number of the House's document. */
export const letterAddress = (letter: {
  key: string | null;
  documentNumber?: string | null;
  id: number;
}): string =>
  `/brieven/${encodeURIComponent(shortKey(letter.key) ?? letter.documentNumber ?? String(letter.id))}`;

export const dossierAddress = (key: string): string => `/dossiers/${encodeURIComponent(key)}`;
/** Of any paper by its id; it leads on to the motion's or letter's own page. */
export const paperAddress = (key: string): string => `/kamerstukken/${encodeURIComponent(key)}`;
export const commitmentAddress = (number: string): string => `/toezeggingen/${encodeURIComponent(number)}`;
export const actionAddress = (id: number): string => `/acties/${id}`;
export const personAddress = (slug: string): string => `/personen/${encodeURIComponent(slug)}`;
export const fractieAddress = (abbreviation: string): string =>
  `/fracties/${encodeURIComponent(abbreviation)}`;
export const committeeAddress = (slug: string): string => `/commissies/${encodeURIComponent(slug)}`;
export const ministryAddress = (slug: string): string => `/ministeries/${encodeURIComponent(slug)}`;

/** Where a passage stands on the page of its paper. */
export const passageAnchor = (passageId: number): string => `#find-p-${passageId}`;

/** `32735-278` of `kst-32735-278`. */
export const shortKey = (key: string | null): string | null =>
  key === null ? null : key.startsWith('kst-') ? key.slice('kst-'.length) : key;

/** What the last part of an address names. */
export type AddressedBy =
  | { by: 'key'; value: string }
  | { by: 'number'; value: string }
  | { by: 'id'; value: number };

/** `32735-278`, `kst-32735-278`, `ah-tk-20232024-1314`, `2020Z01447`, `2020D04123` or our own id; else null. */
export function addressedBy(segment: string): AddressedBy | null {
  if (/^20\d\d[ZD]\d{5}$/.test(segment)) return { by: 'number', value: segment };
  if (parseKamerstukId(`kst-${segment}`)) return { by: 'key', value: `kst-${segment}` };
  if (/^[a-z]+(-[A-Za-z0-9()]+)+$/.test(segment)) return { by: 'key', value: segment };
  const id = recordIdIn(segment);
  return id === null ? null : { by: 'id', value: id };
}

/** "32 735, nr. 278", or what else the paper is known by. */
export const printedNumber = (key: string | null, otherwise: string | null = null): string =>
  key === null ? (otherwise ?? '') : printPaper(key, 'number');
