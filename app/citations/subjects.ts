import { citationsIn } from './citations-in';

/** How well the citations in one group of subject lines are read. */
export interface SubjectGroup {
  name: string;
  /** Lines that name a number. */
  wanted: number;
  /** Of those, lines in which a paper was found. */
  parsed: number;
  /** Of those, lines where a simple pattern of its own finds the same first paper. */
  equal: number;
  rest: string[];
}

export interface SubjectReport {
  subjects: number;
  kamerstuk: SubjectGroup;
  replaces: SubjectGroup;
}

/** Independent of the grammar on purpose: dossier, optional chapter, number, and nothing else. */
const SIMPLE_PAPER =
  /(\d\d)[ .]?(\d{3})(?:[ .-]?([IVX]+[A-E]?|[A-N](?=[-, ])|\d\d(?=[-,] ?(?:nr)?)))?(?:-|, ?(?:nr\.? ?)?| ?nr\.? ?)(\d+)/;
const WITH_PAPER =
  /[Kk]amerstuk(?:ken)? .*?\d\d[ .]?\d{3}[ .-]?(?:[IVX]+|[A-N]|\d\d)?(?:-|, ?(?:nrs?\.? ?)?| ?nrs?\.? ?)\d+/;
const WITH_REPLACED = /t\.?v\.?v\.?.{0,24}?\d\d[ .]?\d{3}.{0,10}?\d+/i;

/** Reads every subject line of a CSV whose last column holds it. */
export function evaluateSubjects(csv: string): SubjectReport {
  const group = (name: string): SubjectGroup => ({ name, wanted: 0, parsed: 0, equal: 0, rest: [] });
  const report: SubjectReport = {
    subjects: 0,
    kamerstuk: group('Kamerstuk + number'),
    replaces: group('t.v.v. + number'),
  };
  for (const line of csv.split('\n').slice(1)) {
    const subject = line
      .replace(/^(?:[^,]*,){2,3}?(?=[^,\d])/, '')
      .replace(/^"|"$/g, '')
      .trim();
    if (subject === '') continue;
    report.subjects += 1;
    for (const [wanted, into, from] of [
      [WITH_PAPER, report.kamerstuk, /[Kk]amerstuk/],
      [WITH_REPLACED, report.replaces, /t\.?v\.?v/i],
    ] as const) {
      if (!wanted.test(subject)) continue;
      into.wanted += 1;
      const part = subject.slice(Math.max(0, subject.search(from)));
      const paper = citationsIn(part).find((citation) => citation.ids.some((id) => id.startsWith('kst-')));
      if (!paper) {
        into.rest.push(subject);
        continue;
      }
      into.parsed += 1;
      const simple = SIMPLE_PAPER.exec(part);
      const expected =
        simple && `kst-${simple[1]}${simple[2]}-${simple[3] ? `${simple[3]}-` : ''}${simple[4]}`;
      if (expected === paper.ids[0]) into.equal += 1;
      else into.rest.push(`${subject}  [read ${paper.ids.join(', ')}; simply ${expected}]`);
    }
  }
  return report;
}
