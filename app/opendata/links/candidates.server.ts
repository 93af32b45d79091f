import { sql } from 'drizzle-orm';
import type { Transaction } from '~db/client';
import { idList, jsonRows } from '~db/json-rows';
import type { KnownMotion, LetterToLink, MentionToLink } from './weigh';

/** Letters that name a motion, with the motions that may be meant. Two statements, however many letters. */
export async function candidatesOf(
  transaction: Transaction,
  ids: readonly number[],
): Promise<LetterToLink[]> {
  const rows = await jsonRows<
    Omit<MentionToLink, 'byName' | 'isChanged'> & {
      letter_id: number;
      date: string | null;
      position: number;
      is_changed: boolean;
    }
  >(
    sql`select mention.letter_id, paper.date, mention.position, mention.source, mention.key, mention.role,
        mention.submitters, mention.surnames, mention.title, mention.is_changed, mention.kind, mention.words,
        mention.start, mention."end", ${known(sql`motion.id = numbered.id`)} as numbered,
        coalesce((select json_agg(motion) from (${knownMotions} where motion.id in
          (select replacement_motion_id from motion_replacements where replaced_motion_id = numbered.id)) motion),
          '[]') as successors
      from motion_mentions mention join kamerstukken paper on paper.id = mention.letter_id
      left join motions numbered on numbered.key = mention.key
      where mention.letter_id = any(${idList(ids)}) order by mention.letter_id, mention.position`,
    transaction,
  );
  const named = await jsonRows<KnownMotion & { letter_id: number; position: number }>(
    sql`select mention.letter_id, mention.position, motion.*
      from motion_mentions mention join kamerstukken paper on paper.id = mention.letter_id
      join motion_titles title on title.surnames && mention.surnames
      join lateral (${knownMotions} where motion.id = title.motion_id) motion on true
      where mention.letter_id = any(${idList(ids)}) and mention.source = 'subject'
        and (mention.role = 'replaced' or not exists (select from motions where motions.key = mention.key))
        and (paper.date is null or motion."submittedOn" is null
          or motion."submittedOn" between paper.date - 1500 and paper.date + 1)`,
    transaction,
  );
  const letters = new Map<number, LetterToLink>();
  for (const { letter_id, date, position, is_changed, ...mention } of rows) {
    const letter = letters.get(letter_id) ?? { id: letter_id, date, mentions: [] };
    letter.mentions.push({
      ...mention,
      isChanged: is_changed,
      byName: named.filter((motion) => motion.letter_id === letter_id && motion.position === position),
    });
    letters.set(letter_id, letter);
  }
  return [...letters.values()];
}

/** A motion as the rules weigh it. */
const knownMotions = sql`
  select motion.id, motion.key, motion.submitted_on as "submittedOn", known.submitters, known.title,
    known.is_changed as "isChanged"
  from motions motion join motion_titles known on known.motion_id = motion.id`;

const known = (where: ReturnType<typeof sql>) =>
  sql`(select to_json(motion) from (${knownMotions} where ${where}) motion)`;
