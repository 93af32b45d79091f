/** The id of a record as an address or a form writes it; null for what cannot be one. */
export const recordIdIn = (written: string | null | undefined): number | null =>
  /^\d{1,15}$/.test(written ?? '') ? Number(written) : null;
