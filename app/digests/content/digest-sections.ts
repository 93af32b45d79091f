import { type DigestContent, type DigestItem, SECTIONS, type Section } from '../digest';

/** Blocks that a section shows whole; more than these nobody reads in a mail. */
const WHOLE = 15;
/** After them this many by name. */
const BY_NAME = 60;

const MORE: Record<Section, string> = {
  new: '/',
  done: '/toezeggingen?staat=afgedaan&sorteer=datum',
  postponed: '/toezeggingen',
  overdue: '/toezeggingen?termijn=te+laat',
  'due in 2 weeks': '/toezeggingen?termijn=binnenkort',
  'due in 6 weeks': '/toezeggingen?termijn=binnenkort',
};

/** The blocks of an issue under their headings, the newest first; nothing is left out without being counted. */
export function sectionsOf(items: readonly DigestItem[]): DigestContent['sections'] {
  return SECTIONS.flatMap((section) => {
    const all = items.filter(({ block }) => block.section === section).sort(inOrder);
    if (all.length === 0) return [];
    const rest = all.slice(WHOLE, WHOLE + BY_NAME).map(({ block }) => block);
    return [
      {
        section,
        items: all.slice(0, WHOLE),
        rest,
        total: all.length,
        morePath: all.length > WHOLE + BY_NAME ? MORE[section] : null,
      },
    ];
  });
}

const inOrder = ({ block: one }: DigestItem, { block: other }: DigestItem): number =>
  compared(one.day ?? '', other.day ?? '') ||
  compared(other.at, one.at) ||
  compared(one.kind, other.kind) ||
  other.id - one.id;

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
