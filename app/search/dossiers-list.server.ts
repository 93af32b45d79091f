import { sql } from 'drizzle-orm';
import type { ListDescription } from './list-query.server';
import { LISTS } from './lists';

export interface DossierRow {
  id: number;
  key: string;
  title: string | null;
  is_closed: boolean;
}

export const dossiersList: ListDescription<DossierRow> = {
  shape: LISTS.dossiers,
  searchKind: 'dossier',
  table: sql`dossiers`,
  columns: sql`item.key, item.title, item.is_closed`,
  visible: () => sql`item.withdrawn_at is null`,
  filters: {
    staat: {
      where: (values) =>
        values.length > 1 ? sql`true` : values[0] === 'open' ? sql`not item.is_closed` : sql`item.is_closed`,
      facet: { of: () => sql`case when item.is_closed then 'afgesloten' else 'open' end` },
    },
  },
  sorts: { nummer: { column: sql`item.key`, type: 'text', index: 'asc nulls last' } },
};
