import { printedDate } from '~/ui/dates';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { StateMark } from '~/ui/StateMark';
import { executionMessages, motionMessages, outcomeMessages } from '../messages';
import { outcomeTone, stateTone, toneOfAdvice } from '../tones';
import './MotionHeadline.css';

export interface MotionAnswer {
  outcome: string;
  votes_for: number | null;
  votes_against: number | null;
  advice: string | null;
  own_state: string | null;
  ministry_state: string | null;
}

/** The answer in one line: "Aangenomen 91–59 · ontraden · uitvoering: deels afgedaan, volgende stap voor 1 juli". */
export function MotionHeadline({ motion, nextStepBy }: { motion: MotionAnswer; nextStepBy: string | null }) {
  const t = useMessages(motionMessages);
  const locale = useLocale();
  const outcomes = useMessages(outcomeMessages);
  const states = useMessages(executionMessages);
  const outcome = wordIn(outcomes, motion.outcome);
  const votes =
    motion.votes_for === null || motion.votes_against === null
      ? ''
      : ` ${motion.votes_for}–${motion.votes_against}`;
  const state = motion.own_state ?? motion.ministry_state;
  const step = nextStepBy === null ? '' : `, ${t.nextStep(t.before(printedDate(nextStepBy, locale)))}`;
  const showsExecution =
    state !== null || step !== '' || ['aangenomen', 'overgenomen'].includes(motion.outcome);
  return (
    <p className="motion-headline">
      <StateMark
        tone={outcomeTone(motion.outcome)}
        word={`${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}${votes}`}
        isStrong
      />
      <StateMark
        tone={toneOfAdvice(motion.advice)}
        word={motion.advice === null ? t.noAdvice : lowered(motion.advice)}
      />
      {showsExecution ? (
        <StateMark
          tone={stateTone(state)}
          word={`${t.executionIs(state === null ? t.unknown : wordIn(states, state))}${step}`}
        />
      ) : null}
    </p>
  );
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
