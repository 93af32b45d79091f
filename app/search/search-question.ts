import { z } from 'zod';
import { readCursor } from './list-state';
import type { SearchQuestion } from './queries.server';

const kind = z.enum(['motion', 'letter', 'kamerstuk', 'dossier', 'commitment', 'action', 'person']);

/** What the address of a search asks; whatever is not understood is left out. */
export function searchQuestion(search: URLSearchParams): SearchQuestion {
  return {
    words: (search.get('q') ?? '').trim().slice(0, 1000),
    kind: kind.safeParse(search.get('soort')).data ?? null,
    order: search.get('volgorde') === 'nieuwste' ? 'newest' : 'relevance',
    after: readCursor(search.get('na')),
  };
}
