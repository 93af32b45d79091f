import { z } from 'zod';
import { LINK_STATES } from '~/kamerstukken/letter-link';
import { ADVICE_VALUES } from './advice';
import { CORRECTABLE, EXECUTION_STATES, SIDES } from './motion';

/** What the forms of this room take; the same for a page and an API. Empty fields are nothing. */
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((typed) => typed || null);
const day = z.union([z.literal('').transform(() => null), z.iso.date()]);
const version = z.coerce.number().int().min(1);
const proof = { paper: optional(60), quote: optional(4000), reason: optional(4000) };

export const adviceForm = z.object({
  wat: z.literal('advies'),
  version,
  value: z.string().trim().min(1).max(120),
  source: z.enum(['letter', 'debate', 'correction']),
  statedOn: day,
  statedBy: optional(200),
  ...proof,
});

export const judgementForm = z.object({
  wat: z.literal('uitvoering'),
  version,
  side: z.enum(SIDES),
  state: z.enum(EXECUTION_STATES),
  judgedOn: z.iso.date(),
  ...proof,
});

export const correctionForm = z.object({
  wat: z.literal('correctie'),
  version,
  field: z.enum(CORRECTABLE),
  value: z.string().trim().min(1).max(8000),
  reason: z.string().trim().max(4000),
});

export const letterLinkForm = z.object({
  wat: z.literal('brief'),
  id: z.coerce.number().int().min(1),
  saw: z.enum(LINK_STATES),
  state: z.enum(['confirmed', 'rejected']),
});

/** Every change that a person can make of a motion. `wat` says which. */
export const motionForm = z.discriminatedUnion('wat', [
  adviceForm,
  judgementForm,
  correctionForm,
  letterLinkForm,
]);

export const adviceChoices: readonly string[] = ADVICE_VALUES;
