import { readLetter } from '~/reading/read-letter';
import { motionsInSubject } from './subject';
import { folded } from './words';

/** What a letter says of one motion, ready to be kept. */
export interface KeptMention {
  source: 'subject' | 'text';
  key: string | null;
  role: 'named' | 'replaced';
  submitters: string[];
  surnames: string[];
  title: string;
  isChanged: boolean;
  kind: string;
  words: string;
  start: number | null;
  end: number | null;
}

/** A subject of the House's register runs to 1,200 characters; what names a motion stands well within this. */
const LONGEST_WORDS = 400;

const CLAIMS = {
  afgedaan: 'uitvoering',
  'deels afgedaan': 'uitvoering',
  'niet uitgevoerd': 'uitvoering',
  uitgesteld: 'uitstel',
  'in uitvoering': 'stand van zaken',
} as const;

/**
 * The motions that a letter answers, first those of its subject, then those of its text: motions that the text
 * is about, and those under whose number a collective letter reports. A motion that the text only cites is none.
 */
export function readMentions(subject: string | null, text: string | null): KeptMention[] {
  const named: KeptMention[] = motionsInSubject(subject ?? '').map(({ surface, ...mention }) => ({
    ...mention,
    source: 'subject',
    surnames: surnamesOf(mention.submitters),
    words: surface.slice(0, LONGEST_WORDS),
    start: null,
    end: null,
  }));
  if (text === null) return named;
  const known = new Set(named.map(({ key }) => key));
  const reading = readLetter(text);
  const kind = reading.document.letterKind ?? 'overig';
  const inText = [
    ...reading.items.flatMap((item) =>
      item.motion === null
        ? []
        : [{ ...item, key: item.motion, kind: item.claim === null ? 'stand van zaken' : CLAIMS[item.claim] }],
    ),
    ...reading.motions.flatMap((motion) =>
      motion.isSubject && motion.id !== null ? [{ ...motion, key: motion.id, kind }] : [],
    ),
  ];
  return [
    ...named,
    ...inText.flatMap(({ key, kind, start, end }) => {
      if (known.has(key)) return [];
      known.add(key);
      const motion = reading.motions.find(({ id }) => id === key);
      const last = Math.min(end, start + LONGEST_WORDS);
      return [
        {
          source: 'text' as const,
          key,
          role: 'named' as const,
          submitters: motion?.submitters ?? [],
          surnames: surnamesOf(motion?.submitters ?? []),
          title: '',
          isChanged: false,
          kind,
          words: text.slice(start, last),
          start,
          end: last,
        },
      ];
    }),
  ];
}

/** Last words of the first two surnames: "Van der Plas" and "Tjeerd de Groot" give `plas`, `groot`. */
export function surnamesOf(submitters: readonly string[]): string[] {
  const last = submitters.slice(0, 2).map((name) => folded(name).split(' ').at(-1) ?? '');
  return [...new Set(last.filter((word) => word.length > 1))];
}
