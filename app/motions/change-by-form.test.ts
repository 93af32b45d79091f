import { beforeAll, describe, expect, it } from 'vitest';
import { loadChain, NOW } from '../../tests/chain';
import { useTestDatabase } from '../../tests/database';
import { changeByForm } from './change-by-form.server';

useTestDatabase();
let chain: Awaited<ReturnType<typeof loadChain>>;
beforeAll(async () => {
  chain = await loadChain();
});
const change = (typed: Record<string, string>) => changeByForm(chain.editor, chain.main.id, typed, NOW);
const judgement = {
  wat: 'uitvoering',
  version: '1',
  side: 'own',
  state: 'in uitvoering',
  judgedOn: '2026-06-01',
};

describe('a form about a motion', () => {
  it('says which fields are wrong, each by its name', async () => {
    expect(await change({ ...judgement, judgedOn: 'gisteren' })).toMatchObject({
      error: { problems: [{ field: 'judgedOn', why: 'notADate' }] },
    });
    expect(
      await change({ wat: 'advies', version: '1', value: '', source: 'letter', statedOn: '' }),
    ).toMatchObject({
      error: { problems: [{ field: 'value', why: 'notFilled' }] },
    });
    expect(await change({ wat: 'wissen' })).toMatchObject({ ok: false });
    expect(await change({})).toMatchObject({ ok: false });
  });

  it('is saved as it was filled in, and refused with what stands when somebody was first', async () => {
    expect(await change({ ...judgement, paper: ' ', quote: '', reason: '' })).toMatchObject({ ok: true });
    expect(await change({ ...judgement, state: 'openstaand' })).toMatchObject({
      error: { kind: 'conflict', version: 2, current: { state: 'in uitvoering' } },
    });
  });
});
