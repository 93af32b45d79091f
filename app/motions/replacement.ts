/** A changed motion takes the place of another. */
export interface Replacement {
  replaced: number;
  replacement: number;
}

export interface ReplacementChain {
  /** What this motion took the place of, the first version first. */
  before: number[];
  /** What took its place, the newest last. */
  after: number[];
}

/**
 * The versions of a motion before and after it. Walks both ways and stops at what it has seen: the
 * register holds circles. Where two motions replace one, both stand in the chain, nearest first.
 */
export function replacementChain(motion: number, replacements: readonly Replacement[]): ReplacementChain {
  const seen = new Set([motion]);
  const walk = (step: (link: Replacement) => [from: number, to: number]): number[] => {
    const found: number[] = [];
    for (let edge = [motion]; edge.length > 0; ) {
      const here = new Set(edge);
      edge = [];
      for (const link of replacements) {
        const [from, to] = step(link);
        if (!here.has(from) || seen.has(to)) continue;
        seen.add(to);
        edge.push(to);
        found.push(to);
      }
    }
    return found;
  };
  const after = walk((link) => [link.replaced, link.replacement]);
  const before = walk((link) => [link.replacement, link.replaced]).reverse();
  return { before, after };
}
