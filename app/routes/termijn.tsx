import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { editorOf } from '~/accounts/session.server';
import { windowOf } from '~/deadlines/deadlines-in';
import { explainWindow } from '~/deadlines/explain';
import { isPlainDate, plainDateAt } from '~/deadlines/plain-date';
import { calendar } from '~/kamerstukken/calendar.server';
import { currentTime } from '~/platform/clock';
import { localeOf } from '~/ui/language';

/** What words about time mean, for the form in which they are being typed. */
export async function loader({ request }: LoaderFunctionArgs) {
  await editorOf(request);
  const search = new URL(request.url).searchParams;
  const words = (search.get('woorden') ?? '').slice(0, 200).trim();
  const given = search.get('vanaf') ?? '';
  const anchor = isPlainDate(given) ? given : plainDateAt(currentTime());
  const locale = localeOf(request);
  const text = words === '' ? '' : explainWindow(words, windowOf(words, anchor, await calendar()), locale);
  return json({ words, text });
}
