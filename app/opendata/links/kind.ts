import type { LetterKind } from '~/reading/letter-reading';

/**
 * What a letter does with a motion, by the words of its subject before the motion. The first row that fits
 * counts: a postponed answer is no answer, and an appreciation comes before the vote.
 */
const KINDS: [LetterKind, RegExp][] = [
  ['uitstel', /\b(?:uitstel\w*|termijnoverschrijding|nog niet)\b/i],
  ['afschrift', /\bafschrift/i],
  ['antwoord', /\b(?:antwoord(?:en)?|beantwoording) (?:op )?(?:de )?(?:nadere )?vragen/i],
  ['appreciatie', /\b(?:\w*appreciaties?|oordeel|advies|adviezen)\b/i],
  ['stand van zaken', /\b(?:stand van zaken|standvanzaken|voortgang\w*|tussenstand)\b/i],
  [
    'uitvoering',
    /\b(?:uitvoer\w*|invulling|opvolging|afdoening|afdoen|afhandeling|uitwerking|naleving|gestand|opvolgen|vervolgstappen|implementatie|uitv\.)\b/i,
  ],
  ['verzamelbrief', /\bverzamel/i],
  [
    'reactie',
    /\b(?:\w*reactie|beantwoording|antwoord|visie|\w*visie|standpunt|\w*standpunt|n\.a\.v\.|naar aanleiding)\b/i,
  ],
  ['aanbieding', /\b(?:aanbieding|toezending|rapport|onderzoek|nazending)\b/i],
];

/** @param before the subject up to the motion; @param whole the whole subject, where the words before say nothing */
export function kindOfLink(before: string, whole: string): LetterKind {
  // "Reactie op de motie X (1) en uitstel van de motie Y (2)": the nearest clause speaks of this motion.
  const clause = before.split(/\)[,;]? (?:en |alsmede )?/).at(-1) ?? '';
  for (const words of [clause, before, whole]) {
    const found = KINDS.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  return 'overig';
}
