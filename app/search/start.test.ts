import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '~/accounts/viewer';
import { authorOf, record } from '~/history/changes.server';
import { database } from '~db/client';
import { commitmentOwners } from '~db/schema/commitments';
import { intakes } from '~db/schema/intake';
import { loadChain, NOW, TODAY } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { changedThisWeek, startOf } from './start.server';

useTestDatabase();
let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
  const db = database();
  const { editor, explore, draft, main } = chain;
  await db.insert(commitmentOwners).values({
    commitmentId: explore.id,
    organisationId: editor.organisationId,
    userId: editor.userId,
  });
  await db.insert(intakes).values({
    organisationId: editor.organisationId,
    broughtInBy: editor.userId,
    broughtInAt: NOW,
    format: 'text',
    textHash: 'a'.repeat(64),
    text: 'Geachte voorzitter',
    textMap: { pages: [], paragraphs: [] },
    frame: { title: 'Een brief' },
  });
  const entry = (
    kind: 'motion' | 'commitment',
    id: number,
    name: string,
    organisationId: number | null = null,
  ) => ({
    action: `${kind}.changed` as const,
    subject: { kind, id, name },
    before: null,
    after: { title: name },
    organisationId,
  });
  await db.transaction(async (transaction) => {
    await record(
      transaction,
      authorOf(editor),
      NOW,
      entry('motion', main.id, '32 735, nr. 278'),
      entry('motion', main.id, '32 735, nr. 278'),
      entry('commitment', explore.id, 'G-00001', editor.organisationId),
      entry('commitment', draft.id, 'G-00002'),
    );
    // What a first import brings is old however new its entry is.
    await record(
      transaction,
      { origin: 'load', userId: null, name: 'Inlezen' },
      NOW,
      entry('motion', chain.replaced.id, 'ingelezen'),
    );
    await record(
      transaction,
      authorOf(editor),
      new Date('2026-05-01T09:00:00Z'),
      entry('motion', chain.replaced.id, 'oud'),
    );
  });
});

describe('the start page', () => {
  it('of staff has their own work and the readings of their organisation', async () => {
    const start = await startOf(chain.editor, TODAY);
    expect(start.mine?.rows.map((row) => row.number)).toEqual(['G-00001']);
    expect(start.myActions?.rows).toHaveLength(2);
    expect(start.readings.map((reading) => reading.title)).toEqual(['Een brief']);
    expect(start.overdue).toBeNull();
    expect((await startOf(chain.outsider, TODAY)).readings).toEqual([]);
  });

  it('of others has what is overdue, and nobody’s work', async () => {
    for (const viewer of [PUBLIC_VIEWER, chain.reader]) {
      const start = await startOf(viewer, TODAY);
      expect(start.overdue?.rows.map((row) => row.number)).toEqual(['TZ202603-130']);
      expect(start).toMatchObject({ mine: null, myActions: null, readings: [] });
    }
  });

  it('names each record that changed this week once, and what is internal only inside', async () => {
    const names = async (viewer: Parameters<typeof changedThisWeek>[0]) =>
      (await changedThisWeek(viewer, TODAY)).map((entry) => entry.subject_name);
    expect((await names(chain.editor)).sort()).toEqual(['32 735, nr. 278', 'G-00001', 'G-00002']);
    expect(await names(PUBLIC_VIEWER)).toEqual(['32 735, nr. 278']);
    expect(await names(chain.outsider)).toEqual(['32 735, nr. 278']);
  });
});
