import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/database';
import { type Signer, signerFor } from './signing.server';

useTestDatabase();
const NOW = new Date('2026-11-24T09:00:00Z');
let stop: Signer;
let manage: Signer;

beforeAll(async () => {
  // Several processes may ask for the first time at once.
  const all = await Promise.all(Array.from({ length: 8 }, () => signerFor('stop')));
  const [first] = all;
  if (!first) throw new Error('no signer');
  expect(new Set(all.map((one) => one.sign('12'))).size).toBe(1);
  stop = first;
  manage = await signerFor('manage');
});

test('what was signed is read back, whatever it says, and stands in a path as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (payload) => {
      const signed = stop.sign(payload);
      expect(encodeURI(signed)).toBe(signed);
      expect(stop.payloadOf(signed, NOW)).toBe(payload);
    }),
  );
});

test('one other character anywhere makes it worth nothing', () => {
  const signed = stop.sign('reader 12');
  fc.assert(
    fc.property(fc.nat(signed.length - 1), fc.constantFrom(...'abcXYZ019-_.~ \n%é'), (place, character) => {
      fc.pre(signed[place] !== character);
      const changed = signed.slice(0, place) + character + signed.slice(place + 1);
      expect(stop.payloadOf(changed, NOW)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('any text at all is read without an error', () => {
  fc.assert(fc.property(fc.string({ maxLength: 3000 }), (text) => stop.payloadOf(text, NOW) === null));
});

test('what was signed for one purpose is worth nothing for another', () => {
  expect(manage.payloadOf(stop.sign('12'), NOW)).toBeNull();
  expect(manage.nameOf('12')).not.toBe(stop.nameOf('12'));
});

test('a link with an end works until that second', () => {
  const signed = stop.sign('12', new Date('2026-11-24T10:00:00Z'));
  expect(stop.payloadOf(signed, new Date('2026-11-24T09:59:59Z'))).toBe('12');
  expect(stop.payloadOf(signed, new Date('2026-11-24T10:00:00Z'))).toBeNull();
  const [payload, , proof] = signed.split('.');
  expect(stop.payloadOf(`${payload}..${proof}`, NOW)).toBeNull();
});

test('a name is the same each time and never a signature', () => {
  expect(stop.nameOf('12')).toMatch(/^[0-9a-f]{32}$/);
  expect(stop.nameOf('12')).toBe(stop.nameOf('12'));
  expect(stop.nameOf('12')).not.toBe(stop.nameOf('13'));
});
