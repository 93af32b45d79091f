import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** Fixed-window counters, shared by all processes and kept over restarts. Keys hold hashes, not addresses. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    windowStart: instant('window_start').notNull(),
    taken: integer('taken').notNull(),
  },
  (table) => [index('rate_limits_by_window').on(table.windowStart)],
);
