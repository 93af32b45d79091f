import { expect, test } from 'vitest';
import { isChapterOf } from './paper-key';

const BUDGET = 'Vaststelling van de begrotingsstaten van het Ministerie van';

test.each([
  ['34775-XVI', `${BUDGET} Volksgezondheid, Welzijn en Sport (XVI) voor het jaar 2018`, true],
  ['34775-XV', `${BUDGET} Volksgezondheid, Welzijn en Sport (XVI) voor het jaar 2018`, false],
  ['35570-IX', `${BUDGET} Financiën (IXB) en de begrotingsstaat van Nationale Schuld (IXA) voor het jaar 2021`, true],
  ['33400-V', `${BUDGET} Buitenlandse Zaken (V) en van de begrotingsstaat van Ontwikkelingssamenwerking (XVII) voor het jaar 2013`, true],
  ['33000', `${BUDGET} Justitie (VI) voor het jaar 2012`, false],
  ['19637', 'Vreemdelingenbeleid', true],
  ['36600-A', 'Vaststelling van de begrotingsstaat van het Mobiliteitsfonds voor het jaar 2025', true],
])('%s can have the title "%s": %s', (dossier, title, can) => {
  expect(isChapterOf(dossier, title)).toBe(can);
}); // biome-ignore format: one case a line
