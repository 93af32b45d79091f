import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { closeSession } from '~/accounts/session.server';

/** Ends the session and clears what the browser kept of its pages. */
export async function action({ request }: ActionFunctionArgs) {
  return redirect('/', {
    headers: { 'Set-Cookie': await closeSession(request), 'Clear-Site-Data': '"cache"' },
  });
}

export const loader = () => redirect('/');
