import { beforeAll, describe, expect, it } from 'vitest';
import { type Member, NotAllowed, PUBLIC_VIEWER, type Viewer } from '~/accounts/viewer';
import { historyOf } from '~/history/queries.server';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { type ActionFields, changeAction, createAction, linkAction } from './changes.server';
import { progressFor } from './follow-up';
import { actionById } from './queries.server';

useTestDatabase();

let editor: Member;
let outsider: Member;
let reader: Member;

beforeAll(async () => {
  ({ editor, outsider, reader } = await loadChain());
});

const FIELDS: ActionFields = {
  title: 'Vergunningplicht uitbreiden',
  description: '',
  visibility: 'internal',
  state: 'planned',
  progress: 0,
  dueWords: 'uiterlijk 1 december 2027',
  ownerId: null,
};

async function made(change: Partial<ActionFields> = {}, links: string[] = []): Promise<number> {
  const action = await createAction(editor, { ...FIELDS, ...change }, links, NOW);
  if (!action.ok) throw new Error(action.error.why);
  return action.value;
}

describe('a follow-up action', () => {
  it('is linked to a motion, a letter and a commitment by their printed numbers', async () => {
    const id = await made({}, ['32 735, nr. 278', '32735-286', 'G-00001']);
    const detail = await actionById(editor, id);
    expect(
      detail?.links.map((link) => link.motion?.key ?? link.paper?.key ?? link.commitment?.number),
    ).toEqual(['kst-32735-278', 'kst-32735-286', 'G-00001']);
    expect(detail?.action.dueTo).toBe('2027-12-01');
    expect(await linkAction(editor, id, '99999-1', NOW)).toMatchObject({ error: { why: 'unknownLink' } });
  });

  it('that is internal exists for its own organisation alone', async () => {
    const id = await made();
    for (const viewer of [outsider, reader, PUBLIC_VIEWER]) expect(await actionById(viewer, id)).toBeNull();
    expect(await changeAction(outsider, id, 1, FIELDS, NOW)).toMatchObject({ error: { why: 'gone' } });
  });

  it('that is public shows everybody what is done, and nobody else who does it', async () => {
    const id = await made({ visibility: 'public', ownerId: editor.userId });
    expect((await actionById(editor, id))?.owner).toBe('Demo Beleid');
    for (const viewer of [outsider, reader, PUBLIC_VIEWER]) {
      const detail = await actionById(viewer, id);
      expect(detail).toMatchObject({ owner: null, mayChange: false });
      expect(detail?.action.ownerId).toBeNull();
    }
    await expect(changeAction(outsider, id, 1, FIELDS, NOW)).rejects.toThrow(NotAllowed);
    await expect(changeAction(reader, id, 1, FIELDS, NOW)).rejects.toThrow(NotAllowed);
  });

  it('that is public tells its own organisation alone when another works on it', async () => {
    const id = await made({ visibility: 'public' });
    const changed = { ...FIELDS, visibility: 'public' as const, ownerId: editor.userId, progress: 20 };
    expect((await changeAction(editor, id, 1, changed, NOW)).ok).toBe(true);
    const told = async (viewer: Viewer) =>
      (await historyOf(viewer, { kind: 'action', id }, { size: 9 })).map(({ action, after }) => [
        action,
        after,
      ]);
    expect(await told(editor)).toContainEqual(['action.owner', { owner: 'Demo Beleid' }]);
    for (const viewer of [outsider, reader, PUBLIC_VIEWER])
      expect(JSON.stringify(await told(viewer))).not.toMatch(/owner/i);
  });

  it('is owned by a colleague, never by somebody elsewhere', async () => {
    expect(await createAction(editor, { ...FIELDS, ownerId: outsider.userId }, [], NOW)).toMatchObject({
      error: { why: 'unknownOwner' },
    });
  });

  it('saved twice from one version is refused the second time with what stands now', async () => {
    const id = await made();
    expect(
      (await changeAction(editor, id, 1, { ...FIELDS, state: 'in progress', progress: 40 }, NOW)).ok,
    ).toBe(true);
    expect(await changeAction(editor, id, 1, { ...FIELDS, title: 'anders' }, NOW)).toMatchObject({
      error: { kind: 'conflict', version: 2, current: { state: 'in progress' } },
    });
  });

  it('has the progress that fits its state', () => {
    expect([progressFor('planned', 50), progressFor('in progress', 140), progressFor('done', 10)]).toEqual([
      0, 99, 100,
    ]);
  });
});
