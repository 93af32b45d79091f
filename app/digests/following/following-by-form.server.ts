import type { Viewer } from '~/accounts/viewer';
import { plainDateAt } from '~/deadlines/plain-date';
import { recordIdIn } from '~/platform/record-id';
import type { FormErrors } from '~/ui/form';
import { type Locale, messagesIn } from '~/ui/i18n';
import type { ShownReader } from '../views/ReaderSettings';
import { followableOf, followRhythm, readerForm } from './following';
import {
  type FollowRefusal,
  resumeMail,
  saveReader,
  setRhythm,
  stopAllMail,
  stopFollowing,
} from './following-changes.server';
import { followingMessages } from './messages';
import { followsOf, type Reader } from './readers.server';
import { successorsFor } from './successors.server';

/** What a form of the page of follows led to. */
export interface FollowingAnswer {
  status: 200 | 409 | 422 | 429;
  typed: Record<string, string> | null;
  errors: FormErrors;
  notice: string | null;
}

export const refusedForm = (
  errors: FormErrors,
  typed: Record<string, string> | null = null,
  status: FollowingAnswer['status'] = 422,
): FollowingAnswer => ({ status, typed, errors, notice: null });

const told = (notice: string): FollowingAnswer => ({ status: 200, typed: null, errors: {}, notice });

/** Does what one of the page's forms asks: stop, another rhythm, settings, all mail. */
export async function changeFollowing(
  reader: Reader,
  typed: Record<string, string>,
  locale: Locale,
  now: Date,
): Promise<FollowingAnswer> {
  const t = messagesIn(followingMessages, locale);
  const followId = recordIdIn(typed.volgt);
  switch (typed.doe) {
    case 'stoppen': {
      const which = followId === null ? followableOf(typed.soort, typed.wat) : { followId };
      if (which === null) break;
      await stopFollowing(reader, which, now);
      return told(t.stopped);
    }
    case 'ritme': {
      const rhythm = followRhythm.safeParse(typed.ritme);
      if (followId === null || !rhythm.success) break;
      await setRhythm(reader, followId, rhythm.data);
      return told(t.saved);
    }
    case 'instellen': {
      const read = readerForm.safeParse(typed);
      if (!read.success) {
        const isPause = read.error.issues.some(({ path }) => path[0] === 'pauze');
        return refusedForm({ [isPause ? 'pauze' : '']: isPause ? t.pauseInThePast : t.notUnderstood }, typed);
      }
      const saved = await saveReader(reader, read.data, now);
      if (saved.ok) return told(t.saved);
      return saved.error === 'conflict'
        ? refusedForm({ '': t.conflict }, typed, 409)
        : refusedForm({ pauze: t.pauseInThePast }, typed);
    }
    case 'alles stoppen':
      await stopAllMail(reader, now);
      return told(t.saved);
    case 'hervatten':
      await resumeMail(reader, now);
      return told(t.saved);
  }
  return refusedForm({ '': t.notUnderstood });
}

/** Why something could not be followed, in words. */
export function followRefusal(refusal: FollowRefusal, locale: Locale): string {
  const t = messagesIn(followingMessages, locale);
  return refusal === 'too many' ? t.tooManyFollows : t.gone;
}

/** All that the page of follows shows. */
export async function followingPageOf(viewer: Viewer, reader: Reader, locale: Locale, now: Date) {
  const today = plainDateAt(now);
  const [follows, successors] = await Promise.all([
    followsOf(viewer, reader, locale),
    successorsFor(reader.id, today),
  ]);
  return { today, reader: shownReader(reader), follows, successors };
}

/** Nobody yet: the settings that a reader begins with. */
export const newReader = (locale: Locale): ShownReader => ({
  email: null,
  frequency: 'weekly',
  weekday: 1,
  hour: 7,
  pausedUntil: null,
  wantsDeadlines: true,
  whenEmpty: 'nothing',
  locale,
  version: 0,
  isStopped: false,
  isSuppressed: false,
});

const shownReader = (reader: Reader): ShownReader => ({
  email: reader.email,
  frequency: reader.frequency,
  weekday: reader.weekday,
  hour: reader.hour,
  pausedUntil: reader.pausedUntil,
  wantsDeadlines: reader.wantsDeadlines,
  whenEmpty: reader.whenEmpty,
  locale: reader.locale,
  version: reader.version,
  isStopped: reader.stoppedAt !== null,
  isSuppressed: reader.suppressedAt !== null,
});
