import { type SQL, sql } from 'drizzle-orm';
import { CLOSED_STATES } from '~/commitments/commitment';
import { SOON_DAYS } from '~/deadlines/explain';
import { addDays } from '~/deadlines/plain-date';

/** Where a commitment (`item`) stands against its deadline: one of DEADLINE_STANDINGS. */
export function commitmentStanding(today: string): SQL {
  return standing(
    sql`item.own_state not in (${sql.join(
      CLOSED_STATES.map((state) => sql`${state}`),
      sql`, `,
    )})`,
    sql`item.deadline_to`,
    today,
  );
}

/** The same of a follow-up action (`item`). */
export function actionStanding(today: string): SQL {
  return standing(sql`item.state in ('planned', 'in progress')`, sql`item.due_to`, today);
}

function standing(isOpen: SQL, due: SQL, today: string): SQL {
  return sql`case when not ${isOpen} then 'afgerond' when ${due} is null then 'geen datum'
    when ${due} < ${today}::date then 'te laat'
    when ${due} <= ${addDays(today, SOON_DAYS)}::date then 'binnenkort' else 'later' end`;
}
