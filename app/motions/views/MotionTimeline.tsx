import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { letterAddress, printedNumber } from '~/kamerstukken/addresses';
import { printedDate } from '~/ui/dates';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { StateMark, type Tone } from '~/ui/StateMark';
import { Timeline } from '~/ui/Timeline';
import { executionMessages, motionMessages } from '../messages';
import { meaningOf } from '../outcome';
import { outcomeTone, stateTone, toneOfAdvice } from '../tones';
import { AdviceStatement, dayOfAdvice, ProvingPassage } from './AdviceHistory';
import type { ShownMotion } from './shown-motion';

/** What other rooms add to the chain: commitments made, actions due. */
export interface ChainStep {
  key: string;
  date: string | null;
  tone: Tone;
  title: ReactNode;
}

/** The chain of a motion as it went: submitted, advised, voted on, answered, carried out. */
export function MotionTimeline({ motion, later }: { motion: ShownMotion; later: ChainStep[] }) {
  const t = useMessages(motionMessages);
  const locale = useLocale();
  const states = useMessages(executionMessages);
  const sides = { ministry: t.ministrySide, house: t.houseSide, own: t.ownSide };
  const steps: (ChainStep & { rank: number; children?: ReactNode })[] = [
    {
      key: 'submitted',
      rank: 0,
      date: motion.submitted_on,
      tone: 'neutral',
      title: t.submitted,
    },
    ...motion.adviceHistory.map((advice) => ({
      key: `advice ${advice.id}`,
      rank: advice.source === 'register' ? 1 : 3,
      date: dayOfAdvice(advice, motion.submitted_on),
      tone: toneOfAdvice(advice.value),
      title: t.advice,
      children: <AdviceStatement advice={advice} />,
    })),
    ...motion.decisions
      .filter((decision) => meaningOf(decision.kind) !== null)
      .map((decision) => ({
        key: `decision ${decision.id}`,
        rank: 4,
        date: decision.decidedOn,
        tone: outcomeTone(meaningOf(decision.kind) ?? ''),
        title: decision.text ?? decision.kind ?? t.outcome,
        children: decision.ballot?.isComplete ? (
          <p>{t.votesPicture(decision.ballot.inFavour, decision.ballot.against)}</p>
        ) : null,
      })),
    ...(motion.letters ?? [])
      .filter((letter) => letter.state === 'confirmed')
      .map((letter) => ({
        key: `letter ${letter.id}`,
        rank: 2,
        date: letter.date,
        tone: 'neutral' as const,
        title: (
          <>
            <Link to={letterAddress({ ...letter, documentNumber: letter.document_number })}>
              {letter.title ?? t.letter}
            </Link>{' '}
            <span className="soft">
              {printedNumber(letter.key, letter.document_number)} · {letter.link_kind}
            </span>
          </>
        ),
      })),
    ...(motion.judgements ?? []).map((judgement) => ({
      key: `judgement ${judgement.id}`,
      rank: 5,
      date: judgement.judged_on,
      tone: stateTone(judgement.state),
      title: (
        <>
          {sides[judgement.side]}:{' '}
          <StateMark tone={stateTone(judgement.state)} word={wordIn(states, judgement.state)} />
        </>
      ),
      children: (
        <>
          {judgement.proof ? <ProvingPassage proof={judgement.proof} /> : null}
          {judgement.reason ? <p>{judgement.reason}</p> : null}
          {judgement.recorded_by ? <p className="soft">{t.recordedBy(judgement.recorded_by)}</p> : null}
        </>
      ),
    })),
    ...later.map((step) => ({ ...step, rank: 6 })),
  ];
  // What has no date yet comes last.
  const inOrder = steps.sort(
    (one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999') || one.rank - other.rank || 0,
  );
  return (
    <Timeline
      label={t.chain}
      steps={inOrder.map(({ key, date, tone, title, children }) => ({
        key,
        date: date === null ? null : printedDate(date, locale),
        dateTime: date,
        tone,
        title,
        children,
      }))}
    />
  );
}
