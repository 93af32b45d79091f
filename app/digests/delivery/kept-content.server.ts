import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { jsonRows } from '~db/json-rows';
import type { digestIssues, KeptContent } from '~db/schema/digests';
import type { DigestBlock, DigestContent, DigestItem, Section } from '../digest';

/**
 * How an issue is kept: not as its mail, of which most is the same for many readers, but as the blocks of
 * which it is made. A block is kept once, under a name that follows from what it says.
 */
export function keptContent(content: DigestContent): KeptContent {
  const follows = new Map<number, string>();
  return {
    locale: content.locale,
    figures: content.figures,
    sections: content.sections.map(({ section, items, rest, total, morePath }) => ({
      section,
      items: items.map(({ block, because }) => [
        keyOf(block),
        because.map(({ followId, name }) => {
          follows.set(followId, name);
          return followId;
        }),
      ]),
      rest: rest.map(keyOf),
      total,
      morePath,
    })),
    follows: [...follows],
  };
}

/** The blocks of which contents are made, by their keys and in the order of those. */
export function blocksIn(contents: readonly DigestContent[]): { key: string; block: DigestBlock }[] {
  const blocks = new Map<string, DigestBlock>();
  for (const { sections } of contents) {
    for (const { items, rest } of sections) {
      for (const { block } of items) blocks.set(keyOf(block), block);
      for (const block of rest) blocks.set(keyOf(block), block);
    }
  }
  return [...blocks]
    .map(([key, block]) => ({ key, block }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

const keys = new WeakMap<DigestBlock, string>();

function keyOf(block: DigestBlock): string {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key = createHash('sha256').update(JSON.stringify(block)).digest('base64url').slice(0, 22);
  keys.set(block, key);
  return key;
}

export type KeptIssue = Pick<
  typeof digestIssues.$inferSelect,
  'rhythm' | 'period' | 'startsAt' | 'endsAt' | 'content'
>;

/** Reads what issues tell. Whoever keeps one reads each block once: at most one statement each time. */
export class ContentReader {
  readonly #blocks = new Map<string, DigestBlock>();

  /** In the order of the issues; null where there was nothing to send. */
  async read(issues: readonly KeptIssue[]): Promise<(DigestContent | null)[]> {
    const wanted = new Set<string>();
    for (const { content } of issues) {
      for (const { items, rest } of content?.sections ?? []) {
        for (const [key] of items) if (!this.#blocks.has(key)) wanted.add(key);
        for (const key of rest) if (!this.#blocks.has(key)) wanted.add(key);
      }
    }
    if (wanted.size > 0) {
      const found = await jsonRows<{ key: string; block: DigestBlock }>(
        sql`select key, block from digest_blocks where key = any(${`{${[...wanted].join(',')}}`}::text[])`,
      );
      for (const { key, block } of found) this.#blocks.set(key, block);
    }
    return issues.map((issue) => this.#contentOf(issue));
  }

  #contentOf({ rhythm, period, startsAt, endsAt, content }: KeptIssue): DigestContent | null {
    if (content === null) return null;
    const names = new Map(content.follows);
    return {
      period: { rhythm, key: period, startsAt, endsAt },
      locale: content.locale,
      figures: content.figures as DigestContent['figures'],
      sections: content.sections.map(({ section, items, rest, total, morePath }) => ({
        section: section as Section,
        items: items.map(
          ([key, follows]): DigestItem => ({
            block: this.#block(key),
            because: follows.map((followId) => ({ followId, name: names.get(followId) ?? '' })),
          }),
        ),
        rest: rest.map((key) => this.#block(key)),
        total,
        morePath,
      })),
    };
  }

  /** @throws for a block that is gone: nothing of ours deletes one. */
  #block(key: string): DigestBlock {
    const block = this.#blocks.get(key);
    if (!block) throw new Error(`the block ${key} of an issue is gone`);
    return block;
  }
}
