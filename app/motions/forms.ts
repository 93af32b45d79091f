import { z } from 'zod';
import { LINK_STATES } from '~/kamerstukken/letter-link';
import { optionalText, proofFields, seenVersion } from '~/platform/form-fields';
import { ADVICE_VALUES } from './advice';
import { CORRECTABLE, EXECUTION_STATES, SIDES } from './motion';

/** What the forms of this room take; the same for a page and an API. */
const day = z.union([z.literal('').transform(() => null), z.iso.date()]);

export const adviceForm = z.object({
  wat: z.literal('advies'),
  version: seenVersion,
  value: z.string().trim().min(1).max(120),
  source: z.enum(['letter', 'debate', 'correction']),
  statedOn: day,
  statedBy: optionalText(200),
  ...proofFields,
});

export const judgementForm = z.object({
  wat: z.literal('uitvoering'),
  version: seenVersion,
  side: z.enum(SIDES),
  state: z.enum(EXECUTION_STATES),
  judgedOn: z.iso.date(),
  ...proofFields,
});

export const correctionForm = z.object({
  wat: z.literal('correctie'),
  version: seenVersion,
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
