import { z } from 'zod';
import { chosenId, optionalText } from '~/platform/form-fields';
import { ACTION_STATES } from './follow-up';

export const actionForm = z.object({
  title: z.string().max(300),
  description: z.string().max(8000).default(''),
  visibility: z.enum(['public', 'internal']).default('internal'),
  state: z.enum(ACTION_STATES).default('planned'),
  progress: z.coerce.number().int().min(0).max(100).catch(0),
  dueWords: optionalText(200),
  ownerId: chosenId,
});

/** "32735-278, G-00012": the numbers in a field. */
export const numbersIn = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 20);
