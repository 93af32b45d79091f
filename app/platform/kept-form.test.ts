import { describe, expect, test } from 'vitest';
import { keptFormOf, wordsOf } from './kept-form';
import { keptFormFrom, keptFormIn } from './kept-form.server';

const posted = (body: FormData | URLSearchParams, address = 'http://site.test/toezeggingen/nieuw?a=1') =>
  new Request(address, { method: 'POST', body });

describe('a form whose sender is not logged in any more', () => {
  test('is kept field by field, in order, with where it was going', async () => {
    const kept = await keptFormFrom(
      posted(
        new URLSearchParams([
          ['text', 'Een  zin.'],
          ['motie', '1'],
          ['motie', '2'],
        ]),
      ),
    );
    expect(kept).toEqual({
      to: '/toezeggingen/nieuw?a=1',
      isMultipart: false,
      fields: [
        ['text', 'Een  zin.'],
        ['motie', '1'],
        ['motie', '2'],
      ],
      hadFile: false,
    });
  });

  test('never keeps a password, and says that a file is not kept', async () => {
    const form = new FormData();
    form.set('tekst', 'Geachte Voorzitter');
    form.set('nieuw', 'een geheim van twaalf');
    form.set('bestand', new File(['%PDF'], 'brief.pdf'));
    const kept = await keptFormFrom(posted(form));
    expect(kept).toMatchObject({
      isMultipart: true,
      hadFile: true,
      fields: [['tekst', 'Geachte Voorzitter']],
    });
  });

  test('comes back from the page that carried it along as it was', () => {
    const kept = keptFormOf('/intake?index', true, [['tekst', 'Regel\r\n"twee" <b>']]);
    expect(keptFormIn(JSON.stringify(kept))).toEqual(kept);
  });

  test('leads nowhere outside the site', () => {
    const kept = keptFormOf('//elders.test/', false, []);
    expect(keptFormIn(JSON.stringify(kept))?.to).toBe('/');
  });

  test.each([undefined, null, '', 'geen json', '{}', '[]', '{"to":1}'])(
    'is nothing when %j was carried',
    (carried) => {
      expect(keptFormIn(carried)).toBeNull();
    },
  );

  test('shows as words what was written, not what was chosen', () => {
    expect(
      wordsOf(
        keptFormOf('/', false, [
          ['version', '3'],
          ['reason', ' Zie de brief. '],
          ['dag', '2026-03-02'],
        ]),
      ),
    ).toEqual(['Zie de brief.']);
  });
});
