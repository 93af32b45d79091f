import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/Button';
import { useMessages, wordIn } from '~/ui/i18n';
import { Section } from '~/ui/PageLayout';
import { StateMark } from '~/ui/StateMark';
import type { ShownLink } from '../letter-link';
import { basisMessages, linkMessages } from '../link-messages';
import './LinkDecision.css';

/** Letters of a motion or motions of a letter; what a person rejected stands folded at the end. */
export function LinkedSection<Row extends ShownLink>({
  title,
  id,
  links,
  row,
}: {
  title: string;
  id: string;
  links: Row[];
  row: (link: Row) => ReactNode;
}) {
  const t = useMessages(linkMessages);
  const standing = links.filter(({ state }) => state !== 'rejected');
  const rejected = links.filter(({ state }) => state === 'rejected');
  if (links.length === 0) return null;
  const list = (rows: Row[]) => (
    <ul className="linked">
      {rows.map((link) => (
        <li key={link.link_id}>{row(link)}</li>
      ))}
    </ul>
  );
  return (
    <Section title={title} id={id} count={standing.length}>
      {standing.length > 0 ? list(standing) : null}
      {rejected.length > 0 ? (
        <details className="no-print">
          <summary>
            {t.rejected} ({rejected.length})
          </summary>
          {list(rejected)}
        </details>
      ) : null}
    </Section>
  );
}

/** What a link rests on: a rule's reason, or that a person said so. Nothing where a person made it. */
export function LinkGround({ link }: { link: ShownLink }) {
  const t = useMessages(linkMessages);
  const bases = useMessages(basisMessages);
  if (link.basis === null) return null;
  const basis = wordIn(bases, link.basis);
  return (
    <div className="soft small">
      {link.state === 'proposed' ? (
        <>
          <StateMark tone="attention" word={t.proposed} /> {basis}
        </>
      ) : (
        [link.is_decided && link.state === 'confirmed' ? t.byPerson : null, basis].filter(Boolean).join(' · ')
      )}
    </div>
  );
}

/** An editor says whether the letter is about the motion. A person's word stays, over every synchronisation. */
export function LinkDecision({
  link,
  motionAddress,
  backTo,
  name,
}: {
  link: ShownLink;
  motionAddress: string;
  backTo: string;
  /** Told to screen readers where many stand on one page. */
  name?: string;
}) {
  const t = useMessages(linkMessages);
  return (
    <Form method="post" action={`${motionAddress}/wijzigen`} className="form-actions no-print">
      <input type="hidden" name="wat" value="brief" />
      <input type="hidden" name="id" value={link.link_id} />
      <input type="hidden" name="saw" value={link.state} />
      <input type="hidden" name="terug" value={backTo} />
      {link.state === 'confirmed' ? null : (
        <Button
          name="state"
          value="confirmed"
          {...(name ? { 'aria-label': t.confirmNamed(name) } : {})}
          weight={link.state === 'proposed' ? 'secondary' : 'quiet'}
        >
          {t.confirm}
        </Button>
      )}
      {link.state === 'rejected' ? null : (
        <Button
          name="state"
          value="rejected"
          weight="quiet"
          {...(name ? { 'aria-label': t.rejectNamed(name) } : {})}
        >
          {t.reject}
        </Button>
      )}
    </Form>
  );
}
