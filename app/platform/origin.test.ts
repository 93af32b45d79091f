import { describe, expect, test } from 'vitest';
import { mayAct, ownOrigins, safeReturnPath } from './origin';

const own = ownOrigins('https://gestand.example');

describe('a request that may change something', () => {
  const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];
  const PATHS = ['/inloggen', '/inloggen.data', '/voorkeuren', '/afmelden', '/afmelden/x/y'];
  const FOREIGN = [
    'https://evil.example',
    'null',
    'no address',
    'http://gestand.example',
    'https://gestand.example.evil',
    '',
  ];

  test.each(METHODS)('by %s is refused from any other origin, on pages, data and resources', (method) => {
    for (const path of PATHS) {
      for (const origin of FOREIGN) {
        expect(mayAct({ method, path, origin, fetchSite: 'same-origin' }, own), `${path} ${origin}`).toBe(
          false,
        );
      }
      for (const fetchSite of ['cross-site', 'same-site', 'none', undefined]) {
        expect(mayAct({ method, path, origin: undefined, fetchSite }, own)).toBe(false);
      }
      expect(mayAct({ method, path, origin: 'https://gestand.example', fetchSite: undefined }, own)).toBe(
        true,
      );
      expect(mayAct({ method, path, origin: undefined, fetchSite: 'same-origin' }, own)).toBe(true);
    }
  });

  test('is let in from anywhere on a signed unsubscribe link alone', () => {
    const from = { path: '/afmelden/signed', origin: 'https://mail.example', fetchSite: 'cross-site' };
    expect(mayAct({ method: 'POST', ...from }, own)).toBe(true);
    expect(mayAct({ method: 'DELETE', ...from }, own)).toBe(false);
  });
});

test('reading is open to every origin', () => {
  expect(
    mayAct({ method: 'GET', path: '/', origin: 'https://evil.example', fetchSite: 'cross-site' }, own),
  ).toBe(true);
});

test('the names of one loopback are one site, those of a published site are not', () => {
  expect([...ownOrigins('http://127.0.0.1:3000')]).toContain('http://localhost:3000');
  expect([...own]).toEqual(['https://gestand.example']);
});

test('one returns to a path of this site only', () => {
  for (const path of [
    '//evil',
    '/\\evil',
    'javascript:alert(1)',
    'https:evil',
    '/a\r\nb',
    '/\t/evil',
    'evil',
    '',
    null,
  ]) {
    expect(safeReturnPath(path), String(path)).toBe('/');
  }
  expect(safeReturnPath('/moties?stand=open#lijst')).toBe('/moties?stand=open#lijst');
});
