import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editorOf } from '~/accounts/session.server';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { commitmentByNumber } from '~/commitments/queries.server';
import { commitmentAddress, motionAddress, printedNumber } from '~/kamerstukken/addresses';
import { motionByKey } from '~/motions/queries.server';
import { mergeMotions, settleDisagreement } from '~/opendata/disagreements/changes.server';
import { disagreementMessages } from '~/opendata/disagreements/messages';
import { disagreementsOf } from '~/opendata/disagreements/queries.server';
import { DisagreementsPage } from '~/opendata/views/DisagreementsPage';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import type { FormErrors } from '~/ui/form';
import { messagesOf, messagesOn, titled } from '~/ui/language';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  titled(`${data?.name ?? ''} · ${messagesOn(matches, disagreementMessages).titles}`),
];

/** The record that the address names, as an editor sees it. */
async function disputed({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const member = await editorOf(request);
  const segment = params.nummer ?? '';
  if (params.soort === 'motie') {
    const motion = await motionByKey(member, segment);
    if (motion) {
      const address = motionAddress({ ...motion, zaakNumber: motion.zaak_number });
      const name = printedNumber(motion.key, motion.zaak_number);
      return { member, subject: { kind: 'motion' as const, id: motion.id }, address, name };
    }
  }
  const number = params.soort === 'toezegging' ? parseCommitmentNumber(segment) : null;
  const commitment = number ? (await commitmentByNumber(member, number))?.commitment : null;
  if (!commitment) throw new Response(null, { status: 404 });
  return {
    member,
    subject: { kind: 'commitment' as const, id: commitment.id },
    address: commitmentAddress(commitment.number),
    name: commitment.number,
  };
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { member, subject, address, name } = await disputed({ params, request });
  return { name, address, id: subject.id, disagreements: await disagreementsOf(member, subject) };
}

interface Answer {
  errors: FormErrors;
  typed: Record<string, string>;
}

export async function action({ params, request }: ActionFunctionArgs) {
  const { member, subject, address } = await disputed({ params, request });
  const form = await typedForm(request);
  const field = /^reden-\d{1,3}$/.test(form.field ?? '') ? (form.field ?? '') : '';
  const typed = { saw: form.saw ?? '', reason: form[field] ?? '' };
  const judged = { subject, ...typed };
  if (form.doe === 'samenvoegen') {
    const merged = await mergeMotions(member, judged, currentTime());
    if (merged.ok) return redirect(`/moties/${merged.value.motionId}`, 303);
    return refusal('', merged.error.why);
  }
  const settled = await settleDisagreement(member, judged, currentTime());
  return settled.ok
    ? redirect(address, 303)
    : refusal(settled.error.field === 'reason' ? field : '', settled.error.why);

  function refusal(where: string, why: 'reasonNeeded' | 'gone') {
    const t = messagesOf(request, disagreementMessages);
    return json<Answer>({ errors: { [where]: t[why] }, typed }, { status: why === 'gone' ? 409 : 422 });
  }
}

export default function DisagreementsRoute() {
  const answer = useActionData<typeof action>();
  return (
    <DisagreementsPage
      {...useLoaderData<typeof loader>()}
      errors={answer?.errors ?? {}}
      typed={answer?.typed ?? {}}
    />
  );
}
