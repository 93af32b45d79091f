/**
 * Index of the first item of a list, in the order of its places, that does not stand before what is looked for;
 * the length of the list when all do. Halves the list at each step.
 */
export function firstNotBefore<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
