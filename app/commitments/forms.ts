import { z } from 'zod';
import { COMMITMENT_STATES } from './commitment';

/** What the forms of this room take; empty fields are nothing. */
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((typed) => typed || null);
const choiceId = z
  .string()
  .optional()
  .transform((typed) => (typed && /^\d{1,15}$/.test(typed) ? Number(typed) : null));
const version = z.coerce.number().int().min(1);
const proof = { paper: optional(60), quote: optional(4000), reason: optional(4000) };
const state = z
  .enum(COMMITMENT_STATES as [string, ...string[]])
  .transform((value) => value as (typeof COMMITMENT_STATES)[number]);

export const commitmentForm = z.discriminatedUnion('wat', [
  z.object({
    wat: z.literal('stand'),
    version,
    side: z.enum(['own', 'ministry', 'house']),
    state,
    judgedOn: z.string().trim().max(10),
    ...proof,
  }),
  z.object({
    wat: z.literal('termijn'),
    version,
    words: z.string().trim().max(200),
    anchor: z.string().trim().max(10),
    ...proof,
  }),
  z.object({
    wat: z.literal('gebeurtenis'),
    version,
    eventOn: z.string().trim().max(10),
    ...proof,
  }),
  z.object({ wat: z.literal('tekst'), version, text: z.string().max(4000), title: z.string().max(200) }),
  z.object({ wat: z.literal('splitsen'), version, kept: z.string().max(4000), taken: z.string().max(4000) }),
  z.object({
    wat: z.literal('verband'),
    version,
    kind: z.enum(['repeats', 'amends', 'supplements']),
    to: z.string().trim().max(40),
  }),
  z.object({ wat: z.literal('behandelaar'), owner: choiceId }),
  z.object({ wat: z.literal('notitie'), note: z.string().max(8000) }),
]);

export const newCommitmentForm = z.object({
  text: z.string().max(4000),
  actor: z.string().trim().max(200),
  source: z.enum(['letter', 'debate']),
  madeOn: z.string().trim().max(10),
  deadlineWords: optional(200),
  ministry: choiceId,
  owner: choiceId,
  concept: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
  ...proof,
});

/** The forms that have a page of their own. */
export const CHANGE_KINDS = ['stand', 'termijn', 'gebeurtenis', 'tekst', 'splitsen', 'verband'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const isChangeKind = (value: string | null): value is ChangeKind =>
  (CHANGE_KINDS as readonly (string | null)[]).includes(value);
