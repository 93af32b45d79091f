import { internalOrganisation, type Viewer } from '~/accounts/viewer';
import type { DigestBlock, DigestContent } from '../digest';
import { keepersOf } from './content-reads.server';

/** Of some blocks, which organisation alone may see the record now, by kind and id. */
export type Keepers = ReadonlyMap<string, number>;

const nameOf = ({ kind, id }: Pick<DigestBlock, 'kind' | 'id'>): string => `${kind} ${id}`;

/** Looks who may see now what issues tell that were made some time ago; one statement. */
export async function keepersNow(contents: readonly DigestContent[]): Promise<Keepers> {
  const subjects = { commitment: new Set<number>(), action: new Set<number>() };
  for (const { kind, id } of contents.flatMap(blocksOf)) {
    if (kind === 'commitment' || kind === 'action') subjects[kind].add(id);
  }
  if (subjects.commitment.size + subjects.action.size === 0) return new Map();
  return new Map(
    (await keepersOf(subjects)).map(({ kind, id, organisation_id }) => [
      nameOf({ kind, id }),
      organisation_id,
    ]),
  );
}

/**
 * What an issue tells, without what its reader may not see any more: what was written for an organisation of
 * which they no longer edit the records, and what was withdrawn from the public since.
 */
export function visibleTo(viewer: Viewer, content: DigestContent, keepers: Keepers): DigestContent {
  const own = internalOrganisation(viewer);
  const isVisible = (block: DigestBlock): boolean =>
    [block.organisationId, keepers.get(nameOf(block)) ?? null].every((only) => only === null || only === own);
  if (blocksOf(content).every(isVisible)) return content;
  return {
    ...content,
    sections: content.sections.flatMap((section) => {
      const items = section.items.filter(({ block }) => isVisible(block));
      const rest = section.rest.filter(isVisible);
      const hidden = section.items.length + section.rest.length - items.length - rest.length;
      const total = section.total - hidden;
      return total > 0 ? [{ ...section, items, rest, total }] : [];
    }),
  };
}

const blocksOf = ({ sections }: DigestContent): DigestBlock[] =>
  sections.flatMap(({ items, rest }) => [...items.map(({ block }) => block), ...rest]);
