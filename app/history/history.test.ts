import { describe, expect, it } from 'vitest';
import { database, driver } from '~db/client';
import { loadChain } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { PUBLIC_VIEWER, type Viewer } from '../accounts/viewer';
import { authorOf, record } from './changes.server';
import { changedFields } from './history';
import { historyOf } from './queries.server';

useTestDatabase();

const author = { origin: 'person', userId: null, name: 'Demo Beleid' } as const;
const subject = { kind: 'commitment', id: 7, name: 'G-00007' } as const;
const now = new Date('2026-03-02T09:00:00Z');
const editorOf = (organisationId: number): Viewer => ({
  kind: 'member',
  userId: 1,
  name: 'Demo Beleid',
  email: 'beleid@demo.example',
  role: 'editor',
  organisationId,
  organisationName: 'Demo',
});

describe('history', () => {
  it('keeps before and after, and shows what is internal to its own organisation alone', async () => {
    await database().transaction((transaction) =>
      record(
        transaction,
        author,
        now,
        {
          action: 'commitment.state',
          subject,
          before: { state: 'openstaand' },
          after: { state: 'afgedaan' },
        },
        { action: 'note.written', subject, before: null, after: { text: 'intern' }, organisationId: 3 },
      ),
    );
    const seenBy = async (viewer: Viewer) =>
      (await historyOf(viewer, subject, { size: 10 })).map((entry) => entry.action);
    expect(await seenBy(PUBLIC_VIEWER)).toEqual(['commitment.state']);
    expect(await seenBy(editorOf(4))).toEqual(['commitment.state']);
    expect(await seenBy(editorOf(3))).toEqual(['note.written', 'commitment.state']);
  });

  it('names who did it to colleagues, their organisation to others, and a programme to all', async () => {
    const { editor, outsider, reader } = await loadChain();
    const acted = { kind: 'commitment', id: 8, name: 'G-00008' } as const;
    const changed = { action: 'commitment.changed', subject: acted, before: null, after: null } as const;
    await database().transaction(async (transaction) => {
      await record(transaction, { origin: 'command', userId: null, name: 'gestand import' }, now, changed);
      await record(transaction, authorOf(editor), now, changed);
    });
    const namesFor = async (viewer: Viewer) =>
      (await historyOf(viewer, acted, { size: 10 })).map((entry) => entry.by);
    expect(await namesFor(editor)).toEqual(['Demo Beleid', 'gestand import']);
    for (const viewer of [outsider, reader, PUBLIC_VIEWER]) {
      expect(await namesFor(viewer)).toEqual(['Demo-ministerie', 'gestand import']);
    }
  });

  it.each([
    'update history_entries set actor_name = $$x$$',
    'delete from history_entries',
    'truncate history_entries',
  ])('refuses: %s', async (statement) => {
    await expect(driver().unsafe(statement)).rejects.toThrow('append-only');
  });

  it('sees no change where nothing changed', () => {
    expect(
      changedFields({ title: 'a', at: new Date(1), seats: null }, { title: 'a', at: new Date(1) }),
    ).toBeNull();
    expect(changedFields({ title: 'a', seats: 3 }, { seats: 4 })).toEqual({
      before: { seats: 3 },
      after: { seats: 4 },
    });
  });
});
