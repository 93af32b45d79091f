import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountMessages } from '~/accounts/messages';
import { adminOf } from '~/accounts/session.server';
import { dateAnew, deadlinesRestingOn } from '~/commitments/calendar-deadlines.server';
import { plainDateAt, yearOf } from '~/deadlines/plain-date';
import { authorOf } from '~/history/changes.server';
import {
  CALENDAR_NAMES,
  type CalendarChange,
  calendarsOfChange,
  calendarTable,
  problemOfChange,
  setCalendarDate,
} from '~/kamerstukken/calendar-changes.server';
import { calendarMessages } from '~/kamerstukken/calendar-messages';
import { computedDays } from '~/kamerstukken/known-calendar';
import { CalendarPage } from '~/kamerstukken/views/CalendarPage';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, accountMessages).calendar)];

export async function loader({ request }: LoaderFunctionArgs) {
  const rows = await calendarTable(await adminOf(request));
  const chosen = Number(new URL(request.url).searchParams.get('datum'));
  const year = yearOf(plainDateAt(currentTime()));
  return json({
    rows,
    names: [...CALENDAR_NAMES],
    chosen: rows.find((row) => row.id === chosen) ?? null,
    computed: computedDays(year - 1, year + 2),
  });
}

const ANSWER = { typed: null as Record<string, string> | null, error: '', notice: '', resting: null };

/** Shows first which deadlines rest on the date; saves once the person said what becomes of them. */
export async function action({ request }: ActionFunctionArgs) {
  const admin = await adminOf(request);
  const t = messagesOf(request, calendarMessages);
  const typed = await typedForm(request);
  const change: CalendarChange = {
    name: typed.naam ?? '',
    from: typed.van ?? '',
    until: typed.tot ?? '',
    source: typed.bron ?? '',
    isConfirmed: typed.bevestigd === 'on',
    version: /^\d+$/.test(typed.versie ?? '') ? Number(typed.versie) : null,
  };
  const problem = problemOfChange(change);
  if (problem) return json({ ...ANSWER, typed, error: t[problem] }, { status: 422 });
  const { before, after } = await calendarsOfChange(change);
  if (typed.termijnen === undefined) {
    const resting = await deadlinesRestingOn(admin, change.name, before, after);
    if (resting.count > 0) return json({ ...ANSWER, typed, resting });
  }
  const now = currentTime();
  const reason = `${change.name} ${change.from.slice(0, 4)}: ${change.from} – ${change.until}${change.source ? `, ${change.source}` : ''}`;
  const saved = await setCalendarDate(admin, change, now, async (transaction) =>
    typed.termijnen === 'herberekenen'
      ? dateAnew(transaction, authorOf(admin), now, { name: change.name, before, after, reason })
      : 0,
  );
  if (saved.ok) return json({ ...ANSWER, notice: t.saved(saved.value.datedAnew) });
  return json(
    { ...ANSWER, typed, error: t[saved.error.why] },
    { status: saved.error.why === 'conflict' ? 409 : 422 },
  );
}

export default function CalendarRoute() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CalendarPage {...shown} {...(answer ?? ANSWER)} />;
}
