import { choicesOf } from './cookies';
import { type Catalogue, type Entries, type Locale, type Messages, messagesIn } from './i18n';

/** The language that whoever makes a request reads. */
export const localeOf = (request: Request): Locale => choicesOf(request.headers.get('Cookie')).locale;

/** The strings of a catalogue for the answer to a request. */
export const messagesOf = <T extends Entries>(request: Request, from: Catalogue<T>): Messages<T> =>
  messagesIn(from, localeOf(request));

/** The routes of a page with what they loaded, as `meta` is given them; the frame knows the language. */
type Matches = readonly { id: string; data: unknown }[];

export function localeOn(matches: Matches): Locale {
  const frame = matches.find(({ id }) => id === 'root')?.data as { locale?: Locale } | null | undefined;
  return frame?.locale ?? 'nl';
}

/** The strings of a catalogue for the head of a page. */
export const messagesOn = <T extends Entries>(matches: Matches, from: Catalogue<T>): Messages<T> =>
  messagesIn(from, localeOn(matches));

/** The title of a page, as `meta` answers it. */
export const titled = (name: string): { title: string } => ({ title: `${name} · Gestand` });
