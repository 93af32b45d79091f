import type { Viewer } from '~/accounts/viewer';
import type { DeadlineWindow } from '~/deadlines/deadline';
import { resolveEvent } from '~/deadlines/following';
import { isPlainDate } from '~/deadlines/plain-date';
import { authorOf } from '~/history/changes.server';
import { type GivenProof, proofOf } from '~/kamerstukken/passages.server';
import { type ChangedCommitment, changeCommitment, refusal } from './changes.server';
import { waitsForEvent } from './commitment';
import { moveDeadline, presentDeadlineOf } from './recording.server';

/**
 * Enters the day of the event that a deadline waits for ("voor het volgende commissiedebat"), with its source.
 * The deadline gets its window from it. The promise did not move: it is no slip, also when the event moves.
 */
export function enterEventDay(
  viewer: Viewer,
  number: string,
  version: number,
  event: { eventOn: string } & GivenProof,
  now: Date,
): Promise<ChangedCommitment> {
  return changeCommitment(
    viewer,
    number,
    version,
    (commitment) => ({ eventOn: commitment.deadlineTo ?? commitment.deadlineWords }),
    async (transaction, member, commitment) => {
      if (!isPlainDate(event.eventOn)) throw refusal('eventOn', 'notADate');
      const present = await presentDeadlineOf(transaction, commitment.id);
      if (!present || !waitsForEvent(present)) throw refusal('eventOn', 'noEvent');
      const proof = await proofOf(transaction, event);
      if (proof.kamerstukId === null && !proof.reason) throw refusal('reason', 'sourceNeeded');
      const window: DeadlineWindow = {
        ...{ from: present.from, to: present.to, rule: present.rule, approximate: present.isApproximate },
        precision: 'event',
      };
      const { from, to } = resolveEvent(window, event.eventOn);
      await moveDeadline(
        transaction,
        authorOf(member),
        now,
        { id: commitment.id, number },
        { ...present, from, to },
        proof,
        { cause: 'event', eventOn: event.eventOn },
      );
    },
  );
}
