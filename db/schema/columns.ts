import { bigint, integer, timestamp } from 'drizzle-orm/pg-core';

/** Own key of a record; ids of the House stand beside it as `external_id`. */
export const ownId = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

export const reference = (name: string) => bigint(name, { mode: 'number' });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Raised by one at each change; a save must name the version that it saw. */
export const version = () => integer('version').notNull().default(1);
