import { createContext, type ReactNode, useContext } from 'react';

/** Languages of the interface. Dutch is the default; official values stay Dutch in both. */
export type Locale = 'nl' | 'en';

/** A function of any arguments; each entry keeps its own. */
type Message = string | ((...args: never[]) => string);
type Entry = { nl: Message; en: Message };
export type Entries = Record<string, Entry>;

/** In both languages a message is a string, or a function of the same arguments. */
type Checked<T extends Entries> = {
  [K in keyof T]: T[K]['nl'] extends string ? { nl: string; en: string } : { nl: T[K]['nl']; en: T[K]['nl'] };
};

export type Catalogue<T extends Entries> = { readonly entries: T };

export type Messages<T extends Entries> = {
  [K in keyof T]: T[K]['nl'] extends string ? string : T[K]['nl'];
};

/** The strings of one room, in both languages. Every visible string is in one. */
export function catalogue<const T extends Entries>(entries: T & Checked<T>): Catalogue<T> {
  return { entries };
}

/** The strings of a catalogue in one language. */
export function messagesIn<T extends Entries>(from: Catalogue<T>, locale: Locale): Messages<T> {
  const known = made.get(from)?.[locale];
  if (known) return known as Messages<T>;
  const messages = Object.fromEntries(
    Object.entries(from.entries).map(([key, entry]) => [key, entry[locale]]),
  ) as Messages<T>;
  made.set(from, { ...made.get(from), [locale]: messages });
  return messages;
}

const made = new WeakMap<object, Partial<Record<Locale, unknown>>>();

const LocaleContext = createContext<Locale>('nl');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

export function useMessages<T extends Entries>(from: Catalogue<T>): Messages<T> {
  return messagesIn(from, useLocale());
}

/** A word of an official list that has a translation beside it, or the word as printed. */
export function wordIn<T extends Entries>(messages: Messages<T>, word: string | null): string {
  const found = word === null ? undefined : (messages as Record<string, unknown>)[word];
  return typeof found === 'string' ? found : (word ?? '');
}
