import { type SQL, sql } from 'drizzle-orm';
import { SOON_DAYS } from '~/deadlines/explain';
import { addDays } from '~/deadlines/plain-date';

/** States in which the next step is the government's; `gemeld afgedaan` waits for the House. */
export const OPEN_STATES = ['openstaand', 'in uitvoering', 'deels afgedaan', 'doorlopend'] as const;

/** Where a commitment (`item`) stands against its deadline: one of DEADLINE_STANDINGS. */
export function commitmentStanding(today: string): SQL {
  return standing(
    sql`item.own_state in (${sql.join(
      OPEN_STATES.map((state) => sql`${state}`),
      sql`, `,
    )}, 'concept')`,
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
