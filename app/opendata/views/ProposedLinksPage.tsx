import { Link } from '@remix-run/react';
import { useProposalKeys } from '~/intake/views/use-proposal-keys';
import { letterAddress, motionAddress, printedNumber } from '~/kamerstukken/addresses';
import { linkMessages } from '~/kamerstukken/link-messages';
import { asTitle } from '~/kamerstukken/title';
import { LinkDecision, LinkGround } from '~/kamerstukken/views/LinkDecision';
import { printedDate } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { Facts, Pager } from '~/ui/records';
import type { ProposedLink } from '../links/queries.server';
import { openDataMessages } from '../messages';

/** Links that the rules propose: letter beside motion, a person's word under each. */
export function ProposedLinksPage({
  links,
  count,
  here,
  next,
}: {
  links: ProposedLink[];
  count: number;
  here: string;
  next: string | null;
}) {
  const t = useMessages(openDataMessages);
  useProposalKeys('confirmed', 'rejected');
  return (
    <>
      <PageHead
        kind={t.links}
        title={t.proposedLinks}
        lede={<p>{links.length === 0 ? t.noLinks : t.proposedCount(count)}</p>}
      />
      {links.length === 0 ? null : <p className="soft needs-script">{t.linkKeys}</p>}
      <ol className="linked">
        {links.map((link) => (
          <ProposedItem key={link.link_id} link={link} here={here} />
        ))}
      </ol>
      <Pager previous={null} next={next} />
    </>
  );
}

function ProposedItem({ link, here }: { link: ProposedLink; here: string }) {
  const t = useMessages(openDataMessages);
  const ground = useMessages(linkMessages);
  const locale = useLocale();
  const { letter, motion } = link;
  const address = motionAddress({ ...motion, zaakNumber: motion.zaak_number });
  const number = printedNumber(motion.key, motion.zaak_number);
  return (
    <li data-proposal={link.link_id} id={`koppeling-${link.link_id}`} tabIndex={-1}>
      <Facts
        facts={[
          {
            term: t.letter,
            value: (
              <>
                <Link to={letterAddress({ ...letter, documentNumber: letter.document_number })}>
                  {letter.title ?? printedNumber(letter.key, letter.document_number)}
                </Link>
                <div className="soft small">
                  {[
                    printedNumber(letter.key, letter.document_number),
                    printedDate(letter.date, locale),
                    link.link_kind,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>
            ),
          },
          {
            term: t.motion,
            value: (
              <>
                <Link to={address}>{asTitle(motion.title)}</Link>
                <div className="soft small">
                  {[number, printedDate(motion.submitted_on, locale), motion.signatory]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>
            ),
          },
        ]}
      />
      <LinkGround link={link} />
      {link.source === 'text' && link.words ? (
        <p className="soft small">{ground.wordsOf(link.words)}</p>
      ) : null}
      <LinkDecision
        link={link}
        motionAddress={address}
        backTo={here}
        name={number || asTitle(motion.title)}
      />
    </li>
  );
}
