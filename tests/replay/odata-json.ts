import { ENTITIES } from '../../app/opendata/entities';
import type { SourceRecord } from '../../app/opendata/source-record';
import type { ODataNames } from '../../app/opendata/sources/odata/names';

/**
 * A record as OData prints it: every value of its entity, null where it has none; to-one relations as `X_Id`,
 * the others as lists of `{Id}`.
 * @param expand the lists to print; without, every list that the record tells
 */
export function odataRow(
  { category, id, changedAt, isDeleted, fields, relations }: SourceRecord,
  names: ODataNames,
  expand: (name: string) => boolean = () => true,
): Record<string, unknown> {
  const entity = ENTITIES[category];
  const row: Record<string, unknown> = { Id: id };
  for (const name of Object.keys(entity.fields)) {
    if (!Object.hasOwn(entity.relations, name)) row[names.theirs(category, name)] = fields[name] ?? null;
  }
  for (const [name, { holds }] of Object.entries(entity.relations)) {
    const ids = relations[name];
    if (holds === 'one') row[`${name}_Id`] = ids?.[0] ?? null;
    else if (ids && expand(name)) row[names.theirs(category, name)] = ids.map((Id) => ({ Id }));
  }
  // Tombstones of votes keep their switch.
  if (isDeleted && category === 'Stemming') row.Vergissing = false;
  row.GewijzigdOp = fields.GewijzigdOp ?? null;
  row.ApiGewijzigdOp = changedAt === null ? null : shortest(changedAt);
  row.Verwijderd = isDeleted;
  return row;
}

/** The service drops zeros at the end: `15:20:05.91Z`. */
const shortest = (utc: string): string => utc.replace(/\.?0+Z$/, 'Z');
