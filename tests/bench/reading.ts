/**
 * How long a letter of a hundred pages takes to read, beside a reference that any reader pays: walking the same
 * text word by word. Ten rounds of each in turn; prints the median of both and their ratio.
 */
import { readFileSync } from 'node:fs';
import { readLetter } from '../../app/reading/read-letter';

/** A page of the House holds about 2,500 characters. */
const CHARACTERS = 250_000;
const letter = readFileSync('tests/fixtures/letters/voorbeeldbrief.txt', 'utf8');
const text = letter + '\n\n'.concat(letter.slice(300)).repeat(Math.ceil(CHARACTERS / letter.length));

function words(): number {
  let count = 0;
  for (const _word of text.matchAll(/\p{L}+/gu)) count += 1;
  return count;
}

const took = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

took(() => readLetter(text));
const reading: number[] = [];
const reference: number[] = [];
for (let round = 0; round < 10; round += 1) {
  reading.push(took(() => readLetter(text)));
  reference.push(took(words));
}
const [ours, theirs] = [median(reading), median(reference)];
process.stdout.write(
  `${text.length} characters (${Math.round(text.length / 2500)} pages): reading ${ours.toFixed(0)} ms, walking its words ${theirs.toFixed(1)} ms, ratio ${(ours / theirs).toFixed(0)}\n`,
);
