import { readFile } from 'node:fs/promises';
import { evaluateSubjects } from '~/citations/subjects';
import { evaluateLinks } from '~/opendata/links/evaluation';
import { figures, newScores, score, type TaskScore } from '~/reading/evaluation';
import { DEVELOPMENT_ADVICE } from '~/reading/examples/advice-development';
import { HELD_OUT_ADVICE } from '~/reading/examples/advice-held-out';
import { ADVICE_IDIOMS } from '~/reading/examples/advice-idioms';
import { COMMITMENTS_WRITTEN_ON } from '~/reading/examples/commitments-written-on';
import { DEVELOPMENT_COMMITMENTS } from '~/reading/examples/development';
import { HELD_OUT_COMMITMENTS } from '~/reading/examples/held-out';
import { measureExamples } from '~/reading/examples/measure';
import { HELD_OUT_MINISTRIES } from '~/reading/examples/ministries-held-out';
import { readLetter } from '~/reading/read-letter';
import { type AnnotatedText, AnnotationError, annotatedTexts } from './annotations';
import { type Command, complain, EXIT, print, UsageError } from './command';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'hold the reading against annotated letters',
  help: `gestand evaluate DIR [--json]              letters annotated in the JSON files of DIR
gestand evaluate --examples [--json]        the sentences that rules are written on, and those kept apart
gestand evaluate --subjects FILE.csv [--json]
                                           real subject lines: share of citations parsed
gestand evaluate --links FILE.json          letters and the motions that their subjects name

Prints precision, recall and F1 a task, and each miss and false hit with its sentence.
Exit codes: 0 evaluated, 1 the annotations cannot be read, 2 wrong call.`,
  async run(args) {
    const subjects = args.indexOf('--subjects');
    if (subjects !== -1) return subjectLines(args[subjects + 1], args.includes('--json'));
    const links = args.indexOf('--links');
    if (links !== -1) return linkPairs(args[links + 1]);
    if (args.includes('--examples')) return examples(args.includes('--json'));
    const [folder] = args.filter((argument) => !argument.startsWith('--'));
    if (!folder) throw new UsageError('gestand evaluate takes a folder with annotated letters in it.');
    return letters(folder, args.includes('--json'));
  },
};

/** As collected: one record a pair. */
interface CollectedLink {
  brief_documentnummer: string;
  onderwerp: string;
  kst: string;
}

async function linkPairs(file: string | undefined): Promise<number> {
  if (!file) throw new UsageError('--links takes a JSON file of pairs.');
  const collected = JSON.parse(await readFile(file, 'utf8')) as CollectedLink[];
  const { pairs, found, missed, further } = evaluateLinks(
    collected.map(({ brief_documentnummer, onderwerp, kst }) => ({
      letter: brief_documentnummer,
      subject: onderwerp,
      motion: kst,
    })),
  );
  print(`${pairs} pairs, ${found} found (recall ${(found / pairs).toFixed(3)})`);
  for (const { letter, motion, subject } of missed) print(`  missed ${motion} in ${letter}: ${subject}`);
  print(`${further.length} further numbers in the same subjects, to look at by eye`);
  for (const { letter, motion, subject } of further) print(`  ${motion} in ${letter}: ${subject}`);
  return EXIT.done;
}

async function letters(folder: string, asJson: boolean): Promise<number> {
  let annotated: AnnotatedText[];
  try {
    annotated = await annotatedTexts(folder);
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    complain(error.message);
    return EXIT.failed;
  }
  const scores = newScores();
  for (const { letter, text } of annotated) score(scores, letter, readLetter(text));
  const tasks = Object.values(scores);
  if (asJson) {
    print(
      JSON.stringify(
        { letters: annotated.length, tasks: tasks.map((task) => ({ ...figures(task), ...task })) },
        null,
        2,
      ),
    );
    return EXIT.done;
  }
  print(`${annotated.length} annotated papers\n`);
  printScores(tasks);
  return EXIT.done;
}

function examples(asJson: boolean): number {
  const sets = [
    {
      set: 'development',
      tasks: measureExamples(
        'development',
        [...DEVELOPMENT_ADVICE, ...ADVICE_IDIOMS],
        DEVELOPMENT_COMMITMENTS,
      ),
    },
    { set: 'held-out', tasks: measureExamples('held-out', HELD_OUT_ADVICE, HELD_OUT_COMMITMENTS) },
    {
      set: 'ministries',
      tasks: measureExamples('ministries', [], COMMITMENTS_WRITTEN_ON),
    },
    { set: 'ministries held-out', tasks: measureExamples('ministries held-out', [], HELD_OUT_MINISTRIES) },
  ];
  if (asJson) {
    const scored = sets.map(({ set, tasks }) => ({
      set,
      tasks: tasks.map((task) => ({ ...figures(task), ...task })),
    }));
    print(JSON.stringify(scored, null, 2));
    return EXIT.done;
  }
  for (const { set, tasks } of sets) {
    print(`\n${set}\n`);
    printScores(tasks);
  }
  return EXIT.done;
}

function printScores(tasks: readonly TaskScore[]): void {
  print('task               hits  missed  false  precision  recall     F1');
  for (const task of tasks) {
    const { hits, misses, falseHits } = task;
    const { precision, recall, f1 } = figures(task);
    // Nothing annotated and nothing found measures nothing.
    const isMeasured = hits + misses.length + falseHits.length > 0;
    const share = (value: number) => (isMeasured ? value.toFixed(3) : '–');
    print(
      `${task.task.padEnd(18)} ${String(hits).padStart(4)} ${String(misses.length).padStart(7)} ${String(falseHits.length).padStart(6)} ${share(precision).padStart(10)} ${share(recall).padStart(7)} ${share(f1).padStart(6)}`,
    );
  }
  for (const task of tasks) {
    for (const miss of task.misses) print(`\nmissed (${task.task}) ${miss.file}\n  ${miss.text}`);
    for (const extra of task.falseHits) print(`\nfalse (${task.task}) ${extra.file}\n  ${extra.text}`);
  }
}

async function subjectLines(file: string | undefined, asJson: boolean): Promise<number> {
  if (!file || file.startsWith('--')) throw new UsageError('gestand evaluate --subjects takes a CSV file.');
  const lines = await readFile(file, 'utf8').catch(() => null);
  if (lines === null) {
    complain(`${file} cannot be opened. Check the name and that you may read it.`);
    return EXIT.failed;
  }
  const report = evaluateSubjects(lines);
  if (asJson) {
    print(JSON.stringify(report, null, 2));
    return EXIT.done;
  }
  const share = (part: number, whole: number) =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;
  print(`${report.subjects} subjects`);
  for (const group of [report.kamerstuk, report.replaces]) {
    print(
      `${group.name}: ${group.wanted} with a number, ${group.parsed} parsed (${share(group.parsed, group.wanted)}), ${group.equal} as a simple independent reading (${share(group.equal, group.wanted)})`,
    );
    for (const line of group.rest) print(`  not alike: ${line}`);
  }
  return EXIT.done;
}
