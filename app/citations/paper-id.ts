/**
 * Normal ids of papers and dossiers, their printed forms, and back. The one place that builds or reads them.
 * Forms: aanwijzing voor de regelgeving 3.43 and the identifiers of officielebekendmakingen.nl.
 */

import type { CitationType } from './citation';

/** A numbered file of papers. `suffix` is a budget chapter (XVI), a fund (A) or a sub-dossier (02). */
export interface DossierNumber {
  /** Five digits; a file of the Eerste Kamer may have a Roman number instead (`CXLVIII`). */
  number: string;
  suffix: string | null;
  /** Kingdom act: `R2137`. */
  kingdomAct: string | null;
}

export interface PaperNumber extends DossierNumber {
  /** `286`, `42e`; a letter (`C`, `CK`) is a paper of the Eerste Kamer. */
  paper: string;
}

const DOSSIER_KEY = String.raw`(\d{5}|[CLX][CLXVI]{3,9})(?:-([IVX]{1,6}[A-E]?|[A-N]|\d{2}))?(?:-\((R\d{4})\))?`;
const DOSSIER = new RegExp(`^${DOSSIER_KEY}$`);
const KAMERSTUK = new RegExp(`^kst-${DOSSIER_KEY}-(\\d{1,5}[a-z]?|[A-Z]{1,2})$`);

/** `36600-XVI`, `35315-(R2137)`. */
export function dossierKey({ number, suffix, kingdomAct }: DossierNumber): string {
  return `${number}${suffix ? `-${suffix}` : ''}${kingdomAct ? `-(${kingdomAct})` : ''}`;
}

/** Null for what is no dossier key. */
export function parseDossierKey(key: string): DossierNumber | null {
  const found = DOSSIER.exec(key);
  if (!found) return null;
  return { number: found[1] ?? '', suffix: found[2] ?? null, kingdomAct: found[3] ?? null };
}

/** `kst-32735-286`. */
export function kamerstukId(paper: PaperNumber): string {
  return `kst-${dossierKey(paper)}-${paper.paper}`;
}

/** Null for what is no Kamerstuk id. */
export function parseKamerstukId(id: string): PaperNumber | null {
  const found = KAMERSTUK.exec(id);
  if (!found) return null;
  return {
    number: found[1] ?? '',
    suffix: found[2] ?? null,
    kingdomAct: found[3] ?? null,
    paper: found[4] ?? '',
  };
}

/** "32 735", "36 600 XVI", "21 501-02", "35 315 (R2137)": as the House prints it. */
export function printDossier(dossier: DossierNumber): string {
  const number = dossier.number.replace(/^(\d\d)(?=\d)/, '$1 ');
  const joint = dossier.suffix && /^\d/.test(dossier.suffix) ? '-' : ' ';
  const suffix = dossier.suffix ? `${joint}${dossier.suffix}` : '';
  return `${number}${suffix}${dossier.kingdomAct ? ` (${dossier.kingdomAct})` : ''}`;
}

/** Ways to print a Kamerstuk. `aanwijzing` wants the session year (`2019-2020`). */
export type PrintStyle = 'number' | 'short' | 'dash' | 'aanwijzing';

/** Any id that is no Kamerstuk is printed as it is. */
export function printPaper(id: string, style: PrintStyle, sessionYear?: string | null): string {
  const paper = parseKamerstukId(id);
  if (!paper) return printOther(id);
  const isLetter = /^[A-Z]/.test(paper.paper);
  const number = `${printDossier(paper)}, ${isLetter ? '' : 'nr. '}${paper.paper}`;
  switch (style) {
    case 'dash':
      // A letter behind a dash could be a chapter or a fund: a paper of the Eerste Kamer keeps its comma.
      return isLetter ? `${dossierKey(paper)}, ${paper.paper}` : id.slice('kst-'.length);
    case 'number':
      return number;
    case 'short':
      return `Kamerstuk ${number}`;
    case 'aanwijzing': {
      const year = sessionYear ? ` ${sessionYear.slice(0, 4)}/${sessionYear.slice(-2)}` : '';
      return `Kamerstukken ${isLetter ? 'I' : 'II'}${year}, ${number}`;
    }
  }
}

/** `h-tk-20192020-48-7`: the meeting and its item; to 2010 first and last page. */
const REPORT = /^h-(tk|ek)-(\d{4})(\d{4})-(\d+)(?:-(\d+))?$/;

function printOther(id: string): string {
  const answer = /^ah-(tk|ek)-(\d{4})(\d{4})-(\d+)$/.exec(id);
  if (answer) {
    const chamber = answer[1] === 'tk' ? 'II' : 'I';
    return `Aanhangsel Handelingen ${chamber} ${answer[2]}/${answer[3]?.slice(2)}, nr. ${answer[4]}`;
  }
  const report = REPORT.exec(id);
  if (report) {
    const [, chamber, from, to, first, second] = report;
    const isByPage = second !== undefined && Number(from) < 2010;
    const place = isByPage ? `p. ${first}-${second}` : `nr. ${first}${second ? `, item ${second}` : ''}`;
    return `Handelingen ${chamber === 'tk' ? 'II' : 'I'} ${from}/${to?.slice(2)}, ${place}`;
  }
  const bulletin = /^(stb|stcrt|trb)-(\d{4})-(\d+)$/.exec(id);
  if (bulletin) {
    const name = `${bulletin[1]?.charAt(0).toUpperCase()}${bulletin[1]?.slice(1)}.`;
    return `${name} ${bulletin[2]}, ${bulletin[3]}`;
  }
  const proposal = /^com-(\d{4})-(\d+)$/.exec(id);
  if (proposal) return `COM(${proposal[1]}) ${proposal[2]}`;
  const dossier = id.startsWith('dossier-') ? parseDossierKey(id.slice('dossier-'.length)) : null;
  return dossier ? `dossier ${printDossier(dossier)}` : id;
}

/** What begins an id, and the kind of paper that it names. */
const PREFIXES: readonly [string, CitationType][] = [
  ['kst-', 'kamerstuk'],
  ['dossier-', 'dossier'],
  ['ah-tk-', 'aanhangsel'],
  ['ah-ek-', 'aanhangsel'],
  ['h-tk-', 'handelingen'],
  ['h-ek-', 'handelingen'],
  ['stb-', 'staatsblad'],
  ['stcrt-', 'staatscourant'],
  ['trb-', 'tractatenblad'],
  ['com-', 'com'],
  ['nds-tk-', 'document'],
  ['blg-', 'document'],
];

/** Whether something typed is an id as officielebekendmakingen.nl writes it. */
export function isPaperId(typed: string): boolean {
  return PREFIXES.some(([prefix]) => typed.startsWith(prefix)) && /^[a-z]+(?:-[\w()]+)+$/.test(typed);
}

/** The kind of paper that an id names. */
export function paperType(id: string): CitationType {
  const named = PREFIXES.find(([prefix]) => id.startsWith(prefix));
  if (named) return named[1];
  if (/^TZ?\d/.test(id)) return 'toezegging';
  return /^20\d\dZ/.test(id) ? 'zaak' : 'document';
}

/** `20192020` from "2019/20", "2019-2020", "1999/2000"; null when the years do not follow one another. */
export function sessionYears(printed: string): string | null {
  const found = /^(\d{4})\D+(\d{4}|\d{2})$/.exec(printed);
  if (!found) return null;
  const first = Number(found[1]);
  const second =
    (found[2] ?? '').length === 2 ? Math.floor((first + 1) / 100) * 100 + Number(found[2]) : Number(found[2]);
  return second === first + 1 ? `${first}${second}` : null;
}
