import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractDocument } from '~/documents/extract';
import type { LetterReading } from '~/reading/letter-reading';
import { readLetter } from '~/reading/read-letter';
import { type Command, complain, EXIT, print, UsageError } from './command';

export const read: Command = {
  name: 'read',
  summary: 'read a letter: its motions, advice, commitments and citations',
  help: `gestand read FILE [--json]

Reads a letter (TXT, PDF, DOCX or official XML) and prints what it says: the paper itself, the papers it
cites, the motions with the advice on each, and the commitments with their deadlines. Nothing is stored.

--json   the whole reading; offsets count UTF-16 code units in the text as extracted

Example: npm run --silent gestand -- read letter.pdf --json
Exit codes: 0 read, 1 the file cannot be read (the reason is printed), 2 wrong call.`,
  async run(args) {
    const files = args.filter((argument) => !argument.startsWith('--'));
    const [file] = files;
    if (!file || files.length > 1) throw new UsageError('gestand read takes one file.');
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch {
      complain(`${file} cannot be opened. Check the name and that you may read it.`);
      return EXIT.failed;
    }
    const extracted = await extractDocument(bytes, basename(file));
    if (!extracted.ok) {
      complain(extracted.error.en);
      return EXIT.failed;
    }
    const reading = readLetter(extracted.value.text);
    print(args.includes('--json') ? JSON.stringify(reading, null, 2) : forPeople(reading));
    return EXIT.done;
  },
};

function forPeople({ document, citations, motions, commitments }: LetterReading): string {
  const lines = [
    `${document.id ?? 'paper without a number'}  ${document.kind}${document.date ? `, ${document.date}` : ''}`,
    document.title ?? '',
    ...document.senders.map((sender) => `  ${sender.office}${sender.name ? `: ${sender.name}` : ''}`),
    '',
    `Motions (${motions.length})`,
    ...motions.flatMap((motion) => [
      `  ${motion.id ?? 'number not given'}  ${motion.surface}${motion.isSubject ? '  [subject]' : ''}`,
      ...(motion.advice ? [`      advice: ${motion.advice.value}: ${motion.advice.sentence}`] : []),
    ]),
    '',
    `Commitments (${commitments.length})`,
    ...commitments.flatMap((commitment) => [
      `  [${commitment.strength}] ${commitment.sentence}`,
      `      ${commitment.reason}; ${
        commitment.deadline
          ? `"${commitment.deadline.text}" ${commitment.deadline.from ?? ''}..${commitment.deadline.to ?? ''}`
          : 'no deadline'
      }`,
    ]),
    '',
    `Citations (${citations.length})`,
    ...citations.map((citation) => `  ${citation.ids.join(', ') || 'unresolved'}  ${citation.surface}`),
  ];
  return lines.join('\n');
}
