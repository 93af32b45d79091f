import { z } from 'zod';
import { type KeptForm, keptFormOf } from './kept-form';
import { safeReturnPath } from './origin';

const keptForm = z.object({
  to: z.string().transform(safeReturnPath),
  isMultipart: z.boolean(),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(200),
  hadFile: z.boolean(),
});

/** Above this a form is not kept: letters as text stay far below it. */
const MAXIMAL_KEPT = 2 * 1024 * 1024;

/**
 * The form of a request that cannot be carried out now; reads its body. Without fields for one that is too large
 * or cannot be read.
 */
export async function keptFormFrom(request: Request): Promise<KeptForm> {
  const url = new URL(request.url);
  const to = `${url.pathname}${url.search}`;
  const isMultipart = request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false;
  const isLarge = Number(request.headers.get('Content-Length') ?? 0) > MAXIMAL_KEPT;
  const form = isLarge ? null : await request.formData().catch(() => null);
  return form ? keptFormOf(to, isMultipart, form) : { to, isMultipart, fields: [], hadFile: isLarge };
}

/** A kept form as a page carried it along; null for anything else. */
export function keptFormIn(carried: unknown): KeptForm | null {
  if (typeof carried !== 'string' || carried === '') return null;
  try {
    return keptForm.parse(JSON.parse(carried));
  } catch {
    return null;
  }
}
