import { Form, useLocation } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/Button';
import { useMessages } from '~/ui/i18n';
import { followingMessages } from '../following/messages';
import type { FollowOffer } from '../following/readers.server';

/** Follows what the page shows, or stops; who has no account is led to following by e-mail. */
export function FollowButton({ offer }: { offer: FollowOffer }) {
  const t = useMessages(followingMessages);
  const location = useLocation();
  const { soort, wat, isFollowed } = offer;
  if (isFollowed === null) {
    return (
      <p className="no-print">
        <LinkButton to={`/volgen/per-mail?${new URLSearchParams({ soort, wat })}`}>
          {t.followByMail}
        </LinkButton>
      </p>
    );
  }
  return (
    <Form method="post" action="/volgen?index" className="form-actions no-print" preventScrollReset>
      <input type="hidden" name="soort" value={soort} />
      <input type="hidden" name="wat" value={wat} />
      <input type="hidden" name="terug" value={`${location.pathname}${location.search}`} />
      {isFollowed ? (
        <>
          <span>✓ {t.followed}</span>
          <Button name="doe" value="stoppen" weight="quiet">
            {t.stop}
          </Button>
        </>
      ) : (
        <Button name="doe" value="volgen">
          {t.follow}
        </Button>
      )}
    </Form>
  );
}
