import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~db/client';
import { useTestDatabase } from '../../tests/database';
import { commitmentsList } from './commitments-list.server';
import { type ListDescription, rowsStatement } from './list-query.server';
import { listState } from './list-state';
import { motionsList } from './motions-list.server';

useTestDatabase();
beforeAll(async () => {
  const db = database();
  await db.execute(sql`
    insert into motions (title, submitted_on, outcome)
    select 'Motie ' || i, date '2010-01-01' + i % 5000, (array['aangenomen', 'verworpen'])[i % 2 + 1]
    from generate_series(1, 6000) i`);
  await db.execute(sql`
    insert into commitments (number, source, text, title, actor, deadline_to, made_on, created_at, changed_at)
    select 'TZ' || (200000 + i / 999) || '-' || i % 999, 'register', 'Toezegging', 'Toezegging ' || i, 'het kabinet',
      date '2020-01-01' + i % 3000, date '2019-01-01' + i % 3000, now(), now()
    from generate_series(1, 6000) i`);
  await db.execute(sql`analyze`);
});

async function plan<Row extends { id: number }>(
  list: ListDescription<Row>,
  query: string,
  where = sql`true`,
) {
  const state = listState(list.shape, new URLSearchParams(query));
  const statement = rowsStatement(list, where, state, 51);
  const rows = await database().execute<{ 'QUERY PLAN': string }>(sql`explain ${statement}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('the rows of a long list', () => {
  it.each([
    ['newest first', ''],
    ['oldest first', 'volgorde=op'],
  ])('%s are walked along their index, never sorted', async (_, query) => {
    const walked = await plan(motionsList, query, sql`item.withdrawn_at is null`);
    expect(walked).toMatch(/Index Scan (Backward )?using motions_by_date/);
    expect(walked).not.toMatch(/Seq Scan on motions|Sort Key: item/);
  });

  it('begin right at the cursor, however deep', async () => {
    const deep = await plan(motionsList, '', sql`(item.submitted_on, item.id) < ('2010-02-01'::date, 40)`);
    expect(deep).toMatch(/Index Cond: \(ROW\(submitted_on, id\) < /);
    expect(deep).not.toMatch(/Sort Key: item/);
  });

  it.each(['', 'volgorde=af', 'sorteer=datum', 'sorteer=datum&volgorde=op'])(
    'of commitments need no sort with "%s"',
    async (query) => {
      const walked = await plan(commitmentsList, query, sql`item.withdrawn_at is null`);
      expect(walked).toMatch(/Index Scan (Backward )?using commitments_by_(deadline|made)/);
      expect(walked).not.toMatch(/Sort Key: item/);
    },
  );
});
