import { Link } from '@remix-run/react';
import { paperAddress, passageAnchor, printedNumber } from '~/kamerstukken/addresses';
import { executionMessages } from '~/motions/messages';
import { stateTone } from '~/motions/tones';
import { printedDate } from '~/ui/dates';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { StateMark } from '~/ui/StateMark';
import { commitmentMessages } from '../messages';
import type { ShownCommitment } from './shown-commitment';

/** What the ministry reports, what the House registers, our reading: side by side, each with source and date. */
export function Judgements({ detail }: { detail: ShownCommitment }) {
  const t = useMessages(commitmentMessages);
  const states = useMessages(executionMessages);
  const locale = useLocale();
  const { commitment } = detail;
  const sides = [
    { side: 'ministry', label: t.ministry_side, state: commitment.ministryState },
    { side: 'house', label: t.house_side, state: commitment.houseState },
    { side: 'own', label: t.own_side, state: commitment.ownState },
  ] as const;
  return (
    <div className="judgements">
      {sides.map(({ side, label, state }) => {
        const latest = detail.judgements.find((judgement) => judgement.side === side);
        const raw = latest?.raw ?? (side === 'house' ? commitment.houseStateRaw : null);
        return (
          <div key={side}>
            <h3 className="judgements__side">{label}</h3>
            {state ? (
              <StateMark tone={stateTone(state)} word={wordIn(states, state)} isStrong />
            ) : (
              <span className="soft">{t.noJudgement}</span>
            )}
            {raw ? <p className="soft small">{t.registerSays(raw)}</p> : null}
            {latest ? (
              <>
                <p className="soft small">
                  {[printedDate(latest.judgedOn, locale), latest.by].filter(Boolean).join(' · ')}
                </p>
                {latest.reason ? <p className="small">{latest.reason}</p> : null}
                {latest.quote && latest.paperKey ? (
                  <p className="small">
                    “{latest.quote}”{' '}
                    <Link
                      reloadDocument
                      to={`${paperAddress(latest.paperKey)}${latest.passageId ? passageAnchor(latest.passageId) : ''}`}
                    >
                      {printedNumber(latest.paperKey)}
                    </Link>
                  </p>
                ) : null}
              </>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
