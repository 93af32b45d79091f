import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountMessages } from '~/accounts/messages';
import { adminOf } from '~/accounts/session.server';
import { countOfProposedLinks } from '~/opendata/links/queries.server';
import { openDataMessages } from '~/opendata/messages';
import { settleAlarm } from '~/opendata/synchronisation/alarms.server';
import {
  alarmsOf,
  latestRuns,
  officialTextCounts,
  sourceStatesOf,
} from '~/opendata/synchronisation/queries.server';
import { SourcesPage } from '~/opendata/views/SourcesPage';
import { currentTime } from '~/platform/clock';
import { askForJob } from '~/platform/jobs.server';
import { takeFromLimit } from '~/platform/rate-limit.server';
import { recordIdIn } from '~/platform/record-id';
import { settings } from '~/platform/settings.server';
import { typedForm } from '~/platform/typed-form.server';
import type { FormErrors } from '~/ui/form';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, accountMessages).sources)];

/** However many administrators ask: the services belong to others. */
const ASKING = { name: 'synchronise now', allowed: 3, windowSeconds: 600 };

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await adminOf(request);
  const [states, runs, alarms, settled, texts, proposedLinks] = await Promise.all([
    sourceStatesOf(admin),
    latestRuns(admin),
    alarmsOf(admin, false),
    alarmsOf(admin, true),
    officialTextCounts(admin),
    countOfProposedLinks(admin),
  ]);
  const runsFrom = settings().synchronisesFrom;
  return json({ now: currentTime(), runsFrom, states, runs, alarms, settled, texts, proposedLinks });
}

interface Answer {
  notice: string;
  errors: FormErrors;
  typed: Record<string, string>;
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await adminOf(request);
  const t = messagesOf(request, openDataMessages);
  const typed = await typedForm(request);
  const refuse = (field: string, why: string, status = 422) =>
    json<Answer>({ notice: '', errors: { [field]: why }, typed }, { status });
  const tell = (notice: string) => json<Answer>({ notice, errors: {}, typed: {} });
  if (typed.doe === 'nu') {
    if (settings().synchronisesFrom === null) return refuse('', t.isOff);
    if (!(await takeFromLimit(ASKING, 'everybody', currentTime())).isAllowed)
      return refuse('', t.tooOften, 429);
    const isAsked = await askForJob('synchronise', { askedBy: admin.name });
    return isAsked ? tell(t.asked) : refuse('', t.cannotAsk, 503);
  }
  const field = `reden-${typed.id}`;
  const settled = await settleAlarm(admin, recordIdIn(typed.id) ?? 0, typed[field] ?? '', currentTime());
  if (settled.ok) return tell(t.settledNow);
  return refuse(settled.error.field === 'reason' ? field : '', t[settled.error.why]);
}

export default function SourcesRoute() {
  const answer = useActionData<typeof action>();
  return (
    <SourcesPage
      {...useLoaderData<typeof loader>()}
      notice={answer?.notice ?? ''}
      errors={answer?.errors ?? {}}
      typed={answer?.typed ?? {}}
    />
  );
}
