import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { printedDate } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { fractieAddress, ministryAddress, personAddress } from '../addresses';
import { paperMessages } from '../messages';
import type { CommitteeDetail, FractieDetail, MinistryDetail, PersonDetail } from '../queries.server';

/** Those who ask and those who answer. Motions, letters and commitments stand below as their rooms show them. */

/** `follow` is the button that follows what the page shows. */
interface Around {
  follow: ReactNode;
  children: ReactNode;
}

export function PersonPage({ person, follow, children }: { person: PersonDetail } & Around) {
  const t = useMessages(paperMessages);
  return (
    <article>
      <PageHead
        kind={person.is_demonstration ? `${t.person} · ${t.fictional}` : t.person}
        title={person.name}
        actions={follow}
      />
      <Facts
        facts={[
          {
            term: t.memberOf,
            value: person.memberships?.map((held) => (
              <div key={`${held.abbreviation} ${held.from}`}>
                <Link to={fractieAddress(held.abbreviation)}>{held.name}</Link> <Period {...held} />
              </div>
            )),
          },
          {
            term: t.offices,
            value: person.offices?.map((held) => (
              <div key={`${held.office} ${held.from}`}>
                <Link to={ministryAddress(held.slug)}>{held.office}</Link> <Period {...held} />
              </div>
            )),
          },
        ]}
      />
      {children}
    </article>
  );
}

export function FractiePage({ fractie, follow, children }: { fractie: FractieDetail } & Around) {
  const t = useMessages(paperMessages);
  return (
    <article>
      <PageHead
        kind={t.fractie}
        title={fractie.name}
        lede={
          <p>
            {[fractie.abbreviation, fractie.seats ? `${fractie.seats} ${t.seats.toLowerCase()}` : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        }
        actions={follow}
      />
      {children}
    </article>
  );
}

export function CommitteePage({ committee, follow, children }: { committee: CommitteeDetail } & Around) {
  const t = useMessages(paperMessages);
  return (
    <article>
      <PageHead
        kind={t.committee}
        title={committee.name}
        lede={committee.abbreviation ? <p>{committee.abbreviation}</p> : null}
        actions={follow}
      />
      {children}
    </article>
  );
}

export function MinistryPage({ ministry, follow, children }: { ministry: MinistryDetail } & Around) {
  const t = useMessages(paperMessages);
  const locale = useLocale();
  return (
    <article>
      <PageHead
        kind={t.ministry}
        title={ministry[locale]}
        lede={<p>{ministry.abbreviation}</p>}
        actions={follow}
      />
      <Facts
        facts={[
          {
            term: t.holders,
            value: ministry.holders?.map((held) => (
              <div key={`${held.office} ${held.slug} ${held.from}`}>
                <Link to={personAddress(held.slug)}>{held.name}</Link>, {held.office} <Period {...held} />
              </div>
            )),
          },
        ]}
      />
      {children}
    </article>
  );
}

function Period({ from, until }: { from: string | null; until: string | null }) {
  const t = useMessages(paperMessages);
  const locale = useLocale();
  if (from === null && until === null) return null;
  return <span className="soft">{t.period(printedDate(from, locale), printedDate(until, locale))}</span>;
}
