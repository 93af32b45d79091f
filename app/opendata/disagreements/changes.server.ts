import { NotAllowed, requireEditor, type Viewer } from '~/accounts/viewer';
import { commitmentByNumber } from '~/commitments/queries.server';
import { authorOf, record } from '~/history/changes.server';
import { inOneTransaction } from '~/history/changing.server';
import { type Refusal, Refused } from '~/history/refusal';
import type { Result } from '~/platform/result';
import { settleRaised } from '../synchronisation/alarms.server';
import { takeTurn } from '../synchronisation/lock.server';
import { alarmOf, type DisputedKind } from './disagreement';
import { disagreementsOf, type ShownDisagreement } from './queries.server';
import { uniteMotions } from './unite-motions.server';

type Why = 'reasonNeeded' | 'gone';
export type DisagreementRefusal = Refusal<Why>;

interface Judged {
  subject: { kind: DisputedKind; id: number };
  /** The disagreement as the person saw it: its `value`. */
  saw: string;
  reason: string;
}

/**
 * An editor looked at a disagreement and says why both stay as they are. Nothing is overwritten; it is told
 * again when either side changes. The alarm about it, if there is one, is settled with it.
 */
export function settleDisagreement(
  viewer: Viewer,
  judged: Judged,
  now: Date,
): Promise<Result<null, DisagreementRefusal>> {
  const member = requireEditor(viewer, 'settle a disagreement');
  const reason = judged.reason.trim().slice(0, 1000);
  return inOneTransaction<null, Why>(async (transaction) => {
    if (!reason) throw new Refused('reason', 'reasonNeeded');
    const found = seenAmong(await disagreementsOf(member, judged.subject, transaction), judged.saw);
    if (!found) throw new Refused('', 'gone');
    // Who may judge a commitment is who may change it (docs/decisions/0008).
    if (
      found.subject.kind === 'commitment' &&
      !(await commitmentByNumber(member, found.subject.name))?.mayChange
    )
      throw new NotAllowed('settle a disagreement');
    await settleRaised(transaction, member, alarmOf(found), reason, now);
    await record(transaction, authorOf(member), now, {
      action: `${found.subject.kind}.disagreement`,
      subject: found.subject,
      before: null,
      after: { official: found.official, own: found.own },
      reason,
    });
    return null;
  });
}

/** An editor says that the motion which a person made and the register's are one. */
export function mergeMotions(
  viewer: Viewer,
  judged: Judged,
  now: Date,
): Promise<Result<{ motionId: number }, DisagreementRefusal>> {
  const member = requireEditor(viewer, 'merge motions');
  const reason = judged.reason.trim().slice(0, 1000);
  return inOneTransaction<{ motionId: number }, Why>(async (transaction) => {
    // Records of the House that arrive meanwhile wait for it.
    await takeTurn(transaction);
    const found = seenAmong(await disagreementsOf(member, judged.subject, transaction), judged.saw);
    if (!found?.other) throw new Refused('', 'gone');
    await settleRaised(transaction, member, alarmOf(found), reason || 'samengevoegd', now);
    await uniteMotions(transaction, { keeps: found.subject.id, goes: found.other.id });
    await record(transaction, authorOf(member), now, {
      action: 'motion.merged',
      subject: found.subject,
      before: { zaak: null },
      after: { zaak: found.other.zaakNumber },
      reason: reason || null,
    });
    return { motionId: found.subject.id };
  });
}

const seenAmong = (standing: readonly ShownDisagreement[], saw: string): ShownDisagreement | undefined =>
  standing.find(({ value, settled }) => value === saw && settled === null);
