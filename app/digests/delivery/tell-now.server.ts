import { keepersNow, visibleTo } from '../content/visible-now.server';
import { type DigestContent, itemsOf } from '../digest';
import type { Claimed } from './claim.server';
import type { ContentReader } from './kept-content.server';

/** An issue that waited longer is looked over again: what it tells may have been withdrawn since. */
const WAITED_MS = 60_000;

/**
 * What issues that were taken up tell their readers, by what those may see at this moment; null where nothing
 * is left of it. At most two statements.
 */
export async function toldNow(
  claimed: readonly Claimed[],
  reader: ContentReader,
  now: Date,
): Promise<(DigestContent | null)[]> {
  const contents = await reader.read(claimed);
  const waited = contents.filter(
    (_, index) => now.getTime() - (claimed[index]?.plannedAt.getTime() ?? 0) > WAITED_MS,
  );
  const keepers = await keepersNow(waited.filter((content) => content !== null));
  return claimed.map(({ viewer }, index) => {
    const content = contents[index] ?? null;
    if (content === null) return null;
    const visible = visibleTo(viewer, content, keepers);
    return itemsOf(visible) > 0 || itemsOf(content) === 0 ? visible : null;
  });
}
