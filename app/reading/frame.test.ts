import { describe, expect, it } from 'vitest';
import { frameOf } from './frame';

const headed = (dossier: string, number = '58') => `${dossier}

Nr. ${number} BRIEF VAN DE STAATSSECRETARIS VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 13 februari 2024
`;

describe('the head of a letter', () => {
  it.each([
    [
      '41 600 X Vaststelling van de begrotingsstaten van het Ministerie van Defensie (X) voor het jaar 2024',
      '41600-X',
    ],
    ['41 600 V Vaststelling van de begrotingsstaat van het Ministerie van Buitenlandse Zaken (V)', '41600-V'],
    [
      '41 600 VIII Vaststelling van de begrotingsstaten van het Ministerie van Onderwijs (VIII)',
      '41600-VIII',
    ],
    ['41 600 A Vaststelling van de begrotingsstaat van het Mobiliteitsfonds', '41600-A'],
    ['41 600 Nota over de toestand van ’s Rijks financiën', '41600'],
    ['41 312 Vaartuigen van de krijgsmacht', '41312'],
  ])('names the dossier of "%s"', (line, dossier) => {
    expect(frameOf(headed(line))).toMatchObject({ dossiers: [dossier], id: `kst-${dossier}-58` });
  });
});
