import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { possibleOwners } from '~/accounts/queries.server';
import { editorOf } from '~/accounts/session.server';
import { logByHand } from '~/commitments/changes.server';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { newCommitmentForm, SHARED_FIELDS } from '~/commitments/forms';
import { commitmentMessages } from '~/commitments/messages';
import { ministryChoices } from '~/commitments/queries.server';
import { NewCommitmentForm } from '~/commitments/views/NewCommitmentForm';
import { plainDateAt } from '~/deadlines/plain-date';
import { commitmentAddress } from '~/kamerstukken/addresses';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { localeOf, messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, commitmentMessages).newTitle)];

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await editorOf(request);
  const locale = localeOf(request);
  const ministries = await ministryChoices();
  const asked = new URL(request.url).searchParams;
  return json({
    today: plainDateAt(currentTime()),
    owners: await possibleOwners(member),
    ministries: ministries.map(({ id, nameNl, nameEn }) => ({ id, name: locale === 'nl' ? nameNl : nameEn })),
    shared: Object.fromEntries(SHARED_FIELDS.flatMap((name) => fieldOf(name, asked.get(name)))),
    after: parseCommitmentNumber(asked.get('na') ?? ''),
  });
}

const fieldOf = (name: string, value: string | null): [string, string][] => (value ? [[name, value]] : []);

export async function action({ request }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const t = messagesOf(request, commitmentMessages);
  const typed = await typedForm(request);
  const read = newCommitmentForm.safeParse(typed);
  if (!read.success)
    return json({ typed, errors: { text: t.textNeeded } as Record<string, string> }, { status: 422 });
  const { concept, ministry, owner, ...rest } = read.data;
  const logged = await logByHand(
    member,
    { ...rest, isConcept: concept, ministryId: ministry, ownerId: owner },
    currentTime(),
  );
  if (logged.ok) {
    const { number } = logged.value;
    if (typed.then !== 'next') return redirect(commitmentAddress(number), 303);
    const shared = SHARED_FIELDS.flatMap((name) => fieldOf(name, typed[name] ?? null));
    return redirect(`/toezeggingen/nieuw?${new URLSearchParams([['na', number], ...shared])}`, 303);
  }
  const refused = logged.error;
  const errors: Record<string, string> =
    refused.kind === 'refused' ? { [refused.field]: t[refused.why] } : {};
  return json({ typed, errors }, { status: 422 });
}

export default function NewCommitmentRoute() {
  const { shared, ...data } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewCommitmentForm {...data} typed={answer?.typed ?? shared} errors={answer?.errors ?? {}} />;
}
