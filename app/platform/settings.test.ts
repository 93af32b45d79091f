import { describe, expect, test } from 'vitest';
import { BadSetting, readSettings } from './settings.server';

describe('settings', () => {
  test('without any: loopback, port 3000, embedded database, demonstration', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      databaseUrl: null,
      isDemonstration: true,
      isPublic: true,
      trustsProxy: false,
    });
  });

  test('on a database of one\u2019s own, or published, there is no demonstration and nothing is public', () => {
    for (const env of [
      { DATABASE_URL: 'postgres://db.example/gestand' },
      { GESTAND_ORIGIN: 'https://gestand.example' },
    ]) {
      expect(readSettings(env)).toMatchObject({ isDemonstration: false, isPublic: false });
    }
  });

  test('an empty value is no value', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['GESTAND_ORIGIN', 'gestand.example'],
    ['DATABASE_URL', 'mysql://db.example/gestand'],
    ['GESTAND_DEMO', 'maybe'],
    ['GESTAND_DEMO_PASSWORD', 'short'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(BadSetting);
    expect(() => readSettings({ [name]: value })).toThrow(`${name}:`);
  });

  test('a published site refuses a fixed clock', () => {
    expect(() =>
      readSettings({ GESTAND_ORIGIN: 'https://gestand.example', GESTAND_CLOCK: '2026-03-02T09:00:00Z' }),
    ).toThrow('GESTAND_CLOCK');
  });
});
