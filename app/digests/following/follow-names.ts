import { type Locale, messagesIn } from '~/ui/i18n';
import type { DigestFollow } from '../digest';
import { listName } from './following';
import { followedKindMessages } from './messages';

/** Whose names say what they are: "S. Karabulut", "Buitenlandse Zaken" needs its kind. */
const SELF_EXPLAINING = ['person', 'action'];

/** "dossier 32 735", "Toezeggingen: te laat": what a reader follows, as a mail names it. */
export function nameOfFollow(
  { kind, name, listAddress }: Pick<DigestFollow, 'kind' | 'name' | 'listAddress'>,
  locale: Locale,
): string {
  if (listAddress !== null) return listName(listAddress, locale);
  return SELF_EXPLAINING.includes(kind) ? name : `${messagesIn(followedKindMessages, locale)[kind]} ${name}`;
}
