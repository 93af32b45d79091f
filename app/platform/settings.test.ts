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
    ['TK_SYNCFEED_URL', 'ftp://example.nl'],
    ['GESTAND_DEMO_PASSWORD', 'short'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(BadSetting);
    expect(() => readSettings({ [name]: value })).toThrow(`${name}:`);
  });

  test('the services of the House and of KOOP are the real ones unless told otherwise', () => {
    expect(readSettings({})).toMatchObject({
      syncFeedAddress: 'https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0',
      odataAddress: 'https://gegevensmagazijn.tweedekamer.nl/OData/v5',
      koopAddress: 'https://repository.overheid.nl',
    });
    expect(readSettings({ TK_ODATA_URL: 'http://127.0.0.1:4000/OData/v4/2.0/' })).toMatchObject({
      odataAddress: 'http://127.0.0.1:4000/OData/v4/2.0',
    });
  });

  test('a published site refuses a fixed clock', () => {
    expect(() =>
      readSettings({ GESTAND_ORIGIN: 'https://gestand.example', GESTAND_CLOCK: '2026-03-02T09:00:00Z' }),
    ).toThrow('GESTAND_CLOCK');
  });
});
