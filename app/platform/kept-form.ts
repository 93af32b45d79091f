/** What somebody typed and could not save, kept until they can: where it was going, and each field. */
export interface KeptForm {
  to: string;
  isMultipart: boolean;
  fields: [name: string, value: string][];
  /** Whether a chosen file is not among what is kept: only the person can choose it again. */
  hadFile: boolean;
}

/** Fields that no page ever shows again. */
const SECRETS: readonly string[] = ['wachtwoord', 'huidig', 'nieuw'];

/** A form as it was sent, without its secrets and files. */
export function keptFormOf(
  to: string,
  isMultipart: boolean,
  entries: Iterable<[string, FormDataEntryValue]>,
): KeptForm {
  const kept: KeptForm = { to, isMultipart, fields: [], hadFile: false };
  for (const [name, value] of entries) {
    if (typeof value !== 'string') kept.hadFile ||= value.size > 0;
    else if (!SECRETS.includes(name)) kept.fields.push([name, value]);
  }
  return kept;
}

/** Whether what an answer carries is a kept form. */
export const isKeptForm = (data: unknown): data is KeptForm =>
  typeof data === 'object' && data !== null && 'fields' in data && 'isMultipart' in data;

/** What a person would recognise as their own words: not the ids, days and choices among the fields. */
export const wordsOf = ({ fields }: KeptForm): string[] =>
  fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
