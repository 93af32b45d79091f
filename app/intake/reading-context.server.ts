import { sql } from 'drizzle-orm';
import { citationsIn } from '~/citations/citations-in';
import { calendar } from '~/kamerstukken/calendar.server';
import { knownSurnames } from '~/kamerstukken/members.server';
import type { ReadingContext } from '~/reading/read-letter';
import { database } from '~db/client';
import { knownDossier } from './known-dossier.server';

/**
 * What the reading of this text needs to know of the world: the calendar, which double surnames are one member's,
 * which of the papers exist that only a bare number in it can mean, and the dossier of a letter that prints none.
 * One statement each.
 */
export async function readingContext(text: string, fileName: string | null = null): Promise<ReadingContext> {
  const asked = new Set<string>();
  citationsIn(text, {
    knownPapers: (id) => {
      asked.add(id);
      return false;
    },
  });
  const [table, surnames, known, dossier] = await Promise.all([
    calendar(),
    knownSurnames(namesIn(text)),
    knownPapers([...asked]),
    knownDossier(text, fileName),
  ]);
  return {
    calendar: table,
    isOneMember: (surname) => surnames.has(surname.toLowerCase()),
    knownPapers: (id) => known.has(id),
    dossier,
  };
}

/** Names with a hyphen, and their halves: one member's ("Slagt-Tichelman") or two members'. */
function namesIn(text: string): string[] {
  const joined =
    text.match(
      /(?:\p{Lu}\p{L}+ |(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]er|[Tt]e) ){0,3}\p{Lu}[\p{L}’']{1,30}-(?:[a-z]{2,4} ){0,2}\p{Lu}[\p{L}’']{1,30}/gu,
    ) ?? [];
  return joined.flatMap((name) => {
    const words = name.split(' ');
    // Which of the words before it belong to the name, the list itself tells.
    const wholes = words.map((_, index) => words.slice(index).join(' '));
    return wholes.flatMap((whole) => [whole, ...whole.split('-')]);
  });
}

/** Which of these papers (`kst-32735-278`) and dossiers (`dossier-35825`) the store knows by more than a citation. */
export async function knownPapers(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const wanted = JSON.stringify([...new Set(ids)]);
  const rows = await database().execute<{ id: string }>(sql`
    with wanted as (select jsonb_array_elements_text(${wanted}::jsonb) as id)
    select kamerstukken.key as id from kamerstukken join wanted on wanted.id = kamerstukken.key
    where kamerstukken.title is not null
    union
    select wanted.id from wanted join dossiers on 'dossier-' || dossiers.key = wanted.id
    where dossiers.title is not null`);
  return new Set(rows.map((row) => row.id));
}
