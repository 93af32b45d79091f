import { firstRows, type ListDescription, type ListQuestion } from './list-query.server';
import { askedOf, type ListState, listAddress } from './list-state';

/** The first rows of a list under a filter, with the address of the whole. */
export async function excerptOf<Row extends { id: number }>(
  list: ListDescription<Row>,
  question: ListQuestion,
  filters: ListState['filters'],
  size = 10,
): Promise<{ rows: Row[]; address: string; hasMore: boolean }> {
  const state = askedOf(list.shape, filters);
  const { rows, next } = await firstRows(list, question, state, size);
  return { rows, address: listAddress(list.shape, state), hasMore: next !== null };
}
