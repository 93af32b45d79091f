import type { z } from 'zod';
import type { Member } from '~/accounts/viewer';
import type { Conflict, Refusal } from '~/history/refusal';
import { type Result, refused } from '~/platform/result';
import {
  addAdvice,
  type ChangedMotion,
  correctFact,
  decideLetterLink,
  judgeExecution,
} from './changes.server';
import { motionForm } from './forms';
import type { MotionRefusal } from './motion';

/** Every field that a person can mend, and why. */
export interface FormRefusal {
  kind: 'refused';
  problems: { field: string; why: MotionRefusal | 'notFilled' }[];
}

/** Makes the change that a submitted form asks for. */
export async function changeByForm(
  member: Member,
  motionId: number,
  typed: Record<string, string>,
  now: Date,
): Promise<Result<unknown, Conflict | FormRefusal>> {
  const read = motionForm.safeParse(typed);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? '');
      return { field, why: /On$/.test(field) ? ('notADate' as const) : ('notFilled' as const) };
    });
    return refused({ kind: 'refused' as const, problems });
  }
  const saved = await change(member, motionId, read.data, now);
  if (saved.ok) return saved;
  return saved.error.kind === 'conflict'
    ? refused(saved.error)
    : refused({ kind: 'refused' as const, problems: [saved.error] });
}

function change(
  member: Member,
  motionId: number,
  form: z.output<typeof motionForm>,
  now: Date,
): Promise<ChangedMotion | Result<void, Refusal<MotionRefusal>>> {
  switch (form.wat) {
    case 'advies':
      return addAdvice(member, motionId, form.version, form, now);
    case 'uitvoering':
      return judgeExecution(member, motionId, form.version, form, now);
    case 'correctie':
      return correctFact(member, motionId, form.version, form, now);
    case 'brief':
      return decideLetterLink(member, motionId, form, now);
  }
}
