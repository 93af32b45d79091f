import { z } from 'zod';
import { isPlainDate } from '~/deadlines/plain-date';
import { type ListState, listAddress, listState } from '~/search/list-state';
import { LISTS, type ListName, type ListShape } from '~/search/lists';
import { searchMessages } from '~/search/messages';
import { valueLabel } from '~/search/value-label';
import { type Locale, messagesIn, wordIn } from '~/ui/i18n';
import { FOLLOWED_KINDS, type FollowedKind } from '~db/schema/digests';

/** More than anybody reads in a week; one reader cannot make every issue slow. */
export const MOST_FOLLOWS = 500;

/** What somebody asks to follow: a record by its kind and id, or a list by its address. */
export type Followable =
  | { kind: Exclude<FollowedKind, 'list'>; subjectId: number }
  | { kind: 'list'; listAddress: string };

/** A followable as two fields of a form or an address: `soort` and `wat`. */
export const followableFields = (followable: Followable): { soort: FollowedKind; wat: string } => ({
  soort: followable.kind,
  wat: followable.kind === 'list' ? followable.listAddress : String(followable.subjectId),
});

/** Reads those fields back; null for what cannot be followed. A list's address becomes its canonical one. */
export function followableOf(soort: string | undefined, wat: string | undefined): Followable | null {
  const kind = FOLLOWED_KINDS.find((one) => one === soort);
  if (!kind || !wat || wat.length > 2000) return null;
  if (kind === 'list') {
    const read = readListAddress(wat);
    return read && { kind, listAddress: followedAddress(read.shape, read.state) };
  }
  return /^[1-9]\d{0,14}$/.test(wat) ? { kind, subjectId: Number(wat) } : null;
}

/** The address under which a list is followed: its words and filters, whatever its order and page. */
export function followedAddress(shape: ListShape, state: ListState): string {
  const plain = listState(shape, new URLSearchParams());
  return listAddress(shape, { ...plain, words: state.words, filters: state.filters });
}

/** A list as it is filtered now. */
export const followableList = (shape: ListShape, state: ListState): Followable => ({
  kind: 'list',
  listAddress: followedAddress(shape, state),
});

/** The list and what is asked of it, of an address such as `/moties?uitslag=aangenomen`; else null. */
export function readListAddress(address: string): { shape: ListShape; state: ListState } | null {
  const [path = '', query = ''] = address.split('?', 2);
  const name = (Object.keys(LISTS) as ListName[]).find((one) => LISTS[one].path === path);
  if (!name) return null;
  const shape = LISTS[name];
  return { shape, state: listState(shape, new URLSearchParams(query)) };
}

const TITLES = {
  moties: 'motions',
  toezeggingen: 'commitments',
  brieven: 'letters',
  dossiers: 'dossiers',
  acties: 'actions',
} as const;

/** "Moties: aangenomen, ontraden", of a followed list. */
export function listName(address: string, locale: Locale): string {
  const read = readListAddress(address);
  if (!read) return address;
  const t = messagesIn(searchMessages, locale);
  const { shape, state } = read;
  const asked = Object.entries(state.filters).flatMap(([name, values]) =>
    values.map((value) =>
      shape.filters[name]?.kind === 'choice'
        ? valueLabel(value, locale)
        : `${wordIn(t, name).toLowerCase()} ${value}`,
    ),
  );
  const parts = [...(state.words ? [`“${state.words}”`] : []), ...asked];
  const title = t[TITLES[shape.name]];
  return parts.length > 0 ? `${title}: ${parts.join(', ')}` : title;
}

const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);

/** How often, when and in which language a reader wants mail, as the form on /volgen sends it. */
export const readerForm = z.object({
  ritme: choice(['weekly', 'daily']),
  dag: z.coerce.number().int().min(1).max(7),
  uur: z.coerce.number().int().min(0).max(23),
  pauze: z
    .string()
    .trim()
    .refine((day) => day === '' || isPlainDate(day)),
  termijnen: z.literal('on').optional(),
  leeg: choice(['nothing', 'line']),
  taal: choice(['nl', 'en']),
  versie: z.coerce.number().int().min(0),
});

export type ReaderForm = z.infer<typeof readerForm>;

/** The rhythm of one follow: the reader's own, or a faster one. */
export const followRhythm = choice(['own', 'daily', 'at once']);
export type FollowRhythm = z.infer<typeof followRhythm>;
