import { executionMessages, outcomeMessages } from '~/motions/messages';
import { type Locale, messagesIn, wordIn } from '~/ui/i18n';
import { valueMessages } from './messages';

/** The word of a value in this language, or the value as printed. */
export function valueLabel(value: string, locale: Locale): string {
  for (const messages of [valueMessages, outcomeMessages, executionMessages] as const) {
    const word = wordIn(messagesIn<Record<string, { nl: string; en: string }>>(messages, locale), value);
    if (word !== value) return word;
  }
  return value;
}
