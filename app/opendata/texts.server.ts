import { sql } from 'drizzle-orm';
import { textOfOfficialXml } from '~/documents/official-xml';
import { record } from '~/history/changes.server';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { SYNCHRONISATION } from './alarms.server';
import { dictumOf } from './mapping/motion-text';
import { keepSignatories } from './signatories.server';
import { stage, writtenRows } from './staging.server';

/** The official text of a paper, as a file of officielebekendmakingen.nl or of the House holds it. */
export interface OfficialText {
  /** `kst-32735-286`; null where the file does not say. */
  key: string | null;
  /** Id of the House's DocumentPublicatie record, if that is known. */
  publicationId: string | null;
  xml: string;
}

/** What became of a page of texts. */
export interface AppliedTexts {
  texts: number;
  changed: number;
  /** Not well-formed, or of a paper that is not known here. */
  unplaced: number;
}

/**
 * Gives papers their official text, and motions the dictum and the signatories that stand in it. A text that a
 * person brought in stays: passages rest on its characters.
 */
export async function applyTexts(
  transaction: Transaction,
  texts: readonly OfficialText[],
  now: Date,
): Promise<AppliedTexts> {
  const read = texts.flatMap((one) => {
    const text = textOfOfficialXml(one.xml);
    return text === null
      ? []
      : [{ key: one.key, publication: one.publicationId, text, dictum: dictumOf(text) }];
  });
  await stage(
    transaction,
    'text_now',
    { key: 'text', publication: 'uuid', text: 'text', dictum: 'text' },
    read,
  );
  await stage(transaction, 'text_of_paper', { paper_id: 'bigint', text: 'text', dictum: 'text' }, []);
  await transaction.execute(sql`insert into pg_temp.text_of_paper
    select distinct on (paper.id) paper.id, arrived.text, arrived.dictum
    from pg_temp.text_now arrived
    left join source_records publication on publication.category = 'DocumentPublicatie' and publication.id = arrived.publication
    left join source_records version on version.category = 'DocumentVersie'
      and version.id = (publication.relations #>> '{DocumentVersie,0}')::uuid
    join kamerstukken paper on paper.external_id = (version.relations #>> '{Document,0}')::uuid
      or (version.id is null and paper.key = arrived.key)
    order by paper.id, arrived.publication desc nulls last`);
  await transaction.execute(sql`select set_config('gestand.defers_search', 'yes', true)`);
  const changed = await writtenRows<{ id: number }>(
    transaction,
    sql`kept as (update kamerstukken set text = arrived.text, text_source = 'koop', version = version + 1
        from pg_temp.text_of_paper arrived where kamerstukken.id = arrived.paper_id
          and (kamerstukken.text is null or (kamerstukken.text_source = 'koop' and kamerstukken.text <> arrived.text
            and not exists (select from passages where passages.kamerstuk_id = kamerstukken.id)))
        returning kamerstukken.id)`,
    sql`select id from kept`,
  );
  const ids = `{${changed.map(({ id }) => id).join(',')}}`;
  await transaction.execute(sql`update motions set dictum = arrived.dictum, version = motions.version + 1
    from pg_temp.text_of_paper arrived where motions.kamerstuk_id = arrived.paper_id
      and motions.kamerstuk_id = any(${ids}::bigint[]) and motions.dictum is distinct from arrived.dictum`);
  const motions = await jsonRows<{ id: number }>(
    sql`select id from motions where kamerstuk_id = any(${ids}::bigint[])`,
    transaction,
  );
  await keepSignatories(
    transaction,
    motions.map(({ id }) => id),
  );
  await transaction.execute(sql`select index_papers(${ids}::bigint[]),
    index_motions(${`{${motions.map(({ id }) => id).join(',')}}`}::bigint[]),
    set_config('gestand.defers_search', 'no', true)`);
  const named = await jsonRows<{ id: number; name: string }>(
    sql`select id, coalesce(key, document_number, '') as name from kamerstukken where id = any(${ids}::bigint[])`,
    transaction,
  );
  // A text that came later than its paper is no news: the paper was there (docs/decisions/0028).
  await record(
    transaction,
    { ...SYNCHRONISATION, origin: 'load' },
    now,
    ...named.map(({ id, name }) => ({
      action: 'kamerstuk.changed' as const,
      subject: { kind: 'kamerstuk' as const, id, name },
      before: null,
      after: { text: 'officielebekendmakingen.nl' },
    })),
  );
  const [placed] = await jsonRows<{ count: number }>(
    sql`select count(*) from pg_temp.text_of_paper`,
    transaction,
  );
  return { texts: texts.length, changed: changed.length, unplaced: texts.length - (placed?.count ?? 0) };
}
