import { sql } from 'drizzle-orm';
import { citationsIn } from '~/citations/citations-in';
import { extractDocument } from '~/documents/extract';
import { record } from '~/history/changes.server';
import { printedNumber } from '~/kamerstukken/addresses';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { dictumOf } from '../mapping/motion-text';
import { keepSignatories } from '../projection/signatories.server';
import { stage, writtenRows } from '../projection/staging.server';
import { SYNCHRONISATION } from '../synchronisation/alarms.server';
import { takeTurn } from '../synchronisation/lock.server';

/** The official text of a paper as a file holds it. */
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
 * Gives papers their official text, with what it cites; motions get the dictum and the signatories that stand
 * in it. A text that is there stays: passages rest on its characters. Texts are read before they take their turn.
 */
export async function applyTexts(
  transaction: Transaction,
  texts: readonly OfficialText[],
  now: Date,
): Promise<AppliedTexts> {
  await stage(
    transaction,
    'text_named',
    { position: 'integer', key: 'text', publication: 'uuid' },
    texts.map(({ key, publicationId }, position) => ({ position, key, publication: publicationId })),
  );
  const placed = await jsonRows<{ position: number; paper_id: number; has_text: boolean }>(
    sql`select distinct on (paper.id) arrived.position, paper.id as paper_id, paper.text is not null as has_text
      from pg_temp.text_named arrived
      left join source_records publication on publication.category = 'DocumentPublicatie' and publication.id = arrived.publication
      left join source_records version on version.category = 'DocumentVersie'
        and version.id = (publication.relations #>> '{DocumentVersie,0}')::uuid
      cross join lateral (
        select id, text from kamerstukken where external_id = (version.relations #>> '{Document,0}')::uuid
        union all select id, text from kamerstukken where key = arrived.key and version.id is null
      ) paper
      order by paper.id, arrived.publication desc nulls last`,
    transaction,
  );
  // Reading is the dear part: of papers that have a text already nothing is read.
  const read = await Promise.all(
    placed
      .filter((place) => !place.has_text)
      .map(async ({ position, paper_id }) => {
        const { key = null, xml = '' } = texts[position] ?? {};
        const extracted = await extractDocument(Buffer.from(xml), `${key ?? 'paper'}.xml`);
        if (!extracted.ok) return [];
        const { text, pages, paragraphs } = extracted.value;
        return [{ paper_id, text, text_map: { pages, paragraphs } }];
      }),
  );
  await takeTurn(transaction);
  await stage(
    transaction,
    'text_of_paper',
    { paper_id: 'bigint', text: 'text', text_map: 'jsonb' },
    read.flat(),
  );
  const changed = await writtenRows<{
    id: number;
    key: string | null;
    document_number: string | null;
    text: string;
  }>(
    transaction,
    sql`kept as (update kamerstukken set text = arrived.text, text_map = arrived.text_map, text_source = 'koop',
          version = version + 1
        from pg_temp.text_of_paper arrived where kamerstukken.id = arrived.paper_id and kamerstukken.text is null
        returning kamerstukken.id, key, document_number, kamerstukken.text)`,
    sql`select * from kept`,
  );
  await stage(
    transaction,
    'citation_now',
    { paper_id: 'bigint', to_key: 'text', start: 'integer', end: 'integer', surface: 'text' },
    changed.flatMap(({ id, key, text }) =>
      citationsIn(text, { own: key }).flatMap(({ ids, ...place }) =>
        ids.map((to_key) => ({ paper_id: id, to_key, ...place })),
      ),
    ),
  );
  await transaction.execute(sql`insert into citations (from_kamerstuk_id, to_key, start, "end", surface)
    select paper_id, to_key, start, "end", surface from pg_temp.citation_now on conflict do nothing`);
  await followTexts(
    transaction,
    changed.map(({ id }) => id),
  );
  // A text that came later than its paper is no news: the paper was there (docs/decisions/0028).
  await record(
    transaction,
    { ...SYNCHRONISATION, origin: 'load' },
    now,
    ...changed.map(({ id, key, document_number }) => ({
      action: 'kamerstuk.changed' as const,
      subject: { kind: 'kamerstuk' as const, id, name: printedNumber(key, document_number) },
      before: null,
      after: { text: 'officielebekendmakingen.nl' },
    })),
  );
  const unread = placed.filter((place) => !place.has_text).length - read.flat().length;
  return { texts: texts.length, changed: changed.length, unplaced: texts.length - placed.length + unread };
}

/** What motions have from the texts of these papers: the dictum, and who signed in which order. */
export async function followTexts(transaction: Transaction, paperIds: readonly number[]): Promise<void> {
  if (paperIds.length === 0) return;
  const motions = await jsonRows<{ id: number; text: string }>(
    sql`select motions.id, paper.text from motions join kamerstukken paper on paper.id = motions.kamerstuk_id
      where paper.id = any(${`{${paperIds.join(',')}}`}::bigint[]) and paper.text is not null`,
    transaction,
  );
  if (motions.length === 0) return;
  await stage(
    transaction,
    'dictum_now',
    { motion_id: 'bigint', dictum: 'text' },
    motions.map(({ id, text }) => ({ motion_id: id, dictum: dictumOf(text) })),
  );
  await transaction.execute(sql`select set_config('gestand.defers_search', 'yes', true)`);
  await transaction.execute(sql`update motions set dictum = arrived.dictum, version = motions.version + 1
    from pg_temp.dictum_now arrived where motions.id = arrived.motion_id and arrived.dictum is not null
      and motions.dictum is distinct from arrived.dictum`);
  const ids = motions.map(({ id }) => id);
  await keepSignatories(transaction, ids);
  await transaction.execute(sql`select index_motions(${`{${ids.join(',')}}`}::bigint[]),
    set_config('gestand.defers_search', 'no', true)`);
}
