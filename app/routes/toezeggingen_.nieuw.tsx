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
import { newCommitmentForm } from '~/commitments/forms';
import { commitmentMessages } from '~/commitments/messages';
import { ministryChoices } from '~/commitments/queries.server';
import { NewCommitmentForm } from '~/commitments/views/CommitmentForms';
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
  return json({
    today: plainDateAt(currentTime()),
    owners: await possibleOwners(member),
    ministries: ministries.map(({ id, nameNl, nameEn }) => ({ id, name: locale === 'nl' ? nameNl : nameEn })),
  });
}

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
  if (logged.ok) return redirect(commitmentAddress(logged.value.number), 303);
  const refused = logged.error;
  const errors: Record<string, string> =
    refused.kind === 'refused' ? { [refused.field]: t[refused.why] } : {};
  return json({ typed, errors }, { status: 422 });
}

export default function NewCommitmentRoute() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewCommitmentForm {...data} typed={answer?.typed ?? {}} errors={answer?.errors ?? {}} />;
}
