import { sql } from 'drizzle-orm';
import { dossierKey, parseDossierKey, parseKamerstukId } from '~/citations/paper-id';
import { parseCitation } from '~/citations/parse-citation';
import { frameOf } from '~/reading/frame';
import { readLetter } from '~/reading/read-letter';
import { database } from '~db/client';

/** Stands for the dossier that is looked for: no dossier has this number. */
const UNKNOWN = '00000';

/**
 * The dossier in which a letter numbers its motions although it prints none, as ministries' own files do: that of
 * the file's name ("36410-XVI-35.pdf"), else the one in which the store has a motion of every number that the letter
 * gives alone, signed by a member whom the letter names. Null where the letter prints one, or none or two fit.
 */
export async function knownDossier(text: string, fileName: string | null): Promise<string | null> {
  if (frameOf(text).dossiers.length > 0) return null;
  const { motions } = readLetter(text, { dossier: UNKNOWN });
  const wanted = motions.flatMap(({ id, submitters }) => {
    const paper = id === null ? null : parseKamerstukId(id);
    return paper?.number === UNKNOWN ? [{ paper: paper.paper, surnames: submitters }] : [];
  });
  if (wanted.length === 0) return null;
  return dossierOfName(fileName) ?? (await dossierWithAll(wanted));
}

function dossierOfName(fileName: string | null): string | null {
  const [id] = parseCitation((fileName ?? '').replace(/\.\w{2,5}$/, ''))?.ids ?? [];
  const paper = id === undefined ? null : parseKamerstukId(id);
  if (paper) return dossierKey(paper);
  const alone = id?.startsWith('dossier-') ? parseDossierKey(id.slice('dossier-'.length)) : null;
  return alone && dossierKey(alone);
}

async function dossierWithAll(
  wanted: readonly { paper: string; surnames: readonly string[] }[],
): Promise<string | null> {
  const named = wanted.flatMap(({ paper, surnames }) =>
    surnames.map((surname) => ({ paper, surname: surname.toLowerCase() })),
  );
  if (named.length === 0) return null;
  const rows = await database().execute<{ dossier: string }>(sql`
    with named as (
      select * from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as one (paper text, surname text)),
    signed as (
      select named.paper, substring(motions.key from '^kst-(.+)-[^-]+$') as dossier
      from named
      join people on lower(people.surname) = named.surname and people.withdrawn_at is null
      join motion_signatories on motion_signatories.person_id = people.id
      join motions on motions.id = motion_signatories.motion_id
        and substring(motions.key from '[^-]+$') = named.paper)
    select dossier from signed group by dossier
    having count(distinct paper) = (select count(distinct paper) from named)
    limit 2`);
  const [one, another] = rows;
  return one && !another ? one.dossier : null;
}
