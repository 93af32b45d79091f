import { dossierKey, kamerstukId, parseDossierKey, parseKamerstukId } from '~/citations/paper-id';
import type { ReadingText } from '~/documents/reading-text';
import { endsInAdvice } from './advice-rules';
import type { Sentence } from './letter-text';
import { type IsOneMember, NAMES, submittersOf } from './motion-names';
import type { MotionNaming } from './motion-naming';
import type { MotionRow } from './motion-tables';
import type { Placed } from './motion-ties';

/**
 * The motion of each row of a table, with the row's advice. Its number is the one cited in the row, else that of its
 * first column in the dossier that the other rows cite, or in the letter's own.
 */
export function namingsInTables(
  body: ReadingText,
  rows: readonly MotionRow[],
  placed: readonly Placed[],
  ownDossier: string | null,
  isOneMember?: IsOneMember,
): MotionNaming[] {
  let next = 0;
  const cited = rows.map((row) => {
    while (next < placed.length && (placed[next]?.citation.start ?? 0) < row.start) next += 1;
    const first = placed[next];
    return first && isIn(row, first) ? first : undefined;
  });
  const dossiers = new Set(cited.flatMap((one) => dossierOf(one?.citation.ids[0]) ?? []));
  const dossier = dossiers.size > 1 ? null : ([...dossiers][0] ?? ownDossier);
  return rows.flatMap((row, index) => {
    if (/\bamendement/iu.test(row.text) && !/\bmotie/iu.test(row.text)) return [];
    const number = cited[index];
    const id = number ? (number.citation.ids[0] ?? null) : numberedIn(row.dossier ?? dossier, row.number);
    const submitters = submittersOf(row.names, isOneMember);
    if (id === null && row.number === null && submitters.length === 0) return [];
    const { value, otherwise, condition, reasons } = row.advice;
    const start = body.fromOriginal(row.start);
    const end = body.fromOriginal(row.end);
    const names = row.names === '' ? -1 : body.text.slice(start, end).indexOf(row.names);
    // By its members where the row names them, else by its number.
    const from = names === -1 ? (number?.start ?? start) : start + names;
    const to = names === -1 ? (number?.end ?? end) : from + row.names.length;
    const find = { value, otherwise, condition, reason: reasons.nl, reasons };
    return [
      {
        start: from,
        end: to,
        surface: body.text.slice(from, to),
        submitters,
        id,
        paper: id === null ? row.number : null,
        isTitled: false,
        tellsOfLast: false,
        mentions: [],
        advice: { ...find, sentence: body.text.slice(start, end), start: row.start, end: row.end },
      },
    ];
  });
}

const isIn = (row: MotionRow, { citation }: Placed): boolean =>
  citation.start >= row.start &&
  citation.end <= row.end &&
  citation.ids.length === 1 &&
  row.before.includes(citation.surface);

/** The dossier of a paper. */
export function dossierOf(id: string | undefined): string | null {
  const paper = id === undefined ? null : parseKamerstukId(id);
  return paper && dossierKey(paper);
}

/** The paper of this number in a dossier; null where either is not known. */
export function numberedIn(key: string | null, paper: string | null): string | null {
  const dossier = key === null ? null : parseDossierKey(key);
  return dossier && paper !== null ? kamerstukId({ ...dossier, paper }) : null;
}

/** Rows with a number and an advice, but without the word "motie", where no header tells that a table begins. */
export function rowNamings(
  body: ReadingText,
  sentences: readonly Sentence[],
  placed: readonly Placed[],
  isTaken: (start: number, end: number) => boolean,
  isOneMember?: IsOneMember,
): MotionNaming[] {
  const found: MotionNaming[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < placed.length && (placed[next]?.citation.start ?? 0) < sentence.start) next += 1;
    const [only, another] = [placed[next], placed[next + 1]];
    if (!only || only.citation.end > sentence.end || sentence.text.length > 300) continue;
    if (another && another.citation.end <= sentence.end) continue;
    if (
      !endsInAdvice(sentence.text) ||
      isTaken(body.fromOriginal(sentence.start), body.fromOriginal(sentence.end))
    )
      continue;
    const { ids, surface } = only.citation;
    if (ids.length !== 1 || /\b(?:amendement|brief)/iu.test(sentence.text)) continue;
    const { start, end } = only;
    const submitters = submittersOf(nameCell(body.original, only.citation.end), isOneMember);
    found.push({
      ...{ start, end, surface, submitters, id: ids[0] ?? null },
      ...{ paper: null, isTitled: false, tellsOfLast: false, mentions: [], advice: null },
    });
  }
  return found;
}

const NUMBERED_ITEM = new RegExp(`^(?:[Ss]tuk )?[Nn]r\\. ?(?<paper>\\d{1,4}) ?\\((?<names>${NAMES})\\)`, 'u');

/** How many sentences behind the word "moties", or behind the item before, an item of their list stands. */
const FARTHEST_ITEM = 12;

/** Items of a list of motions by number and members: "Nr. 17 (Veenstra c.s.) – laadpalen". */
export function numberedItems(
  body: ReadingText,
  sentences: readonly Sentence[],
  ownDossier: string | null,
  isOneMember?: IsOneMember,
): MotionNaming[] {
  let announced = Number.NEGATIVE_INFINITY;
  return sentences.flatMap((sentence, index) => {
    const item = NUMBERED_ITEM.exec(sentence.text);
    const paper = item?.groups?.paper;
    const isOfMotions = index - announced <= FARTHEST_ITEM;
    if ((item && isOfMotions) || /\bmoties\b/iu.test(sentence.text)) announced = index;
    if (!item || !paper || !isOfMotions) return [];
    const start = body.fromOriginal(sentence.start);
    const id = numberedIn(ownDossier, paper);
    return [
      {
        ...{ start, end: start + item[0].length, surface: item[0], id, paper: id === null ? paper : null },
        submitters: submittersOf(item.groups?.names ?? '', isOneMember),
        ...{ isTitled: true, tellsOfLast: false, mentions: [], advice: null },
      },
    ];
  });
}

const NAME_CELL = new RegExp(`^[ \\t|]*(?<names>${NAMES})(?=\\t| {2,}| ?\\|)`, 'u');

/** The names in the cell behind a row's number; empty when that cell holds something else. */
const nameCell = (original: string, end: number): string =>
  NAME_CELL.exec(original.slice(end, end + 160))?.groups?.names ?? '';
