import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { extractDocument } from '~/documents/extract';
import { readingText } from '~/documents/reading-text';
import type { AnnotatedLetter } from '~/reading/evaluation';

/** Annotated letters in a folder, each with its text: the forms they come in, and where in the text they point. */

export interface AnnotatedText {
  letter: AnnotatedLetter;
  text: string;
}

/** What cannot be read of an annotation, and why; the message names the file and the place in it. */
export class AnnotationError extends Error {
  override name = 'AnnotationError';
}

const words = z.string().min(1);
const offset = z.number().int().min(0).optional();
const day = z.string().nullish();
const named = { surface: words.optional(), surface_norm: words.optional(), start: offset, end: offset };
const isNamed = (one: { surface?: string | undefined; surface_norm?: string | undefined }) =>
  (one.surface_norm ?? one.surface) !== undefined;
const NAMED = { error: 'needs "surface" or "surface_norm"' };

const citation = z
  .object({ ...named, normalised: z.union([z.array(z.string()), z.string().transform((id) => [id])]) })
  .refine(isNamed, NAMED);
const motion = z
  .object({
    ...named,
    id: z.string().nullish(),
    advice: z.string().nullish(),
    advice_sentence: z.unknown().optional(),
  })
  .refine(isNamed, NAMED);
const commitment = z.object({
  sentence: words,
  strength: z.string().default('firm'),
  optional: z.boolean().optional(),
  deadline_text: z.string().nullish(),
  deadline: z.object({ from_: day, from: day, to: day, precision: z.string().default('day') }).nullish(),
  segments: z.array(z.object({ start: z.number().int(), end: z.number().int() })).optional(),
  start: offset,
  end: offset,
});
const item = z.object({
  keys: z.array(z.string().nullable()).min(1),
  claim: z.string().nullable(),
  to: z.string().nullable(),
});
const letterForm = z.object({
  file: words.optional(),
  text: words.optional(),
  id: z.string().nullish(),
  complete: z
    .object({
      citations: z.boolean().optional(),
      motions: z.boolean().optional(),
      commitments: z.boolean().optional(),
    })
    .optional(),
  citations: z.array(citation).optional(),
  motions: z.array(motion).optional(),
  commitments: z.array(commitment).optional(),
  items: z.array(item).optional(),
});
type LetterForm = z.infer<typeof letterForm>;

const TASKS = ['citations', 'motions', 'commitments'] as const;
const FORMATS = ['.txt', '.xml', '.pdf', '.docx'];

/**
 * Every annotated letter in the JSON files of a folder, each file one letter, a list of them, or an object with
 * `letters` and `motion_citations`. A letter's text is beside its annotation, in any format that is read. What
 * an annotation does not speak of is not counted against the reading.
 * @throws AnnotationError
 */
export async function annotatedTexts(folder: string): Promise<AnnotatedText[]> {
  const files = (await readdir(folder, { recursive: true }).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const found: AnnotatedText[] = [];
  for (const name of files) {
    const path = join(folder, name);
    for (const [place, letter] of lettersIn(await parsed(path), path))
      found.push(await withText(letter, path, place));
  }
  if (found.length === 0)
    throw new AnnotationError(
      `${folder} holds no annotated letters: no JSON file in it has "letters", or "file" with "citations", "motions" or "commitments".`,
    );
  return found;
}

async function parsed(path: string): Promise<unknown> {
  const written = await readFile(path, 'utf8').catch((error: Error) => {
    throw new AnnotationError(`${path} cannot be read: ${error.message}`);
  });
  try {
    return JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new AnnotationError(`${path} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** The letters of a file with their place in it; a file that annotates nothing has none. */
function lettersIn(content: unknown, path: string): [place: string, letter: LetterForm][] {
  const lists: [string, unknown][] = [];
  if (Array.isArray(content)) lists.push(['', content]);
  else if (isObject(content)) {
    for (const key of ['letters', 'motion_citations']) if (key in content) lists.push([key, content[key]]);
    if (lists.length === 0 && TASKS.some((task) => task in content)) lists.push(['', [content]]);
  }
  return lists.flatMap(([key, list]) => {
    const isAnnotated = (one: unknown) => key !== '' || (isObject(one) && TASKS.some((task) => task in one));
    if (!Array.isArray(list)) throw new AnnotationError(`${path}: "${key}" is no list of letters.`);
    if (!list.every(isAnnotated)) return [];
    return list.map((one, index): [string, LetterForm] => {
      const place = `${key}[${index}]`;
      const read = letterForm.safeParse(one);
      if (!read.success) {
        const [issue] = read.error.issues;
        const where = [place, ...(issue?.path ?? [])].join('.');
        throw new AnnotationError(`${path}: ${where}: ${issue?.message ?? 'cannot be read'}`);
      }
      const citationsOnly = key === 'motion_citations';
      return [place, citationsOnly ? { citations: read.data.citations, ...filed(read.data) } : read.data];
    });
  });
}

const filed = ({ file, text, id }: LetterForm) => ({ file, text, id });
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

async function withText(letter: LetterForm, path: string, place: string): Promise<AnnotatedText> {
  const name = letter.file ?? basename(path, '.json');
  const text = letter.text ?? (await textOf(name, path, place));
  const complete = Object.fromEntries(
    TASKS.map((task) => [task, letter.complete?.[task] ?? letter[task] !== undefined]),
  );
  return { letter: { ...placed(letter, text), file: name, complete }, text };
}

async function textOf(name: string, path: string, place: string): Promise<string> {
  const beside = join(dirname(path), name);
  const bare = FORMATS.includes(extname(name)) ? beside.slice(0, -extname(name).length) : beside;
  for (const candidate of [beside, ...FORMATS.map((format) => `${bare}${format}`)]) {
    const bytes = await readFile(candidate).catch(() => null);
    if (bytes === null) continue;
    const extracted = await extractDocument(bytes, basename(candidate));
    if (!extracted.ok) throw new AnnotationError(`${candidate}: ${extracted.error.en}`);
    return extracted.value.text;
  }
  throw new AnnotationError(
    `${path}: ${place} names ${name}, which is not beside it (nor as ${FORMATS.join(', ')}).`,
  );
}

/**
 * The annotation with its places in this text. Places can be those of another form of the letter (its text
 * where the PDF is read), count in other units, or be left out: then the words themselves are looked up, the
 * nearest to where they were said to be. Words that the text does not have stay unplaced, and are missed.
 */
function placed(letter: LetterForm, text: string): Omit<AnnotatedLetter, 'file'> {
  const find = finder(text);
  return {
    id: letter.id ?? null,
    ...(letter.items && { items: letter.items }),
    ...(letter.citations && {
      citations: letter.citations.map((one) => {
        const surface = one.surface_norm ?? one.surface ?? '';
        return { surface_norm: surface, normalised: one.normalised, ...find(surface, one) };
      }),
    }),
    ...(letter.motions && {
      motions: letter.motions.map((one) => {
        const surface = one.surface_norm ?? one.surface ?? '';
        return {
          surface_norm: surface,
          id: one.id ?? null,
          advice: one.advice ?? null,
          ...find(surface, one),
        };
      }),
    }),
    ...(letter.commitments && {
      commitments: letter.commitments.map(({ deadline, optional, ...one }) => ({
        sentence: one.sentence,
        strength: one.strength,
        ...(optional === undefined ? {} : { optional }),
        deadline_text: one.deadline_text ?? null,
        deadline: deadline
          ? {
              from_: deadline.from_ ?? deadline.from ?? null,
              to: deadline.to ?? null,
              precision: deadline.precision,
            }
          : null,
        segments: segmentsOf(one, text, find),
      })),
    }),
  };
}

interface Place {
  start: number;
  end: number;
}
type Find = (surface: string, said: { start?: number | undefined; end?: number | undefined }) => Place;

function segmentsOf(
  one: {
    sentence: string;
    segments?: Place[] | undefined;
    start?: number | undefined;
    end?: number | undefined;
  },
  text: string,
  find: Find,
): Place[] {
  const said = one.segments ?? [];
  const [first] = said;
  const joined = readingText(said.map(({ start, end }) => text.slice(start, end)).join('\n')).text;
  const isRight = said.length > 0 && squeezed(joined) === squeezed(one.sentence);
  return isRight ? said : [find(one.sentence, first ?? one)];
}

const squeezed = (words: string): string => words.replace(/[\s\u00ad-]+/g, '').toLowerCase();

function finder(text: string): Find {
  const read = readingText(text);
  return (surface, { start, end }) => {
    if (start !== undefined && end !== undefined && squeezed(text.slice(start, end)) === squeezed(surface))
      return { start, end };
    const wanted = readingText(surface).text.trim();
    const near = start === undefined ? 0 : read.fromOriginal(Math.min(start, text.length));
    let best = -1;
    for (let at = read.text.indexOf(wanted); at !== -1; at = read.text.indexOf(wanted, at + 1))
      if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
    return best === -1
      ? { start: -1, end: -1 }
      : { start: read.startInOriginal(best), end: read.endInOriginal(best + wanted.length) };
  };
}
