import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { safeReturnPath } from '~/platform/origin';
import { typedForm } from '~/platform/typed-form.server';
import { choiceCookie } from '~/ui/cookies';

/** Keeps the language or appearance that a visitor chose, and goes back to where that was. */
export async function action({ request }: ActionFunctionArgs) {
  const { terug, taal: locale, weergave: theme } = await typedForm(request);
  const headers = new Headers({ Location: safeReturnPath(terug) });
  if (locale === 'nl' || locale === 'en') headers.append('Set-Cookie', choiceCookie('taal', locale));
  if (theme === 'auto' || theme === 'light' || theme === 'dark') {
    headers.append('Set-Cookie', choiceCookie('weergave', theme));
  }
  return new Response(null, { status: 303, headers });
}

export const loader = () => redirect('/');
