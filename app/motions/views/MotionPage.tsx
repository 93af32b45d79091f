import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import {
  dossierAddress,
  fractieAddress,
  letterAddress,
  ministryAddress,
  motionAddress,
  personAddress,
  printedNumber,
} from '~/kamerstukken/addresses';
import { asTitle } from '~/kamerstukken/title';
import { LinkDecision, LinkedSection, LinkGround } from '~/kamerstukken/views/LinkDecision';
import { LinkButton } from '~/ui/Button';
import { printedDate } from '~/ui/dates';
import { Notice } from '~/ui/form';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { StateMark } from '~/ui/StateMark';
import { isAdviceChanged } from '../advice';
import { executionMessages, motionMessages, outcomeMessages } from '../messages';
import type { MotionVersion } from '../queries.server';
import { stateTone } from '../tones';
import { AdviceStatement, dayOfAdvice } from './AdviceHistory';
import { MotionHeadline } from './MotionHeadline';
import { type ChainStep, MotionTimeline } from './MotionTimeline';
import type { ShownMotion } from './shown-motion';
import { Votes } from './Votes';
import './MotionPage.css';

/** A motion: the answer, then the chain, then everything that proves it. Other rooms bring their sections. */
export function MotionPage({
  motion,
  mayEdit,
  nextStepBy,
  later,
  follow,
  disagreements,
  children,
  history,
}: {
  motion: ShownMotion;
  mayEdit: boolean;
  nextStepBy: string | null;
  later: ChainStep[];
  /** The button that follows it. */
  follow: ReactNode;
  /** In what the register and people differ about it. */
  disagreements: ReactNode;
  /** Commitments and actions. */
  children: ReactNode;
  history: ReactNode;
}) {
  const t = useMessages(motionMessages);
  const locale = useLocale();
  const address = motionAddress({ ...motion, zaakNumber: motion.zaak_number });
  const voted = motion.decisions.filter((decision) => decision.ballot !== null).at(-1);
  const isChanged = isAdviceChanged(
    motion.adviceHistory.map((advice) => ({
      ...advice,
      recordedAt: new Date(advice.recordedAt),
      supersededAt: advice.supersededAt === null ? null : new Date(advice.supersededAt),
    })),
  );
  return (
    <article>
      <PageHead
        kind={`${t.motion} ${printedNumber(motion.key, motion.zaak_number)}`}
        title={asTitle(motion.title)}
        lede={<MotionHeadline motion={motion} nextStepBy={nextStepBy} />}
        actions={follow}
      />
      {motion.withdrawn_at ? <Notice tone="warning">{t.withdrawn}</Notice> : null}
      {disagreements}
      <Versions motion={motion} />
      <div className="columns">
        <div>
          {motion.dictum ? (
            <Section title={t.dictum}>
              <p className="motion-page__dictum" lang="nl">
                {motion.dictum}
              </p>
              {motion.paper_text ? (
                <details>
                  <summary>{t.wholeText}</summary>
                  <div className="motion-page__text" lang="nl">
                    {motion.paper_text}
                  </div>
                </details>
              ) : null}
            </Section>
          ) : null}
          <Section title={t.chain} id="verloop">
            <MotionTimeline motion={motion} later={later} />
          </Section>
        </div>
        <aside>
          <MotionFacts motion={motion} />
          <Judgements motion={motion} />
          {mayEdit ? (
            <div className="motion-page__edit no-print">
              <LinkButton to={`${address}/wijzigen?wat=uitvoering`}>{t.judge}</LinkButton>
              <LinkButton to={`${address}/wijzigen?wat=advies`}>{t.addAdvice}</LinkButton>
              <LinkButton to={`/acties/nieuw?motie=${encodeURIComponent(address.slice('/moties/'.length))}`}>
                {t.addAction}
              </LinkButton>
              <LinkButton to={`${address}/wijzigen?wat=correctie`} weight="quiet">
                {t.correct}
              </LinkButton>
            </div>
          ) : null}
        </aside>
      </div>
      <Section title={t.adviceHistory} id="advies">
        {motion.adviceHistory.length === 0 ? <p>{t.noAdvice}</p> : null}
        {isChanged ? <p>{t.adviceChanged}</p> : null}
        <ol className="motion-page__advice">
          {motion.adviceHistory.map((advice) => (
            <li key={advice.id}>
              <span className="soft">{printedDate(dayOfAdvice(advice, motion.submitted_on), locale)}</span>{' '}
              <AdviceStatement advice={advice} />
            </li>
          ))}
        </ol>
      </Section>
      {voted?.ballot ? (
        <Section title={t.votes} id="stemming">
          <Votes ballot={voted.ballot} />
        </Section>
      ) : null}
      <Letters motion={motion} address={address} mayEdit={mayEdit} />
      {children}
      <Corrections motion={motion} />
      {history}
    </article>
  );
}

function Versions({ motion }: { motion: ShownMotion }) {
  const t = useMessages(motionMessages);
  const newest = motion.after.at(-1);
  if (!newest && motion.before.length === 0) return null;
  const link = (version: MotionVersion) => (
    <Link key={version.id} to={motionAddress({ ...version, zaakNumber: version.zaak_number })}>
      {printedNumber(version.key, version.zaak_number)}
    </Link>
  );
  return (
    <Notice tone={newest ? 'warning' : 'info'}>
      {newest ? (
        <p>
          {t.replacedBy} {link(newest)}: {newest.title}
        </p>
      ) : null}
      <p className="motion-page__versions">
        {t.versions}: {motion.before.map(link)} <span aria-current="true">{t.thisVersion}</span>{' '}
        {motion.after.map(link)}
      </p>
    </Notice>
  );
}

function MotionFacts({ motion }: { motion: ShownMotion }) {
  const t = useMessages(motionMessages);
  const locale = useLocale();
  return (
    <Facts
      facts={[
        {
          term: t.submittedBy,
          value: motion.signatories ? (
            <ul className="plain-list">
              {motion.signatories.map(({ name, fractie, slug, abbreviation }) => (
                <li key={name}>
                  {slug ? <Link to={personAddress(slug)}>{name}</Link> : name}
                  {fractie ? (
                    <>
                      {' '}
                      ({abbreviation ? <Link to={fractieAddress(abbreviation)}>{fractie}</Link> : fractie})
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null,
        },
        { term: t.submittedOn, value: printedDate(motion.submitted_on, locale) },
        { term: t.debate, value: motion.debate?.subject },
        {
          term: t.dossier,
          value: motion.dossiers?.map((dossier, index) => (
            <div key={dossier.key}>
              <Link to={dossierAddress(dossier.key)}>{dossier.title ?? dossier.key}</Link>
              {motion.is_key_derived && index === 0 ? <p className="soft">{t.derivedNumber}</p> : null}
            </div>
          )),
        },
        {
          term: t.ministry,
          value: motion.ministry ? (
            <Link to={ministryAddress(motion.ministry.slug)}>{motion.ministry[locale]}</Link>
          ) : null,
        },
        { term: t.zaak, value: motion.zaak_number },
        {
          term: t.sources,
          value: motion.published_url ? <a href={motion.published_url}>{t.atHouse}</a> : null,
        },
      ]}
    />
  );
}

function Judgements({ motion }: { motion: ShownMotion }) {
  const t = useMessages(motionMessages);
  const states = useMessages(executionMessages);
  const mark = (state: string | null) =>
    state === null ? (
      <span className="soft">{t.unknown}</span>
    ) : (
      <StateMark tone={stateTone(state)} word={wordIn(states, state)} />
    );
  return (
    <section aria-label={t.judgements}>
      <h2 className="motion-page__small-head">{t.judgements}</h2>
      <Facts
        facts={[
          { term: t.ministrySide, value: mark(motion.ministry_state) },
          { term: t.houseSide, value: mark(motion.house_state) },
          { term: t.ownSide, value: mark(motion.own_state) },
        ]}
      />
    </section>
  );
}

function Letters({ motion, address, mayEdit }: { motion: ShownMotion; address: string; mayEdit: boolean }) {
  const t = useMessages(motionMessages);
  const locale = useLocale();
  const letters = motion.letters ?? [];
  return (
    <LinkedSection
      title={t.letters}
      id="brieven"
      links={letters}
      row={(letter) => (
        <>
          <Link to={letterAddress({ ...letter, documentNumber: letter.document_number })}>
            {letter.title ?? printedNumber(letter.key, letter.document_number)}
          </Link>
          <div className="soft">
            {printedNumber(letter.key, letter.document_number)} · {printedDate(letter.date, locale)} ·{' '}
            {letter.link_kind}
          </div>
          <LinkGround link={letter} />
          {mayEdit ? (
            <LinkDecision link={letter} motionAddress={address} backTo={`${address}#brieven`} />
          ) : null}
        </>
      )}
    />
  );
}

function Corrections({ motion }: { motion: ShownMotion }) {
  const t = useMessages(motionMessages);
  const outcomes = useMessages(outcomeMessages);
  if (!motion.corrections) return null;
  const names = { title: t.title, dictum: t.dictum, submittedOn: t.submittedOn, outcome: t.outcome };
  return (
    <Section title={t.corrections} id="correcties">
      <p className="soft">{t.correctionNote}</p>
      <Facts
        facts={motion.corrections.map((correction) => ({
          term: names[correction.field],
          value: (
            <>
              {correction.field === 'outcome' ? wordIn(outcomes, correction.value) : correction.value}
              <div className="soft">
                {correction.reason} · {t.recordedBy(correction.by)}
              </div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
