import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figures, newScores, score } from '~/reading/evaluation';
import { readLetter } from '~/reading/read-letter';
import { linesDown, pdfOf } from '../../tests/documents';
import { annotatedTexts } from './annotations';

const TEXT =
  'Den Haag, 11 maart 2025\n\nGeachte voorzitter,\n\nHierbij reageer ik op de motie van het lid Veenstra (Kamerstuk\n41 235, nr. 51). Ik zal de Kamer binnen zes weken in-\nformeren over de oevers.\n';
const CITATION = { surface: 'Kamerstuk 41 235, nr. 51', normalised: ['kst-41235-51'] };
const PROMISE = {
  sentence: 'Ik zal de Kamer binnen zes weken informeren over de oevers.',
  deadline_text: 'binnen zes weken',
  deadline: { from_: null, to: '2025-04-22', precision: 'day' },
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gestand-annotations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: unknown) =>
  writeFile(
    join(folder, name),
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );

/** Misses and false hits of every task over all letters in the folder. */
async function faults(): Promise<string[]> {
  const scores = newScores();
  for (const { letter, text } of await annotatedTexts(folder)) score(scores, letter, readLetter(text));
  return Object.values(scores).flatMap((task) =>
    [...task.misses, ...task.falseHits].map(({ text }) => `${task.task}: ${text}`),
  );
}

describe('annotated letters', () => {
  it('come as one letter a file, several in one, or under names of their own', async () => {
    await write('een.txt', TEXT);
    await write('een.json', { citations: [CITATION] });
    await write('twee.json', [
      { file: 'een.txt', commitments: [PROMISE] },
      { file: 'een', citations: [CITATION] },
    ]);
    await write('gold.json', {
      version: 1,
      letters: [{ file: 'een.txt', citations: [CITATION], commitments: [PROMISE] }],
      motion_citations: [
        { file: 'een.txt', citations: [CITATION], commitments: [{ sentence: 'niet gelezen' }] },
      ],
    });
    await write('package.json', { name: 'iets anders' });
    expect(await annotatedTexts(folder)).toHaveLength(5);
    expect(await faults()).toEqual([]);
  });

  it('are read from a PDF or XML where that is what stands beside them, wherever the places were counted', async () => {
    await write('brief.pdf', pdfOf([linesDown(TEXT.trim().split('\n'))]));
    const placed = { ...CITATION, start: 4, end: 28 };
    await write('brief.json', {
      citations: [placed],
      commitments: [{ ...PROMISE, segments: [{ start: 1, end: 9 }] }],
    });
    expect(await faults()).toEqual([]);
  });

  it('begin no window before the letter, whichever way an annotator writes that, and keep its end', async () => {
    await write('een.txt', TEXT);
    const within = (from_: string | null, to: string) => ({
      commitments: [{ ...PROMISE, deadline: { ...PROMISE.deadline, from_, to } }],
    });
    for (const from of [null, '2025-03-01', '2025-03-11']) {
      await write('een.json', within(from, '2025-04-22'));
      expect(await faults()).toEqual([]);
    }
    for (const [from, to] of [
      ['2025-03-12', '2025-04-22'],
      [null, '2025-04-21'],
    ] as const) {
      await write('een.json', within(from, to));
      expect(await faults()).toEqual([expect.stringMatching(/^deadline windows: binnen zes weken = /)]);
    }
  });

  it('mean the promise with their words where a sentence makes two', async () => {
    const sentence = 'Ik bespreek dit in april met de sector en informeer uw Kamer in juni over de uitkomst.';
    await write('een.txt', TEXT.replace('Hierbij', `${sentence}\n\nHierbij`));
    for (const [words, from_, to] of [
      ['in april', '2025-04-01', '2025-04-30'],
      ['in juni', '2025-06-01', '2025-06-30'],
    ]) {
      await write('een.json', {
        complete: { commitments: false },
        commitments: [{ sentence, deadline_text: words, deadline: { from_, to, precision: 'month' } }],
      });
      expect(await faults()).toEqual([]);
    }
  });

  it('count no reading as false where they do not speak of it, and miss words that the text lacks', async () => {
    await write('een.txt', TEXT);
    await write('een.json', { commitments: [{ sentence: 'Ik stuur de Kamer een brief.' }] });
    expect(await faults()).toEqual([
      'commitments: Ik stuur de Kamer een brief.',
      expect.stringMatching(/^commitments: Ik zal de Kamer/),
    ]);
    await write('een.json', { complete: { commitments: false }, commitments: [] });
    expect(await faults()).toEqual([]);
  });

  it('say what is wrong with them, and where', async () => {
    await expect(annotatedTexts(folder)).rejects.toThrow('holds no annotated letters');
    await expect(annotatedTexts(join(folder, 'nergens'))).rejects.toThrow('holds no annotated letters');
    await write('een.json', '{ "letters": [');
    await expect(annotatedTexts(folder)).rejects.toThrow('een.json is no JSON');
    await write('een.json', { letters: [{ file: 'weg.txt', citations: [] }] });
    await expect(annotatedTexts(folder)).rejects.toThrow('letters[0] names weg.txt, which is not beside it');
    await write('een.json', { letters: [{ file: 'een.txt', citations: [{ surface: 'nr. 51' }] }] });
    await expect(annotatedTexts(folder)).rejects.toThrow('letters[0].citations.0.normalised');
    await write('een.json', { letters: [{ file: 'een.txt', citations: [{ normalised: [] }] }] });
    await expect(annotatedTexts(folder)).rejects.toThrow('needs "surface" or "surface_norm"');
  });
});

it('figures of a task with nothing to find are whole', () => {
  expect(figures(newScores().advice)).toEqual({ precision: 1, recall: 1, f1: 1 });
});
