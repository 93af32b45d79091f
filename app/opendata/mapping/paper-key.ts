import { dossierKey, kamerstukId, parseDossierKey, parseKamerstukId } from '~/citations/paper-id';
import { integerOf, textOf } from './values';
import type { MirroredRecord } from './versions';

/** Key of a Kamerstukdossier record: Nummer with its Toevoeging (`XVI`, `02`, `(R2181)`); null for what is none. */
export function keyOfDossier(record: Pick<MirroredRecord, 'fields'>): string | null {
  const number = integerOf(record, 'Nummer');
  if (number === null) return null;
  const addition = (textOf(record, 'Toevoeging') ?? '').toUpperCase();
  const kingdomAct = /\(?R\s?(\d{4})\)?/.exec(addition)?.[1];
  const suffix = addition.replace(/\(?R\s?\d{4}\)?/, '').replace(/[^A-Z0-9]/g, '');
  const key = dossierKey({
    number: String(number),
    suffix: suffix === '' ? null : /^\d$/.test(suffix) ? `0${suffix}` : suffix,
    kingdomAct: kingdomAct ? `R${kingdomAct}` : null,
  });
  return parseDossierKey(key) ? key : null;
}

/**
 * Id of a paper: as its publication prints it (`ExterneIdentifier`), else of its dossier and number. The number
 * of a kingdom act is no part of it: paper 13 of 36 321 (R2181) is `kst-36321-13`.
 */
export function keyOfPaper(
  externalIdentifier: string | null,
  dossier: string | null,
  number: number | null,
): string | null {
  if (externalIdentifier && PUBLISHED.test(externalIdentifier)) return externalIdentifier;
  return dossier !== null && number !== null ? paperInDossier(dossier, number) : null;
}

/** `kst-36600-XVI-12`; null for what is no dossier. */
export function paperInDossier(dossier: string, number: number): string | null {
  const parsed = parseDossierKey(dossier);
  return parsed && kamerstukId({ ...parsed, kingdomAct: null, paper: String(number) });
}

/** The same id without the kingdom act that a citation may print in it. */
export const officialKey = (key: string): string => key.replace(/-\(R\d{4}\)(?=-)/, '');

/** The dossier that numbers a Kamerstuk, and the number; null for other papers. */
export function placeOfKey(
  key: string,
): { dossier: string; number: string; sortNumber: number | null } | null {
  const paper = parseKamerstukId(key);
  if (!paper) return null;
  const sortNumber = Number(/^\d+/.exec(paper.paper)?.[0] ?? Number.NaN);
  return {
    dossier: dossierKey(paper),
    number: paper.paper,
    sortNumber: Number.isNaN(sortNumber) ? null : sortNumber,
  };
}

/**
 * Whether a dossier can have this title: a budget's title prints its chapters ("... Financiën (IXB) en ... Nationale
 * Schuld (IXA) voor het jaar 2021", dossier 35570-IX), and a mistyped reference names another.
 */
export function isChapterOf(dossier: string, title: string): boolean {
  if (!title.startsWith('Vaststelling van ')) return true;
  const chapters = [...title.matchAll(/\(([IVX]+[A-E]?)\)/g)].map(([, chapter = '']) => chapter);
  const suffix = parseDossierKey(dossier)?.suffix ?? '';
  return (
    chapters.length === 0 ||
    chapters.some((chapter) => chapter.replace(/[A-E]$/, '') === suffix.replace(/[A-E]$/, ''))
  );
}

/** Papers that people look up: Kamerstukken, answers, reports. Not `blg-` (no text) nor numbers without a dossier. */
const PUBLISHED = /^(?:kst|ah|h|kv|nds)(-[A-Za-z0-9()]+)+$/;
