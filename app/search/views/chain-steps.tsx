import { Link } from '@remix-run/react';
import { actionAddress, commitmentAddress } from '~/kamerstukken/addresses';
import { stateTone } from '~/motions/tones';
import type { ChainStep } from '~/motions/views/MotionTimeline';
import { useLocale, useMessages } from '~/ui/i18n';
import type { ActionRow } from '../actions-list.server';
import type { CommitmentListRow } from '../commitments-list.server';
import { isActionOpen } from '../lists';
import { searchMessages } from '../messages';
import { valueLabel } from '../value-label';

/** What follows a motion, as steps of its chain: commitments on the day they were made, actions when due. */
export function useChainSteps(commitments: CommitmentListRow[], actions: ActionRow[]): ChainStep[] {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return [
    ...commitments.map((row) => ({
      key: `commitment ${row.id}`,
      date: row.made_on,
      tone: stateTone(row.own_state),
      title: (
        <>
          {t.toezegging}: <Link to={commitmentAddress(row.number)}>{row.title}</Link>{' '}
          <span className="soft">
            {row.number} · {valueLabel(row.own_state, locale)}
          </span>
        </>
      ),
    })),
    ...actions.map((row) => ({
      key: `action ${row.id}`,
      date: row.due_to,
      tone: isActionOpen(row.state) ? ('open' as const) : ('positive' as const),
      title: (
        <>
          {t.actie}: <Link to={actionAddress(row.id)}>{row.title}</Link>{' '}
          <span className="soft">
            {valueLabel(row.state, locale)}
            {row.visibility === 'internal' ? ` · ${t.internal}` : ''}
          </span>
        </>
      ),
    })),
  ];
}
