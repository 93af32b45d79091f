import { and, eq, sql } from 'drizzle-orm';
import type { Viewer } from '~/accounts/viewer';
import { printPaper } from '~/citations/paper-id';
import { parseCitation } from '~/citations/parse-citation';
import { visibleCommitments } from '~/commitments/queries.server';
import { commitmentAddress, dossierAddress, letterAddress, motionAddress } from '~/kamerstukken/addresses';
import { addressOfPaper, type CitingPaper, papersCiting } from '~/kamerstukken/queries.server';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';
import { commitments } from '~db/schema/commitments';

/** Where a typed number leads: a page, or a paper that is named correctly but not known here. */
export type Destination =
  | { kind: 'page'; address: string }
  | { kind: 'unknown'; key: string; printed: string; citedBy: CitingPaper[] };

/** Null for words. Our own numbers (G-00012), the registers' (TZ202603-130, T02857), zaken, dossiers and papers. */
export async function destinationOf(viewer: Viewer, typed: string): Promise<Destination | null> {
  const text = typed.trim();
  if (text.length > 120) return null;
  const own = /^G-?(\d{1,6})$/i.exec(text);
  if (own) return commitmentDestination(viewer, `G-${(own[1] ?? '').padStart(5, '0')}`);
  const citation = parseCitation(text);
  const key = citation?.ids[0];
  if (!citation || !key) return null;
  if (citation.type === 'toezegging') return commitmentDestination(viewer, key);
  if (citation.type === 'zaak' || /^20\d\d[ZD]\d{5}$/.test(key)) return numberDestination(key);
  if (key.startsWith('dossier-')) return dossierDestination(key.slice('dossier-'.length));
  const address = await addressOfPaper(key);
  return address
    ? { kind: 'page', address }
    : { kind: 'unknown', key, printed: printPaper(key, 'short'), citedBy: await papersCiting(key) };
}

async function commitmentDestination(viewer: Viewer, number: string): Promise<Destination> {
  const [known] = await database()
    .select({ number: commitments.number })
    .from(commitments)
    .where(and(eq(commitments.number, number), visibleCommitments(viewer)));
  return known
    ? { kind: 'page', address: commitmentAddress(known.number) }
    : { kind: 'unknown', key: number, printed: number, citedBy: [] };
}

async function dossierDestination(key: string): Promise<Destination> {
  const [known] = await jsonRows<{ key: string }>(sql`select key from dossiers where key = ${key}`);
  return known
    ? { kind: 'page', address: dossierAddress(known.key) }
    : { kind: 'unknown', key: `dossier-${key}`, printed: printPaper(`dossier-${key}`, 'short'), citedBy: [] };
}

/** A zaak (2020Z01447) or document (2020D04123): the motion or letter that it is. */
async function numberDestination(number: string): Promise<Destination> {
  const [motion] = await jsonRows<{ id: number; key: string | null }>(
    sql`select motions.id, motions.key from motions join zaken on zaken.id = motions.zaak_id where zaken.number = ${number}`,
  );
  if (motion) return { kind: 'page', address: motionAddress({ ...motion, zaakNumber: number }) };
  const [letter] = await jsonRows<{ id: number; key: string | null; document_number: string | null }>(
    sql`select paper.id, paper.key, paper.document_number from kamerstukken paper
      join letters on letters.kamerstuk_id = paper.id
      left join zaak_kamerstukken on zaak_kamerstukken.kamerstuk_id = paper.id
      left join zaken on zaken.id = zaak_kamerstukken.zaak_id
      where zaken.number = ${number} or paper.document_number = ${number} limit 1`,
  );
  return letter
    ? { kind: 'page', address: letterAddress({ ...letter, documentNumber: letter.document_number }) }
    : { kind: 'unknown', key: number, printed: number, citedBy: [] };
}
