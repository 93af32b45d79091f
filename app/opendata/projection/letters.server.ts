import { sql } from 'drizzle-orm';
import { changedFields, type HistoryRecord } from '~/history/history';
import { printedNumber } from '~/kamerstukken/addresses';
import { letterKindOfSubject } from '~/reading/letter-kind';
import type { Transaction } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { sendersOf } from '../mapping/senders';
import { recordsBy } from '../mapping/values';
import type { MirroredRecord } from '../mapping/versions';
import { mirrored } from './mirror.server';
import { stage } from './staging.server';

interface LetterFacts {
  id: number;
  key: string | null;
  document_number: string | null;
  title: string | null;
  date: string | null;
  is_withdrawn: boolean;
}

/** What is known now of the letters among these papers and zaken, to tell afterwards what changed. */
export function lettersBefore(
  transaction: Transaction,
  zaken: readonly MirroredRecord[],
  documents: readonly MirroredRecord[],
): Promise<LetterFacts[]> {
  const ids = (records: readonly MirroredRecord[]) =>
    sql`${`{${records.map(({ id }) => id).join(',')}}`}::uuid[]`;
  return jsonRows(
    sql`select paper.id, paper.key, paper.document_number, paper.title, paper.date, paper.withdrawn_at is not null as is_withdrawn
      from kamerstukken paper join letters on letters.kamerstuk_id = paper.id
      where paper.external_id = any(${ids(documents)})
      union
      select paper.id, paper.key, paper.document_number, paper.title, paper.date, paper.withdrawn_at is not null
      from zaken join kamerstukken paper on paper.stands_for_zaak_id = zaken.id
      join letters on letters.kamerstuk_id = paper.id where zaken.external_id = any(${ids(zaken)})`,
    transaction,
  );
}

/**
 * Letters among these papers: their kind from the subject, as long as nobody has read the letter itself, and
 * their senders as the register names them. Answers the history.
 */
export async function keepLetters(
  transaction: Transaction,
  paperIds: readonly number[],
  before: readonly LetterFacts[],
): Promise<HistoryRecord[]> {
  if (paperIds.length === 0) return [];
  const ids = sql`any(${`{${paperIds.join(',')}}`}::bigint[])`;
  const found = await jsonRows<
    LetterFacts & { external_id: string | null; number: string | null; is_known: boolean }
  >(
    sql`select paper.id, paper.key, paper.document_number, paper.title, paper.date, paper.external_id,
        paper.withdrawn_at is not null as is_withdrawn, letters.kamerstuk_id is not null as is_known,
        (select min(zaken.number) from zaak_kamerstukken tie join zaken on zaken.id = tie.zaak_id where tie.kamerstuk_id = paper.id) as number
      from kamerstukken paper left join letters on letters.kamerstuk_id = paper.id
      where paper.id = ${ids} and paper.kind = 'Brief regering'`,
    transaction,
  );
  await stage(
    transaction,
    'letter_now',
    { id: 'bigint', kind: 'text' },
    found.map((paper) => ({ id: paper.id, kind: letterKindOfSubject(paper.title ?? '') })),
  );
  await transaction.execute(sql`insert into letters as known (kamerstuk_id, kind) select id, kind from pg_temp.letter_now
    on conflict (kamerstuk_id) do update set kind = excluded.kind, version = known.version + 1
    where known.kind <> excluded.kind
      and exists (select from kamerstukken paper where paper.id = known.kamerstuk_id and paper.text is null)`);
  await keepSenders(transaction, found);
  const was = new Map(before.map((letter) => [letter.id, letter]));
  return found.flatMap((letter): HistoryRecord[] => {
    const subject = {
      kind: 'kamerstuk' as const,
      id: letter.id,
      name: printedNumber(letter.key, letter.document_number ?? letter.number),
    };
    if (!letter.is_known)
      return [{ action: 'kamerstuk.created', subject, before: null, after: { title: letter.title } }];
    const known = was.get(letter.id);
    if (!known) return [];
    const fields = changedFields<Record<string, unknown>>(
      { key: known.key, title: known.title, date: known.date },
      { key: letter.key, title: letter.title, date: letter.date },
    );
    const changes: HistoryRecord[] = [];
    if (known.is_withdrawn !== letter.is_withdrawn) {
      const action = letter.is_withdrawn ? 'kamerstuk.withdrawn' : 'kamerstuk.restored';
      changes.push({ action, subject, before: null, after: null });
    }
    if (fields) changes.push({ action: 'kamerstuk.changed', subject, ...fields });
    return changes;
  });
}

/** Senders from the actors of the document; a letter that a person or a reading gave senders keeps those. */
async function keepSenders(
  transaction: Transaction,
  letters: readonly { id: number; external_id: string | null }[],
): Promise<void> {
  const byDocument = new Map(
    letters.flatMap(({ id, external_id }) => (external_id ? [[external_id, id] as const] : [])),
  );
  if (byDocument.size === 0) return;
  const actors = await mirrored(
    transaction,
    sql`not record.is_deleted and record.category = 'DocumentActor'
      and (record.relations #>> '{Document,0}') = any(${`{${[...byDocument.keys()].join(',')}}`})`,
  );
  if (actors.length === 0) return;
  await stage(
    transaction,
    'sender_now',
    {
      letter_id: 'bigint',
      position: 'integer',
      name: 'text',
      office: 'text',
      department: 'text',
      person: 'uuid',
    },
    [...recordsBy(actors, 'Document')].flatMap(([document, ofLetter]) =>
      sendersOf(ofLetter).map((sender, index) => ({
        letter_id: byDocument.get(document),
        position: index + 1,
        ...sender,
      })),
    ),
  );
  await transaction.execute(sql`insert into letter_senders as known (kamerstuk_id, position, name, office, person_id, ministry_id)
    select sender.letter_id, sender.position, sender.name, sender.office, people.id, ministries.id
    from pg_temp.sender_now sender left join people on people.external_id = sender.person
    left join ministries on lower(ministries.name_nl) = lower(sender.department)
    where not exists (select from kamerstukken paper where paper.id = sender.letter_id and paper.text_source = 'intake')
    on conflict (kamerstuk_id, position) do update set name = excluded.name, office = excluded.office,
      person_id = excluded.person_id, ministry_id = excluded.ministry_id
    where (known.name, known.office, known.person_id, known.ministry_id)
      is distinct from (excluded.name, excluded.office, excluded.person_id, excluded.ministry_id)`);
  await transaction.execute(sql`update letters set ministry_id = sender.ministry_id
    from letter_senders sender where sender.kamerstuk_id = letters.kamerstuk_id and sender.position = 1
      and letters.kamerstuk_id in (select letter_id from pg_temp.sender_now)
      and letters.ministry_id is null and sender.ministry_id is not null`);
}
