import { z } from 'zod';
import { parseCitation } from '~/citations/parse-citation';
import { parseCommitmentNumber } from '~/commitments/commitment';
import { isPlainDate } from '~/deadlines/plain-date';
import { recordIdIn } from '~/platform/record-id';
import type { IntakeFrame, ProposalContent } from './intake';
import { lackOf, SETTLEMENT_STEPS, type SettlementProposal } from './settlement';

const line = z.string().trim().max(400);
const optionalLine = line.transform((value) => (value === '' ? null : value));

/** A paper's number in any printed form, as its id; empty is none. */
const paperNumber = line.transform((value, context) => {
  if (value === '') return null;
  const id = parseCitation(value)?.ids[0];
  if (id?.startsWith('kst-') || id?.startsWith('ah-')) return id;
  context.addIssue({ code: 'custom', message: 'badNumber' });
  return z.NEVER;
});

export const frameForm = z.object({
  nummer: paperNumber,
  datum: line
    .refine((value) => value === '' || isPlainDate(value), 'badDate')
    .transform((value) => value || null),
  onderwerp: line,
  soort: line,
});

export const frameFrom = (form: z.infer<typeof frameForm>): Partial<IntakeFrame> => ({
  key: form.nummer,
  date: form.datum,
  title: form.onderwerp,
  kind: form.soort,
});

const commitmentForm = z.object({
  tekst: z.string().trim().min(1, 'emptyText').max(4000),
  wie: line,
  kracht: z.enum(['firm', 'conditional', 'soft']),
  termijn: optionalLine,
  behandelaar: z.string().transform(recordIdIn),
  motie: paperNumber,
});
const motionForm = z.object({ motie: paperNumber, band: line });
/** A commitment's number or a motion's, in any printed form; empty is none. */
const subjectNumber = line.transform((value, context) => {
  if (value === '') return null;
  const number =
    parseCommitmentNumber(value) ?? parseCitation(value)?.ids.find((id) => id.startsWith('kst-'));
  if (number) return number;
  context.addIssue({ code: 'custom', message: 'badSubject' });
  return z.NEVER;
});
const settlementForm = z
  .object({
    waarover: subjectNumber,
    ander: subjectNumber,
    stap: z.enum(SETTLEMENT_STEPS, 'noStep'),
    reden: z
      .string()
      .trim()
      .max(2000)
      .transform((value) => value || null),
    termijn: optionalLine,
  })
  .transform(({ waarover, ander, stap, reden, termijn }) => ({
    about: ander ?? waarover,
    step: stap,
    reason: reden,
    deadlineWords: termijn,
  }));
const adviceForm = z.object({ motie: paperNumber, advies: line.min(1), lezing: optionalLine });

/** What a person left in the form of a proposal, laid over what was proposed. */
export function contentFrom(
  content: ProposalContent,
  form: Record<string, unknown>,
): { ok: true; content: ProposalContent } | { ok: false; errors: Record<string, string> } {
  switch (content.kind) {
    case 'commitment': {
      const read = commitmentForm.safeParse(form);
      if (!read.success) return { ok: false, errors: errorsOf(read.error) };
      const { tekst, wie, kracht, termijn, behandelaar, motie } = read.data;
      return {
        ok: true,
        content: {
          ...content,
          text: tekst,
          actor: wie || content.actor,
          strength: kracht,
          deadlineWords: termijn,
          ownerId: behandelaar,
          key: motie,
        },
      };
    }
    case 'motion': {
      const read = motionForm.safeParse(form);
      if (!read.success) return { ok: false, errors: errorsOf(read.error) };
      return {
        ok: true,
        content: { ...content, key: read.data.motie, link: read.data.band || content.link },
      };
    }
    case 'advice': {
      const read = adviceForm.safeParse(form);
      if (!read.success) return { ok: false, errors: errorsOf(read.error) };
      return {
        ok: true,
        content: { ...content, key: read.data.motie, value: read.data.advies, condition: read.data.lezing },
      };
    }
    case 'settlement': {
      const read = settlementForm.safeParse(form);
      if (!read.success) return { ok: false, errors: errorsOf(read.error) };
      const settled: SettlementProposal = { ...content, ...read.data };
      const lack = lackOf(settled);
      return lack ? { ok: false, errors: lack } : { ok: true, content: settled };
    }
    case 'citation':
      return { ok: true, content };
  }
}

/** Field names with the name of their message. */
export const errorsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]));
