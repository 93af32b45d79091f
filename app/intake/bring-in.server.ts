import { createHash } from 'node:crypto';
import { and, eq, ne, or } from 'drizzle-orm';
import { requireEditor, type Viewer } from '~/accounts/viewer';
import type { ExtractedDocument } from '~/documents/extract';
import { authorOf, record } from '~/history/changes.server';
import { isUniqueViolation } from '~/platform/database-errors';
import { readLetter } from '~/reading/read-letter';
import { database, type Transaction } from '~db/client';
import { intakes, proposals } from '~db/schema/intake';
import { type DraftProposal, frameOfReading, proposalsOf } from './intake';
import { readingContext } from './reading-context.server';
import { settlementsOf } from './settlement';
import { heldCommitments, problemOf } from './settlements.server';

export interface BroughtIn {
  id: number;
  /** The same text or the same paper was brought in before: this is that intake, with nothing new in it. */
  wasKnown: boolean;
}

/**
 * Takes a document in and stores what the reading proposes, as proposals. A text or a paper that the
 * organisation brought in before leads to that intake: nothing is proposed twice, nothing decided is undone.
 */
export async function bringIn(
  viewer: Viewer,
  document: { extracted: ExtractedDocument; fileName: string | null; bytes: Uint8Array | null },
  now: Date,
): Promise<BroughtIn> {
  const member = requireEditor(viewer, 'bring in a letter');
  const { extracted } = document;
  const textHash = createHash('sha256').update(extracted.text.replace(/\s+/g, ' ').trim()).digest('hex');
  const reading = readLetter(extracted.text, await readingContext(extracted.text, document.fileName));
  const frame = frameOfReading(reading);
  const known = await knownIntake(member.organisationId, textHash, frame.key);
  if (known !== null) return { id: known, wasKnown: true };
  try {
    const id = await database().transaction(async (transaction) => {
      const [made] = await transaction
        .insert(intakes)
        .values({
          organisationId: member.organisationId,
          broughtInBy: member.userId,
          broughtInAt: now,
          fileName: document.fileName?.slice(0, 200) ?? null,
          format: extracted.format,
          textHash,
          file: document.bytes,
          text: extracted.text,
          textMap: { pages: extracted.pages, paragraphs: extracted.paragraphs },
          key: frame.key,
          frame,
        })
        .returning({ id: intakes.id });
      if (!made) throw new Error('the intake was not stored');
      const numbers = settlementsOf(reading).flatMap(({ content }) => content.about ?? []);
      const held = await heldCommitments(transaction, member, numbers);
      const ours = held.filter((one) => problemOf(member, one.number, held) === null);
      const known = new Set(ours.map(({ number }) => number));
      await propose(transaction, made.id, proposalsOf(reading, known));
      await record(transaction, authorOf(member), now, {
        action: 'intake.created',
        subject: { kind: 'intake', id: made.id, name: frame.key ?? document.fileName ?? 'brief' },
        before: null,
        after: { title: frame.title, date: frame.date },
        organisationId: member.organisationId,
      });
      return made.id;
    });
    return { id, wasKnown: false };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // A colleague brought the same letter in at the same moment.
    const other = await knownIntake(member.organisationId, textHash, frame.key);
    if (other === null) throw error;
    return { id: other, wasKnown: true };
  }
}

async function propose(transaction: Transaction, intakeId: number, drafts: DraftProposal[]): Promise<void> {
  if (drafts.length === 0) return;
  await transaction
    .insert(proposals)
    .values(
      drafts.map((draft, index) => ({
        intakeId,
        kind: draft.content.kind,
        fingerprint: draft.fingerprint,
        start: draft.start,
        end: draft.end,
        proposed: draft.content,
        position: index + 1,
      })),
    )
    .onConflictDoNothing();
}

async function knownIntake(
  organisationId: number,
  textHash: string,
  key: string | null,
): Promise<number | null> {
  const [found] = await database()
    .select({ id: intakes.id })
    .from(intakes)
    .where(
      and(
        eq(intakes.organisationId, organisationId),
        key === null
          ? eq(intakes.textHash, textHash)
          : or(eq(intakes.textHash, textHash), and(eq(intakes.key, key), ne(intakes.state, 'discarded'))),
      ),
    )
    .limit(1);
  return found?.id ?? null;
}
