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
import { createAction } from '~/follow-ups/changes.server';
import { actionForm, numbersIn } from '~/follow-ups/forms';
import { followUpMessages } from '~/follow-ups/messages';
import { ActionForm } from '~/follow-ups/views/ActionForm';
import { actionAddress } from '~/kamerstukken/addresses';
import { currentTime } from '~/platform/clock';
import { typedForm } from '~/platform/typed-form.server';
import { TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { messagesOf, messagesOn, titled } from '~/ui/language';
import { PageHead } from '~/ui/PageLayout';

export const meta: MetaFunction = ({ matches }) => [titled(messagesOn(matches, followUpMessages).newAction)];

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await editorOf(request);
  const search = new URL(request.url).searchParams;
  const links = ['motie', 'toezegging', 'brief']
    .flatMap((name) => search.getAll(name))
    .join(', ')
    .slice(0, 200);
  return json({ owners: await possibleOwners(member), links });
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await editorOf(request);
  const t = messagesOf(request, followUpMessages);
  const typed = await typedForm(request);
  const read = actionForm.safeParse(typed);
  if (!read.success)
    return json({ typed, errors: { title: t.titleNeeded } as Record<string, string> }, { status: 422 });
  const made = await createAction(member, read.data, numbersIn(typed.links), currentTime());
  if (made.ok) return redirect(actionAddress(made.value), 303);
  const errors: Record<string, string> = { [made.error.field]: t[made.error.why] };
  return json({ typed, errors }, { status: 422 });
}

export default function NewActionRoute() {
  const t = useMessages(followUpMessages);
  const { owners, links } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.typed ?? {};
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead kind={t.action} title={t.newAction} />
      <ActionForm typed={typed} errors={errors} owners={owners} version={null}>
        <TextField
          name="links"
          label={t.links}
          hint={t.linksHint}
          defaultValue={typed.links ?? links}
          error={errors.links}
          maxLength={400}
        />
      </ActionForm>
    </>
  );
}
