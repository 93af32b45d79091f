import { and, asc, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { database, type Transaction } from '~db/client';
import { users } from '~db/schema/accounts';
import { internalOrganisation, type Member, requireAdmin, type Viewer } from './viewer';

/** The people of the admin's organisation, by name. */
export async function peopleOfOrganisation(viewer: Viewer) {
  const admin = requireAdmin(viewer, 'see accounts');
  return database()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(users.organisationId, admin.organisationId))
    .orderBy(asc(users.name), asc(users.id));
}

/** Who of the member's organisation can own work: editors and admins with an open account. */
export async function possibleOwners(member: Member): Promise<{ id: number; name: string }[]> {
  const people = await database()
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(eq(users.organisationId, member.organisationId), isNull(users.disabledAt)))
    .orderBy(asc(users.name), asc(users.id));
  return people.filter((person) => person.role !== 'reader').map(({ id, name }) => ({ id, name }));
}

/** Somebody of the member's own organisation; undefined for anybody else. */
export async function colleague(
  transaction: Transaction,
  member: Member,
  userId: number,
): Promise<{ id: number; name: string } | undefined> {
  const [person] = await transaction
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.organisationId, member.organisationId)));
  return person;
}

/** Who did something, as the viewer may know it: colleagues see the name, others the organisation. */
export function nameSeenBy(viewer: Viewer, userId: SQLWrapper): SQL<string | null> {
  const organisationId = internalOrganisation(viewer);
  return sql`(select case when users.organisation_id = ${organisationId}::bigint then users.name else organisations.name end
    from users join organisations on organisations.id = users.organisation_id where users.id = ${userId})`;
}
