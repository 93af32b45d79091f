import type { Locale } from './i18n';

export type Theme = 'auto' | 'light' | 'dark';

/** What a visitor chose, from the Cookie header; anything unknown is the default. */
export function choicesOf(cookieHeader: string | null): { locale: Locale; theme: Theme } {
  const cookies = new Map(
    (cookieHeader ?? '').split(';').map((pair) => {
      const [name = '', value = ''] = pair.trim().split('=');
      return [name, value] as const;
    }),
  );
  const theme = cookies.get('weergave');
  return {
    locale: cookies.get('taal') === 'en' ? 'en' : 'nl',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** The Set-Cookie value for a choice; it lasts a year. */
export const choiceCookie = (name: 'taal' | 'weergave', value: string): string =>
  `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
