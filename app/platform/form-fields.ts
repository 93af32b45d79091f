import { z } from 'zod';
import { recordIdIn } from './record-id';

/** Fields that many forms have, as they are read; a field left empty is null. */

export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((typed) => typed || null);

/** The id of a record chosen from a list; null for nothing chosen, or for what is no id. */
export const chosenId = z.string().optional().transform(recordIdIn);

/** The version of a record that the person saw. */
export const seenVersion = z.coerce.number().int().min(1);

/** A paper, words from it, or a reason: see `GivenProof` of kamerstukken. */
export const proofFields = { paper: optionalText(60), quote: optionalText(4000), reason: optionalText(4000) };
