import { z } from 'zod';
import { chosenId, optionalText, proofFields, seenVersion } from '~/platform/form-fields';
import { COMMITMENT_STATES } from './commitment';

/** What the forms of this room take. */
const state = z
  .enum(COMMITMENT_STATES as [string, ...string[]])
  .transform((value) => value as (typeof COMMITMENT_STATES)[number]);

export const commitmentForm = z.discriminatedUnion('wat', [
  z.object({
    wat: z.literal('stand'),
    version: seenVersion,
    side: z.enum(['own', 'ministry', 'house']),
    state,
    judgedOn: z.string().trim().max(10),
    ...proofFields,
  }),
  z.object({
    wat: z.literal('termijn'),
    version: seenVersion,
    words: z.string().trim().max(200),
    anchor: z.string().trim().max(10),
    ...proofFields,
  }),
  z.object({
    wat: z.literal('gebeurtenis'),
    version: seenVersion,
    eventOn: z.string().trim().max(10),
    ...proofFields,
  }),
  z.object({
    wat: z.literal('tekst'),
    version: seenVersion,
    text: z.string().max(4000),
    title: z.string().max(200),
  }),
  z.object({
    wat: z.literal('splitsen'),
    version: seenVersion,
    kept: z.string().max(4000),
    taken: z.string().max(4000),
  }),
  z.object({
    wat: z.literal('verband'),
    version: seenVersion,
    kind: z.enum(['repeats', 'amends', 'supplements']),
    to: z.string().trim().max(40),
  }),
  z.object({ wat: z.literal('behandelaar'), owner: chosenId }),
  z.object({ wat: z.literal('notitie'), note: z.string().max(8000) }),
]);

export const newCommitmentForm = z.object({
  text: z.string().max(4000),
  actor: z.string().trim().max(200),
  source: z.enum(['letter', 'debate']),
  madeOn: z.string().trim().max(10),
  deadlineWords: optionalText(200),
  ministry: chosenId,
  owner: chosenId,
  motion: optionalText(60),
  concept: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
  ...proofFields,
});

/** What commitments of one debate or letter have in common, from the form of one to that of the next. */
export const SHARED_FIELDS = ['actor', 'madeOn', 'source', 'ministry', 'owner', 'motion', 'paper'] as const;

/** The forms that have a page of their own. */
export const CHANGE_KINDS = ['stand', 'termijn', 'gebeurtenis', 'tekst', 'splitsen', 'verband'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const isChangeKind = (value: string | null): value is ChangeKind =>
  (CHANGE_KINDS as readonly (string | null)[]).includes(value);
