import type { Member } from '~/accounts/viewer';
import type { Conflict, Refusal } from '~/history/refusal';
import { type Result, refused } from '~/platform/result';
import { type CommitmentRefusal, correctText, setDeadline, takeStep } from './changes.server';
import { enterEventDay } from './dating.server';
import { commitmentForm } from './forms';
import { setOwner, writeNote } from './internal.server';
import { relate, splitCommitment } from './relations.server';

/** Carries out what a submitted form of a commitment asks; `wat` says which change it is. */
export async function changeByForm(
  member: Member,
  commitment: { id: number; number: string },
  typed: Record<string, string>,
  now: Date,
): Promise<Result<unknown, Refusal<CommitmentRefusal> | Conflict>> {
  const read = commitmentForm.safeParse(typed);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? '');
    const why = field === 'state' ? ('notNext' as const) : ('textNeeded' as const);
    return refused({ kind: 'refused' as const, field, why });
  }
  const form = read.data;
  const { number } = commitment;
  switch (form.wat) {
    case 'stand':
      return takeStep(member, number, form.version, form, now);
    case 'termijn':
      return setDeadline(member, number, form.version, form, now);
    case 'gebeurtenis':
      return enterEventDay(member, number, form.version, form, now);
    case 'tekst':
      return correctText(member, number, form.version, form, now);
    case 'splitsen':
      return splitCommitment(member, number, form.version, form, now);
    case 'verband':
      return relate(member, number, form.version, form, now);
    case 'behandelaar':
      return setOwner(member, commitment.id, form.owner, now);
    case 'notitie':
      return writeNote(member, commitment.id, form.note, now);
  }
}
