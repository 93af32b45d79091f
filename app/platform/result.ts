/** What a change answers: done, or an expected error that a person can act on. Unexpected errors are thrown. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refused = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
