import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { adminOf } from '~/accounts/session.server';

/** Administration begins with the people. */
export async function loader({ request }: LoaderFunctionArgs) {
  await adminOf(request);
  return redirect('/beheer/personen');
}
