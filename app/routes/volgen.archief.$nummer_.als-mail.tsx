import type { LoaderFunctionArgs } from '@remix-run/node';
import { memberOf } from '~/accounts/session.server';
import { framedMail } from '~/digests/delivery/framed-mail.server';
import { ownIssue } from '~/digests/delivery/issue-queries.server';
import { issueMaking } from '~/digests/delivery/making.server';

/** The issue itself, for the frame on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return framedMail(
    (await ownIssue(await memberOf(request), params.nummer ?? '', await issueMaking()))?.html ?? null,
  );
}
