import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { memberOf } from '~/accounts/session.server';
import { mayAdminister } from '~/accounts/viewer';

export const meta: MetaFunction = () => [{ title: 'Beheer · Gestand' }];

/** Administration begins with the people. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request);
  if (!mayAdminister(member)) throw new Response(null, { status: 403 });
  return redirect('/beheer/personen');
}
