import { expect, test } from 'vitest';
import { dictumOf, signedIn } from './motion-text';

const MOTION = `De Kamer,

gehoord de beraadslaging,

constaterende dat bruggen vaak openstaan;

overwegende dat wachten tijd kost;

verzoekt de regering de tijden van opening bekend te maken, en de Kamer voor de zomer te informeren,

en gaat over tot de orde van de dag.

Vos

Van der Kade`;

test('a motion asks what stands from "verzoekt" to the closing formula', () => {
  expect(dictumOf(MOTION)).toBe(
    'verzoekt de regering de tijden van opening bekend te maken, en de Kamer voor de zomer te informeren.',
  );
});

test.each([
  ['spreekt uit dat bruggen open mogen;'],
  ['roept de regering op om bruggen te sluiten,'],
  ['verzoekt het Presidium een brug te bouwen,'],
])('the operative words may be others: %s', (words) => {
  expect(dictumOf(MOTION.replace(/verzoekt[^\n]+/, words))).toBe(words.replace(/[,;]$/, '.'));
});

test('several requests are one dictum', () => {
  const text = MOTION.replace(/\n\nen gaat/, '\n\nverzoekt de regering tevens sluizen te tellen,\n\nen gaat');
  expect(dictumOf(text)).toContain('informeren,\nverzoekt de regering tevens sluizen te tellen.');
});

test('those who signed stand under it, in order', () => {
  expect(signedIn(MOTION)).toEqual(['Vos', 'Van der Kade']);
  expect(signedIn('Een brief zonder slot.')).toEqual([]);
});

test('a text without a request has no dictum', () => expect(dictumOf('Geachte voorzitter,')).toBeNull());
