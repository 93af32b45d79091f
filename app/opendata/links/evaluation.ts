import { motionsInSubject } from './subject';

/** A letter whose subject names a motion, as somebody found it by hand or by another rule. */
export interface AnnotatedLink {
  /** `2025D08864` */
  letter: string;
  subject: string;
  /** `kst-26485-446` */
  motion: string;
}

export interface LinkReport {
  pairs: number;
  found: number;
  /** Pairs annotated, not found. */
  missed: AnnotatedLink[];
  /** Numbers found in the subject of an annotated letter that no pair of that letter has. */
  further: AnnotatedLink[];
}

/**
 * Holds the reading of subjects against annotated pairs. A file may annotate one of several motions of a letter, so
 * what is found besides is listed for the eye, not counted as wrong.
 */
export function evaluateLinks(annotated: readonly AnnotatedLink[]): LinkReport {
  const report: LinkReport = { pairs: annotated.length, found: 0, missed: [], further: [] };
  const byLetter = new Map<string, AnnotatedLink[]>();
  for (const link of annotated) byLetter.set(link.letter, [...(byLetter.get(link.letter) ?? []), link]);
  for (const [letter, links] of byLetter) {
    const subject = links[0]?.subject ?? '';
    const read = new Set(motionsInSubject(subject).flatMap(({ key }) => (key === null ? [] : [key])));
    for (const link of links) {
      if (read.has(link.motion)) report.found += 1;
      else report.missed.push(link);
      read.delete(link.motion);
    }
    report.further.push(...[...read].map((motion) => ({ letter, subject, motion })));
  }
  return report;
}
