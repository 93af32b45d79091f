import { and, eq, isNull, sql } from 'drizzle-orm';
import { parseDossierKey, parseKamerstukId } from '~/citations/paper-id';
import { record } from '~/history/changes.server';
import type { Author } from '~/history/history';
import type { Transaction } from '~db/client';
import {
  dossiers,
  kamerstukDossiers,
  kamerstukken,
  letterSenders,
  letters,
  ministries,
  officeHolders,
  passages,
  people,
  type TextMap,
} from '~db/schema/kamerstukken';

/** Finds a dossier by its key, or begins one that is known by number alone. */
export async function ensureDossier(
  transaction: Transaction,
  key: string,
  title: string | null = null,
): Promise<number> {
  if (!parseDossierKey(key)) throw new Error(`'${key}' is no dossier`);
  const [row] = await transaction
    .insert(dossiers)
    .values({ key, title })
    .onConflictDoUpdate({
      target: dossiers.key,
      set: { title: sql`coalesce(${dossiers.title}, excluded.title)` },
    })
    .returning({ id: dossiers.id });
  if (!row) throw new Error('the dossier was not stored');
  return row.id;
}

/** Finds a paper by its id, or begins one that is known from a citation alone. Its number places it in its dossier. */
export async function ensurePaper(transaction: Transaction, key: string): Promise<number> {
  const [made] = await transaction
    .insert(kamerstukken)
    .values({ key })
    .onConflictDoNothing()
    .returning({ id: kamerstukken.id });
  const id = made?.id ?? (await paperWithKey(transaction, key));
  if (made) await placeInDossiers(transaction, id, key, []);
  return id;
}

async function paperWithKey(transaction: Transaction, key: string): Promise<number> {
  const [row] = await transaction
    .select({ id: kamerstukken.id })
    .from(kamerstukken)
    .where(eq(kamerstukken.key, key));
  if (!row) throw new Error(`paper ${key} was neither stored nor found`);
  return row.id;
}

/** Stands a paper in the dossier that numbers it, then in those that share it. */
async function placeInDossiers(
  transaction: Transaction,
  id: number,
  key: string,
  others: string[],
): Promise<void> {
  const number = parseKamerstukId(key);
  if (!number) return;
  const first = key.slice('kst-'.length, -(number.paper.length + 1));
  for (const [index, dossier] of [first, ...others.filter((other) => other !== first)].entries()) {
    const dossierId = await ensureDossier(transaction, dossier);
    const isFirst = index === 0;
    await transaction
      .insert(kamerstukDossiers)
      .values({
        kamerstukId: id,
        dossierId,
        position: index + 1,
        number: isFirst ? number.paper : null,
        sortNumber: isFirst && /^\d/.test(number.paper) ? Number.parseInt(number.paper, 10) : null,
      })
      .onConflictDoNothing();
  }
}

export interface IncomingLetter {
  key: string;
  title: string;
  date: string | null;
  dossiers: string[];
  kind: string;
  documentKind: string;
  text: string;
  textMap: TextMap;
  senders: { name: string | null; office: string }[];
  textSource: 'intake' | 'demonstration';
}

/**
 * Keeps a letter with its text. What the House published of it already (title, date) stays; a text that is
 * there stays too, for passages are places in it. Answers the paper's id.
 */
export async function keepLetter(
  transaction: Transaction,
  author: Author,
  now: Date,
  letter: IncomingLetter,
): Promise<KeptLetter> {
  const kept = await keepLetterFacts(transaction, author, now, letter);
  await transaction
    .update(kamerstukken)
    .set({ text: letter.text, textMap: letter.textMap, textSource: letter.textSource })
    .where(and(eq(kamerstukken.id, kept.id), isNull(kamerstukken.text)));
  return kept;
}

export interface KeptLetter {
  id: number;
  isNew: boolean;
  ministryId: number | null;
}

/** The same for a letter of which the text is not at hand. */
export async function keepLetterFacts(
  transaction: Transaction,
  author: Author,
  now: Date,
  letter: Omit<IncomingLetter, 'text' | 'textMap' | 'textSource'>,
): Promise<KeptLetter> {
  const id = await ensurePaper(transaction, letter.key);
  const [known] = await transaction.select().from(kamerstukken).where(eq(kamerstukken.id, id)).for('update');
  const isNew = known?.title === null;
  await transaction
    .update(kamerstukken)
    .set({
      title: known?.title ?? letter.title,
      date: known?.date ?? letter.date,
      kind: known?.kind ?? letter.documentKind,
      version: sql`${kamerstukken.version} + 1`,
    })
    .where(eq(kamerstukken.id, id));
  await placeInDossiers(transaction, id, letter.key, letter.dossiers);
  const senders = await Promise.all(
    letter.senders.map(async (sender) => ({ ...sender, ...(await officeOf(transaction, sender)) })),
  );
  const ministryId = senders[0]?.ministryId ?? null;
  await transaction
    .insert(letters)
    .values({ kamerstukId: id, kind: letter.kind, addressee: 'Voorzitter van de Tweede Kamer', ministryId })
    .onConflictDoNothing();
  if (senders.length > 0) {
    await transaction
      .insert(letterSenders)
      .values(senders.map((sender, index) => ({ kamerstukId: id, position: index + 1, ...sender })))
      .onConflictDoNothing();
  }
  if (isNew) {
    await record(transaction, author, now, {
      action: 'kamerstuk.created',
      subject: { kind: 'kamerstuk', id, name: letter.key },
      before: null,
      after: { title: letter.title, date: letter.date },
    });
  }
  return { id, isNew, ministryId };
}

/** Person and ministry of a sender: by name and office where they are known, the ministry by its name else. */
async function officeOf(
  transaction: Transaction,
  sender: { name: string | null; office: string },
): Promise<{ personId: number | null; ministryId: number | null }> {
  const surname = (sender.name ?? '').replace(/^(?:[A-Z]\.)+ ?/, '').trim();
  const [person] = surname
    ? await transaction
        .select({ id: people.id })
        .from(people)
        .innerJoin(officeHolders, eq(officeHolders.personId, people.id))
        .where(sql`lower(${people.surname}) = lower(${surname})`)
        .limit(1)
    : [];
  const [held] = await transaction
    .select({ ministryId: officeHolders.ministryId })
    .from(officeHolders)
    .where(sql`lower(${officeHolders.office}) = lower(${sender.office})`)
    .limit(1);
  if (held) return { personId: person?.id ?? null, ministryId: held.ministryId };
  const name = sender.office.replace(/^(?:De )?(?:Minister|Staatssecretaris) (?:van|voor) /i, '');
  const [ministry] = await transaction
    .select({ id: ministries.id })
    .from(ministries)
    .where(sql`lower(${ministries.nameNl}) = lower(${name})`)
    .limit(1);
  return { personId: person?.id ?? null, ministryId: ministry?.id ?? null };
}

/** Keeps the words of a paper that prove something. The same place is the same passage. */
export async function keepPassage(
  transaction: Transaction,
  passage: { kamerstukId: number; start: number; end: number; quote: string },
): Promise<number> {
  const [paper] = await transaction
    .select({ map: kamerstukken.textMap })
    .from(kamerstukken)
    .where(eq(kamerstukken.id, passage.kamerstukId));
  const page =
    paper?.map?.pages.find((one) => passage.start >= one.start && passage.start < one.end)?.page ?? null;
  const [row] = await transaction
    .insert(passages)
    .values({ ...passage, page })
    .onConflictDoUpdate({
      target: [passages.kamerstukId, passages.start, passages.end],
      set: { quote: passage.quote },
    })
    .returning({ id: passages.id });
  if (!row) throw new Error('the passage was not stored');
  return row.id;
}
