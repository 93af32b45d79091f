import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { adminOf } from '~/accounts/session.server';

export const meta: MetaFunction = () => [{ title: 'Beheer · Gestand' }];

/** Administration begins with the people. */
export async function loader({ request }: LoaderFunctionArgs) {
  await adminOf(request);
  return redirect('/beheer/personen');
}
