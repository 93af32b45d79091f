import { laterOf, type SourcePage, type SourceRecord, type SourceRecords } from '../source-record';
import { changeTime } from './moment';

/** A page of a service, in the order of its changes, as its client read it. */
export interface ReadPage extends SourceRecords {
  /** Of every entry, also those that could not be read. */
  steps: readonly Step[];
  /** Where the next page begins; null after the last. */
  next: string | null;
  /** Where the service itself says to come back. */
  resume: string | null;
}

export interface Step {
  changedAt: string | null;
  /** Goes on right after this entry. */
  checkpoint: string | null;
}

/**
 * Changes younger than this are handed over, but the checkpoint stays before them: what the House commits late,
 * under an earlier time, is then still found.
 */
export const SETTLES_AFTER = 10 * 60_000;

/**
 * All pages from a checkpoint to the end. A page that is shorter than full is read twice before its checkpoint is
 * told: an entry can be missing from it and be there a moment later.
 * @param full entries on a page that is not the last
 */
export async function* walk(
  start: string,
  full: number,
  now: () => Date,
  at: (position: string) => Promise<ReadPage>,
): AsyncGenerator<SourcePage> {
  const settled = new Settled(start, now);
  let position = start;
  for (;;) {
    const page = await at(position);
    const isShort = page.steps.length > 0 && page.steps.length < full;
    const again = isShort ? await at(position) : null;
    settled.pass(page.steps, page.resume);
    yield { ...contentOf(page, again), checkpoint: settled.checkpoint, isCaughtUp: page.next === null };
    if (page.next === null) return;
    position = page.next;
  }
}

/** What two readings of one page tell together, each record once. */
function contentOf(page: ReadPage, again: ReadPage | null): SourceRecords {
  if (again === null) return { records: page.records, unreadable: page.unreadable };
  const records = new Map<string, SourceRecord>();
  for (const record of [...page.records, ...again.records]) {
    const key = `${record.category} ${record.id}`;
    const known = records.get(key);
    records.set(key, known ? laterOf(known, record) : record);
  }
  const unreadable = new Map(
    [...page.unreadable, ...again.unreadable].map((one) => [`${one.id} ${one.reason}`, one]),
  );
  return { records: [...records.values()], unreadable: [...unreadable.values()] };
}

/** The checkpoint: passes over entries until it meets one that is too new. */
class Settled {
  private isHeld = false;

  constructor(
    public checkpoint: string,
    private readonly now: () => Date,
  ) {}

  pass(steps: readonly Step[], resume: string | null): void {
    const youngest = changeTime(new Date(this.now().getTime() - SETTLES_AFTER).toISOString()) ?? '';
    for (const { changedAt, checkpoint } of steps) {
      this.isHeld ||= changedAt !== null && changedAt > youngest;
      if (!this.isHeld && checkpoint !== null) this.checkpoint = checkpoint;
    }
    if (!this.isHeld && resume !== null) this.checkpoint = resume;
  }
}
