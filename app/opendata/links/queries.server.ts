import { sql } from 'drizzle-orm';
import { requireEditor, type Viewer } from '~/accounts/viewer';
import type { ShownLink } from '~/kamerstukken/letter-link';
import { database } from '~db/client';
import { jsonRows } from '~db/json-rows';

/** A link that waits for a person's word. */
export interface ProposedLink extends ShownLink {
  /** 0 to 1. */
  confidence: number;
  letter: {
    id: number;
    key: string | null;
    document_number: string | null;
    title: string | null;
    date: string | null;
  };
  motion: {
    id: number;
    key: string | null;
    zaak_number: string | null;
    title: string;
    submitted_on: string | null;
    signatory: string | null;
  };
}

/** Proposed links, the newest first, below an id: one page and what tells whether there is more. One statement. */
export function proposedLinks(viewer: Viewer, before: number | null, size: number): Promise<ProposedLink[]> {
  requireEditor(viewer, 'see proposed links');
  return jsonRows(sql`
    select link.id as link_id, link.kind as link_kind, link.state, link.source, link.basis, link.words,
      false as is_decided, link.confidence,
      json_build_object('id', letter.id, 'key', letter.key, 'document_number', letter.document_number,
        'title', letter.title, 'date', letter.date) as letter,
      json_build_object('id', motion.id, 'key', motion.key, 'title', motion.title,
        'submitted_on', motion.submitted_on, 'zaak_number', (select number from zaken where zaken.id = motion.zaak_id),
        'signatory', (select name from motion_signatories where motion_id = motion.id order by position limit 1)) as motion
    from letter_motion_links link
    join kamerstukken letter on letter.id = link.letter_id
    join motions motion on motion.id = link.motion_id
    where link.state = 'proposed' ${before === null ? sql`` : sql`and link.id < ${before}`}
    order by link.id desc limit ${size}`);
}

/** How many links wait for a person's word. */
export async function countOfProposedLinks(viewer: Viewer): Promise<number> {
  requireEditor(viewer, 'see proposed links');
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::integer as count from letter_motion_links where state = 'proposed'`,
  );
  return row?.count ?? 0;
}
