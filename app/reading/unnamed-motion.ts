import type { ReadingText } from '~/documents/reading-text';
import { adviceIn } from './advice';
import type { Sentence } from './letter-text';
import type { MotionNaming } from './motion-naming';

const THE_MOTION =
  /(?<!\p{L})(?:uw|deze|die|de|bovengenoemde|voorliggende|onderhavige|ingediende) motie(?!\p{L}|-)/iu;

/**
 * The motion of a text that names none but advises on one ("Ik ontraad deze motie."), as it is first spoken of: an
 * advice is not lost because the text takes its motion for known. None where no advice is given.
 */
export function unnamedMotion(body: ReadingText, sentences: readonly Sentence[]): MotionNaming[] {
  const own = sentences.filter((sentence) => !sentence.isQuestion);
  if (!own.some(({ text }) => THE_MOTION.test(text) && adviceIn(text, true) !== null)) return [];
  const first = own.find(({ text }) => THE_MOTION.test(text));
  const found = first ? THE_MOTION.exec(first.text) : null;
  if (!first || !found) return [];
  const start = body.fromOriginal(first.start) + found.index;
  const [surface] = found;
  return [
    {
      ...{ start, end: start + surface.length, surface, submitters: [], id: null, paper: null },
      ...{ isTitled: false, tellsOfLast: false, mentions: [], advice: null },
    },
  ];
}
