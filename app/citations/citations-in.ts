import { type ReadingText, readingText } from '~/documents/reading-text';
import type { Citation, CitationType, KnownPapers } from './citation';
import {
  type FormReading,
  takeBarePaper,
  takeDossier,
  takeNumberThenDossier,
  takePapers,
} from './kamerstuk-forms';
import { takeAnswers, takeReport } from './other-forms';
import { dossierKey, kamerstukId } from './paper-id';
import { Scanner } from './scanner';

export interface CitationContext {
  /** Dossier of the paper itself, for "t.v.v. nr. 24" and "de motie op stuk nr. 68". */
  dossier?: string | null;
  /** Id of the paper itself: its running header is no citation. */
  own?: string | null;
  /** Lets a bare number that could be anything count when the paper exists. */
  knownPapers?: KnownPapers;
}

/** Citations in a text as extracted, in reading order, never overlapping. Linear; never throws. */
export function citationsIn(text: string, context: CitationContext = {}): Citation[] {
  return citationsInReading(readingText(text), context);
}

/** The same over a text that was mended already. */
export function citationsInReading(reading: ReadingText, context: CitationContext = {}): Citation[] {
  // Every dash is one dash and every opening quote one quote, character for character.
  const text = reading.text.replace(/[‒–—―]/g, '-');
  const found: Citation[] = [];
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start; start = STARTS.exec(text)) {
    const form = formAt(text, start, context);
    if (!form) continue;
    STARTS.lastIndex = Math.max(form.end, start.index + 1);
    if (form.ids.length === 1 && form.ids[0] === context.own) continue;
    if (form.ids.length === 0 && !form.unresolved) continue;
    const from = reading.startInOriginal(form.start);
    const to = reading.endInOriginal(form.end);
    found.push({
      type: form.type,
      ids: [...new Set(form.ids)],
      surface: reading.text.slice(form.start, form.end),
      start: from,
      end: to,
      unresolved: form.unresolved,
    });
  }
  return found;
}

/** Where a citation can begin: a word that announces one, or digits. */
const STARTS =
  /(?<![\p{L}\d])(?:(?<kamerstuk>[Kk]amerst(?:uk(?:ken)?(?:nummer)?|\.))|(?<answer>Aanhangsel(?: van de)? Handelingen|Aanhangsel(?: der)? Handelingen)|(?<report>Handelingen)|(?<chamber>Tweede Kamer|Eerste Kamer|TK|EK|T\.K\.)(?=,? ?(?:vergaderjaar |zittingsjaar )?(?:19|20)\d\d|,? ?\d\d[ .]?\d{3})|(?<stuk>stuk,? (?:met )?(?:nrs?\.?|nummers?) ?|Zij krijgt nr\. ?|nrs?\.? ?)(?=\d{1,4}[a-z]? ?(?:(?:,|en) ?\d{1,4} ?)*\()|(?<replaces>t\.?v\.?v\.?(?: die gedrukt (?:is )?onder)? ?(?:nr|Nr)\.? ?)(?=\d)|(?<dossier>dossiers? )(?=[1-4]\d[ .]?\d{3})|(?<commitment>TZ\d{6}-\d{1,4}|T[O0]?\d{4,5})(?![\d-])|(?<case>20\d\d[ZD]\d{5})(?!\d)|(?<com>COM ?\(?(?:19|20)\d\d\)?[ ,]{0,2}(?:nr\. ?)?\d{1,4}(?: final| definitief)?)|(?<bulletin>(?:Stb|Stcrt|Trb)\.? ?)(?=(?:19|20)\d\d)|(?<staatsblad>Staatsblad |Staatscourant |Tractatenblad )(?=(?:19|20)\d\d)|(?<bare>[1-4]\d[ .-]?\d{3})(?!\d))/gu;

interface Form extends FormReading {
  type: CitationType;
  start: number;
  end: number;
}

function formAt(text: string, start: RegExpExecArray, context: CitationContext): Form | null {
  const groups = start.groups ?? {};
  const scan = new Scanner(text, start.index + start[0].length);
  const made = (type: CitationType, reading: FormReading | null, from = start.index): Form | null =>
    reading && { ...reading, type, start: from, end: scan.at };

  if (groups.kamerstuk) {
    scan.take(/ ?(?:dossier )?(?:nummer |nr\. ?)?/y);
    scan.take(CHAMBER_AND_SESSION);
    const papers = scan.attempt(() => takePapers(scan));
    return made(papers?.ids[0]?.startsWith('dossier-') ? 'dossier' : 'kamerstuk', papers);
  }
  if (groups.answer) return made('aanhangsel', takeAnswers(scan));
  if (groups.report) return made('handelingen', takeReport(scan));
  if (groups.chamber) {
    scan.at = start.index;
    scan.take(CHAMBER_AND_SESSION_ALONE);
    if (/^,? ?(?:Aanhangsel|ISSN)/.test(text.slice(scan.at, scan.at + 12))) return null;
    scan.take(/,? /y);
    const papers = takePapers(scan);
    if (!papers || papers.ids[0]?.startsWith('dossier-')) return null;
    return made('kamerstuk', papers);
  }
  if (groups.stuk) return made('kamerstuk', takeNumberThenDossier(scan));
  if (groups.replaces) return relative(scan, context, (reading) => made('kamerstuk', reading));
  if (groups.dossier) {
    const papers = takePapers(scan);
    return made(papers?.ids[0]?.startsWith('kst-') ? 'kamerstuk' : 'dossier', papers);
  }
  if (groups.commitment) {
    const id = groups.commitment.startsWith('TZ')
      ? groups.commitment
      : `T${groups.commitment.slice(1).replace('O', '0').padStart(5, '0')}`;
    return made('toezegging', { ids: [id], unresolved: false });
  }
  if (groups.case) {
    return made(groups.case[4] === 'Z' ? 'zaak' : 'document', { ids: [groups.case], unresolved: false });
  }
  if (groups.com) {
    const [, year, number] = /(\d{4})\D+(\d{1,4})/.exec(groups.com) ?? [];
    return year && number ? made('com', { ids: [`com-${year}-${number}`], unresolved: false }) : null;
  }
  if (groups.bulletin || groups.staatsblad) return bulletin(scan, start[0], made);
  return bare(text, start.index, context);
}

/** "Kamerstukken II 2019/20, 32 735, nr. 278": chamber and session year stand between word and number. */
const CHAMBER_AND_SESSION =
  /,? ?(?:(?:der )?(?:II|I|ll|11(?! ?\d{3}(?!\d))|2|1|I-II|Tweede Kamer|Eerste Kamer|TK|EK)(?=[ ,]|(?:19|20)\d\d))?,? ?(?:(?:vergaderjaar|zittingsjaar|zitting) ?)?(?:(?:19|20)\d\d ?[/-] ?(?:-? ?(?:\d{4}|\d{2}))(?!\d))?,? ?(?:(?:nr|kamerstuk|dossier)\.? )?/y;
const CHAMBER_AND_SESSION_ALONE =
  /(?:Tweede Kamer|Eerste Kamer|TK|EK|T\.K\.),? ?(?:(?:vergaderjaar|zittingsjaar) ?)?(?:(?:19|20)\d\d ?[/-] ?(?:\d{4}|\d{2})(?!\d))?/y;

function relative(
  scan: Scanner,
  context: CitationContext,
  made: (reading: FormReading | null) => Form | null,
): Form | null {
  const number = scan.take(/(\d{1,4}[a-z]?)(?!\d)/y)?.[1];
  if (!number || !context.dossier) return null;
  return made({ ids: [`kst-${context.dossier}-${number}`], unresolved: false });
}

function bulletin(
  scan: Scanner,
  name: string,
  made: (type: CitationType, reading: FormReading | null) => Form | null,
): Form | null {
  const found = scan.take(/((?:19|20)\d\d),? ?(?:nr\.? ?)?(\d{1,5})(?!\d)/y);
  if (!found) return null;
  const [type, prefix]: [CitationType, string] =
    name.startsWith('Stb') || name.startsWith('Staatsb')
      ? ['staatsblad', 'stb']
      : name.startsWith('Stc') || name.startsWith('Staatsc')
        ? ['staatscourant', 'stcrt']
        : ['tractatenblad', 'trb'];
  return made(type, { ids: [`${prefix}-${found[1]}-${found[2]}`], unresolved: false });
}

/**
 * Digits with no word before them. With "nr." or a chapter they are a paper; joined by a dash alone they
 * are one when written as the House does ("36 471-64") or when the store knows it; a lone number in
 * brackets ("(35 825)") names a dossier.
 */
function bare(text: string, at: number, context: CitationContext): Form | null {
  const before = text.slice(Math.max(0, at - 12), at);
  if (
    /(?:ISSN|ah-tk-|kst-|h-tk-|blg-|[/=#@$]|[€] ?|\d[.,]|(?:tel|fax|iban|bsn|postbus)\.? ?|\d )$/i.test(
      before,
    )
  )
    return null;
  const scan = new Scanner(text, at);
  const paper = takeBarePaper(scan);
  if (paper) {
    const follows = text.slice(scan.at, scan.at + 8);
    const isAmount = /^ ?(?:euro|duizend|miljoen|miljard|km|ha\b|%|procent|personen|inwoners)/.test(follows);
    const isPrinted = /^[1-4]\d[ .]\d{3}/.test(text.slice(at, at + 6));
    const isBracketed = /\($/.test(before) || /t\.?v\.?v\.?,? ?$/i.test(before) || /^\)/.test(follows);
    const hasSuffix =
      paper.ids.some((id) => !/^kst-\d{5}-\d/.test(id)) || /-\d\d-\d/.test(paper.ids[0] ?? '');
    const isKnown = paper.ids.some((id) => context.knownPapers?.(id) ?? false);
    if (!isAmount && (paper.isMarked || isPrinted || isBracketed || hasSuffix || isKnown)) {
      return { ids: paper.ids, unresolved: false, type: 'kamerstuk', start: at, end: scan.at };
    }
    return null;
  }
  const dossier = takeDossier(scan);
  if (!dossier) return null;
  const isAlone = /\($/.test(before) && text[scan.at] === ')';
  if (!isAlone || !/^[1-4]\d[ .]\d{3}|-/.test(text.slice(at, scan.at))) {
    return isAlone && context.knownPapers?.(`dossier-${dossierKey(dossier)}`)
      ? {
          ids: [`dossier-${dossierKey(dossier)}`],
          unresolved: false,
          type: 'dossier',
          start: at,
          end: scan.at,
        }
      : null;
  }
  return {
    ids: [`dossier-${dossierKey(dossier)}`],
    unresolved: false,
    type: 'dossier',
    start: at,
    end: scan.at,
  };
}

/**
 * The paper that somebody typed into a search box, in any printed form; null for words. "32735-278" and
 * "32735 278" count here, where nothing else was meant.
 */
export function parseCitation(typed: string): Citation | null {
  const text = readingText(typed.slice(0, 200)).text.trim();
  const id = /^(?:kst|ah-[te]k|h-[te]k|dossier|stb|stcrt|trb|nds-tk|blg)-[\w()-]+$/i.exec(text);
  if (id)
    return {
      type: typeOfId(text),
      ids: [text],
      surface: text,
      start: 0,
      end: text.length,
      unresolved: false,
    };
  const whole = citationsIn(text, { knownPapers: () => true }).find(
    (citation) => citation.start === 0 && text.length - citation.end <= 1,
  );
  if (whole) return whole;
  const loose = new Scanner(text.replace(/[–—]/g, '-'), 0);
  const dossier = takeDossier(loose);
  if (!dossier) return null;
  if (loose.at === text.length) {
    return {
      type: 'dossier',
      ids: [`dossier-${dossierKey(dossier)}`],
      surface: text,
      start: 0,
      end: text.length,
      unresolved: false,
    };
  }
  const number = loose.take(/[ ,-]{1,3}(?:nr\.? ?)?(\d{1,4}[a-z]?|[A-Z]{1,2})$/y)?.[1];
  if (!number) return null;
  return {
    type: 'kamerstuk',
    ids: [kamerstukId({ ...dossier, paper: number })],
    surface: text,
    start: 0,
    end: text.length,
    unresolved: false,
  };
}

function typeOfId(id: string): CitationType {
  if (id.startsWith('kst-')) return 'kamerstuk';
  if (id.startsWith('ah-')) return 'aanhangsel';
  if (id.startsWith('h-')) return 'handelingen';
  if (id.startsWith('stb-')) return 'staatsblad';
  if (id.startsWith('stcrt-')) return 'staatscourant';
  if (id.startsWith('trb-')) return 'tractatenblad';
  return id.startsWith('dossier-') ? 'dossier' : 'document';
}
