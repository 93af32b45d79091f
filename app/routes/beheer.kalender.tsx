import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { adminOf } from '~/accounts/session.server';
import { CALENDAR_NAMES, calendarTable, setCalendarDate } from '~/kamerstukken/calendar-changes.server';
import { calendarMessages } from '~/kamerstukken/calendar-messages';
import { CalendarPage } from '~/kamerstukken/views/CalendarPage';
import { currentTime } from '~/platform/clock';
import { choicesOf } from '~/ui/cookies';
import { messagesIn } from '~/ui/i18n';

export const meta: MetaFunction = () => [{ title: 'Kalender · Gestand' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const rows = await calendarTable(await adminOf(request));
  const chosen = Number(new URL(request.url).searchParams.get('datum'));
  return json({ rows, names: [...CALENDAR_NAMES], chosen: rows.find((row) => row.id === chosen) ?? null });
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await adminOf(request);
  const t = messagesIn(calendarMessages, choicesOf(request.headers.get('Cookie')).locale);
  const typed = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  );
  const saved = await setCalendarDate(
    admin,
    {
      name: typed.naam ?? '',
      from: typed.van ?? '',
      until: typed.tot ?? '',
      source: typed.bron ?? '',
      isConfirmed: typed.bevestigd === 'on',
      version: /^\d+$/.test(typed.versie ?? '') ? Number(typed.versie) : null,
    },
    currentTime(),
  );
  if (saved.ok) return json({ typed: null, error: '', notice: t.saved });
  return json(
    { typed, error: t[saved.error], notice: '' },
    { status: saved.error === 'conflict' ? 409 : 422 },
  );
}

export default function CalendarRoute() {
  const { rows, names, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CalendarPage
      {...{ rows, names, chosen }}
      typed={answer?.typed ?? null}
      error={answer?.error ?? ''}
      notice={answer?.notice ?? ''}
    />
  );
}
