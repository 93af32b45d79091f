import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { explainWindow, slipSummary, standingOf } from '~/deadlines/explain';
import {
  commitmentAddress,
  committeeAddress,
  letterAddress,
  ministryAddress,
  motionAddress,
  paperAddress,
  passageAnchor,
  printedNumber,
} from '~/kamerstukken/addresses';
import { executionMessages } from '~/motions/messages';
import { stateTone } from '~/motions/tones';
import { LinkButton } from '~/ui/Button';
import { distanceInDays, lateBy, printedDate } from '~/ui/dates';
import { Notice } from '~/ui/form';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Passage } from '~/ui/Passage';
import { Facts } from '~/ui/records';
import { StateMark } from '~/ui/StateMark';
import { givenDeadlines, isClosed, waitsForEvent } from '../commitment';
import { commitmentMessages } from '../messages';
import { Internal } from './Internal';
import { Judgements } from './Judgements';
import type { ShownCommitment } from './shown-commitment';
import './CommitmentPage.css';

/** A commitment: where it stands first, then what proves it and what hangs on it. */
export function CommitmentPage({
  detail,
  today,
  times,
  error,
  note,
  follow,
  disagreements,
  children,
}: {
  detail: ShownCommitment;
  today: string;
  /** How often it was promised. */
  times: number;
  error: string | null;
  /** A remark that was typed and not kept. */
  note: string;
  /** The button that follows it. */
  follow: ReactNode;
  /** In what the register and people differ about it. */
  disagreements: ReactNode;
  /** Actions and history. */
  children: ReactNode;
}) {
  const t = useMessages(commitmentMessages);
  const locale = useLocale();
  const { commitment, paper, passage, ministry } = detail;
  return (
    <article>
      <PageHead
        kind={`${t.commitment} ${commitment.number}`}
        title={commitment.title}
        lede={<Headline detail={detail} today={today} times={times} />}
        actions={follow}
      />
      {error ? <Notice tone="error">{error}</Notice> : null}
      {commitment.withdrawnAt ? <Notice tone="warning">{t.withdrawn}</Notice> : null}
      {disagreements}
      {detail.mayChange ? <Changeables number={commitment.number} /> : null}
      <div className="columns">
        <div>
          <Section title={t.promised}>
            <p className="commitment-page__text" lang="nl">
              {commitment.text}
            </p>
            {passage?.quote && passage.quote !== commitment.text && paper ? (
              <Passage
                quote={passage.quote}
                to={`${letterAddress({ key: paper.key, id: paper.id })}${passageAnchor(passage.id)}`}
                source={printedNumber(paper.key)}
              />
            ) : null}
          </Section>
          <Section title={t.judgements}>
            <Judgements detail={detail} />
          </Section>
          <Deadlines detail={detail} />
          {children}
        </div>
        <div>
          <Facts
            facts={[
              { term: t.madeBy, value: commitment.madeBy ?? commitment.actor },
              { term: t.madeOn, value: printedDate(commitment.madeOn, locale) },
              { term: t.to, value: detail.addressees.join(', ') },
              {
                term: t.where,
                value: paper ? (
                  <Link
                    to={`${letterAddress({ key: paper.key, id: paper.id })}${passage ? passageAnchor(passage.id) : ''}`}
                  >
                    {printedNumber(paper.key)}
                  </Link>
                ) : detail.debate?.subject ? (
                  `${detail.debate.subject}, ${printedDate(detail.debate.date, locale)}`
                ) : (
                  { letter: t.inLetter, debate: t.inDebate, register: t.inRegister }[commitment.source]
                ),
              },
              {
                term: t.ministry,
                value: ministry ? (
                  <Link to={ministryAddress(ministry.slug)}>
                    {locale === 'nl' ? ministry.nameNl : ministry.nameEn}
                  </Link>
                ) : null,
              },
              {
                term: t.committee,
                value: detail.committee ? (
                  <Link to={committeeAddress(detail.committee.slug)}>{detail.committee.name}</Link>
                ) : null,
              },
              { term: t.strength, value: t[commitment.strength] },
            ]}
          />
          <Relations detail={detail} />
          {detail.internal ? <Internal internal={detail.internal} note={note} /> : null}
        </div>
      </div>
    </article>
  );
}

/** "Openstaand · uiterlijk 1 juli 2026 (over 9 dagen) · 3e uitstel": the question, answered first. */
function Headline({ detail, today, times }: { detail: ShownCommitment; today: string; times: number }) {
  const t = useMessages(commitmentMessages);
  const states = useMessages(executionMessages);
  const locale = useLocale();
  const { commitment } = detail;
  const standing = isClosed(commitment.ownState) ? null : standingOf(commitment.deadlineTo, today);
  const isLate = standing === 'te laat';
  const due = commitment.deadlineTo
    ? t.due(
        printedDate(commitment.deadlineTo, locale),
        isLate ? null : distanceInDays(today, commitment.deadlineTo, locale),
      )
    : (commitment.deadlineWords ?? t.noDeadline);
  const slips = slipSummary(givenDeadlines(detail.deadlines), locale);
  return (
    <p className="commitment-page__headline">
      <StateMark tone={stateTone(commitment.ownState)} word={wordIn(states, commitment.ownState)} isStrong />
      {isLate && commitment.deadlineTo ? (
        <StateMark tone="attention" word={lateBy(commitment.deadlineTo, today, locale)} isStrong />
      ) : null}
      {standing === 'binnenkort' ? <StateMark tone="attention" word={t.dueSoon} /> : null}
      <span>{due}</span>
      {slips || commitment.deadlineTo ? <span>{slips ?? t.neverMoved}</span> : null}
      {times > 1 ? <strong>{t.again(times)}</strong> : null}
    </p>
  );
}

function Changeables({ number }: { number: string }) {
  const t = useMessages(commitmentMessages);
  const to = (kind: string) => `${commitmentAddress(number)}/wijzigen?wat=${kind}`;
  return (
    <div className="form-actions commitment-page__changes no-print">
      <LinkButton to={to('stand')} weight="primary">
        {t.judge}
      </LinkButton>
      <LinkButton to={to('termijn')}>{t.postpone}</LinkButton>
      <LinkButton to={`/acties/nieuw?toezegging=${encodeURIComponent(number)}`}>{t.addAction}</LinkButton>
      <LinkButton to={to('tekst')} weight="quiet">
        {t.correct}
      </LinkButton>
      <LinkButton to={to('splitsen')} weight="quiet">
        {t.split}
      </LinkButton>
      <LinkButton to={to('verband')} weight="quiet">
        {t.relate}
      </LinkButton>
    </div>
  );
}

function Deadlines({ detail }: { detail: ShownCommitment }) {
  const t = useMessages(commitmentMessages);
  const locale = useLocale();
  const last = detail.deadlines.at(-1);
  return (
    <Section title={t.deadline}>
      {detail.deadlines.length === 0 ? <p className="soft">{t.noDeadline}</p> : null}
      <ol className="commitment-page__deadlines">
        {detail.deadlines.map((deadline) => (
          <li key={deadline.position}>
            {explainWindow(
              deadline.words,
              deadline.rule === 'geen'
                ? null
                : {
                    from: deadline.from,
                    to: deadline.to,
                    precision: deadline.precision as 'day',
                    approximate: deadline.isApproximate,
                    ...(deadline.basis ? { basis: deadline.basis } : {}),
                  },
              locale,
            )}
            <div className="soft small">
              {[
                deadline.eventOn
                  ? t.eventWas(printedDate(deadline.eventOn, locale))
                  : printedDate(deadline.anchor, locale),
                deadline.cause === 'calendar' ? t.byCalendar : null,
                deadline.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
              {deadline.paperKey ? (
                <>
                  {' · '}
                  {/* The paper's own page is a redirect away; only the browser keeps the passage on the way. */}
                  <Link
                    reloadDocument
                    to={`${paperAddress(deadline.paperKey)}${deadline.passageId ? passageAnchor(deadline.passageId) : ''}`}
                  >
                    {printedNumber(deadline.paperKey)}
                  </Link>
                </>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {last && waitsForEvent(last) && detail.mayChange && !isClosed(detail.commitment.ownState) ? (
        <p className="no-print">
          <LinkButton
            to={`${commitmentAddress(detail.commitment.number)}/wijzigen?wat=gebeurtenis`}
            weight={last.eventOn ? 'quiet' : 'secondary'}
          >
            {last.eventOn ? t.moveEvent : t.enterEvent}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}

function Relations({ detail }: { detail: ShownCommitment }) {
  const t = useMessages(commitmentMessages);
  const words = {
    repeats: [t.repeats, t.repeatedBy],
    amends: [t.amends, t.amendedBy],
    supplements: [t.supplements, t.supplementedBy],
  } as const;
  return (
    <>
      {detail.motions.length > 0 ? (
        <Section title={t.motions}>
          <ul>
            {detail.motions.map((motion) => (
              <li key={motion.id}>
                <Link to={motionAddress(motion)}>{printedNumber(motion.key, motion.title)}</Link>{' '}
                {motion.title}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {detail.relations.length > 0 ? (
        <Section title={t.relations}>
          <ul>
            {detail.relations.map((relation) => (
              <li key={`${relation.id}-${relation.kind}`}>
                {words[relation.kind][relation.isEarlier ? 0 : 1]}{' '}
                <Link to={commitmentAddress(relation.number)}>{relation.number}</Link> {relation.title}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
