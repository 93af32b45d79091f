import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayPaper } from './koop-service';
import type { ReplayStore } from './store';

/**
 * The official texts of an archive (`motie_koop_xml.tar.xz`, files by the id of their DocumentPublicatie) under the
 * names that KOOP gives them. The archive is unpacked to a folder for temporary files.
 */
export function papersIn(store: ReplayStore, archive: string): Map<string, ReplayPaper> {
  const papers = new Map<string, ReplayPaper>();
  if (!existsSync(archive)) return papers;
  const folder = mkdtempSync(join(tmpdir(), 'gestand-replay-'));
  const { status, stderr } = spawnSync('tar', ['-xJf', archive, '-C', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${archive} cannot be unpacked: ${stderr}`);
  for (const entry of store.ordered('DocumentPublicatie')) {
    const { fields, relations } = store.read(entry);
    const file = join(folder, `${entry.id}.xml`);
    if (fields.DocumentType !== 'Xml' || typeof fields.Identifier !== 'string' || !existsSync(file)) continue;
    const version = store.get('DocumentVersie', relations.DocumentVersie?.[0] ?? '');
    const document = store.get('Document', version?.relations.Document?.[0] ?? '');
    papers.set(fields.Identifier, {
      id: fields.Identifier,
      title: String(document?.fields.Onderwerp ?? fields.Identifier),
      kind: /^Motie/.test(String(document?.fields.Soort)) ? 'Motie' : String(document?.fields.Soort ?? ''),
      date: String(document?.fields.Datum ?? '').slice(0, 10),
      xml: () => readFileSync(file, 'utf8'),
    });
  }
  return papers;
}
