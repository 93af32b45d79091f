import { slipsInWords } from '~/deadlines/standing';
import { MailPiece } from '~/platform/mail-text';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestBlock, DigestContent, DigestLinks } from '../digest';
import { kindAndName, type SaidInBoth, type SharedParts } from './DigestMail';

/** An issue as plain text: all that the mail says, with every link. Lines of at most 76 characters but for links. */
export function digestText(
  content: DigestContent,
  links: DigestLinks,
  { days, name, summary, follows }: SaidInBoth,
  { whole, line }: SharedParts<MailPiece>,
): MailPiece[] {
  const { locale } = content;
  const t = messagesIn(digestMessages, locale);
  return [
    paragraphs(`Gestand · ${days}`, underlined(name, '='), wrapped(summary)),
    ...content.sections.flatMap(({ section, items, rest, total, morePath }) => [
      paragraphs(underlined(`${t[section]} (${total})`, '-')),
      ...items.map(whole),
      ...(rest.length > 0
        ? [new MailPiece(`${t.alsoIn(total - items.length)}\n`), ...rest.map(line), new MailPiece('\n')]
        : []),
      ...(morePath
        ? [paragraphs(`${t.more(total - items.length - rest.length)}:\n${links.origin}${morePath}`)]
        : []),
    ]),
    paragraphs(wrapped(t.figures(content.figures))),
    ...footText(locale, links, follows),
  ];
}

/** With an empty line after each. */
const paragraphs = (...texts: string[]): MailPiece => new MailPiece(`${texts.join('\n\n')}\n\n`);

const underlined = (heading: string, by: string): string => `${heading}\n${by.repeat(heading.length)}`;

/** One record with the empty line after it; `because` says what the reader follows that brought it. */
export const recordText = (
  block: DigestBlock,
  because: string,
  locale: DigestContent['locale'],
  origin: string,
): MailPiece =>
  paragraphs(
    `${saidOf(block, locale, origin)}\n${wrapped(messagesIn(digestMessages, locale).because(because))}`,
  );

/** A record in one line and its link, where a section has no room for more. */
export const lineText = ({ name, title, path }: DigestBlock, origin: string): MailPiece =>
  new MailPiece(`${wrapped(`- ${[name, title].filter(Boolean).join(' ')}\n  ${origin}${path}`, '  ')}\n`);

function saidOf(block: DigestBlock, locale: DigestContent['locale'], origin: string): string {
  const t = messagesIn(digestMessages, locale);
  const { changes, slip, proof } = block;
  return [
    wrapped(kindAndName(block, locale)),
    wrapped(block.title || block.name),
    `${origin}${block.path}`,
    ...changes.map(({ label, was, is }) =>
      wrapped(was === null ? `${label}: ${is}` : `${label}: ${t.was} ${was}, ${t.is} ${is}`, '  '),
    ),
    ...(slip ? [slipsInWords(slip, locale)] : []),
    ...(proof ? [wrapped(`> “${proof.quote}” ${proof.source}`, '> '), `> ${origin}${proof.path}`] : []),
  ].join('\n');
}

function footText(
  locale: DigestContent['locale'],
  links: DigestLinks,
  follows: SaidInBoth['follows'],
): MailPiece[] {
  const t = messagesIn(digestMessages, locale);
  const why = [t.why, wrapped(t.whyText)];
  const ways = [
    `${t.preferences}:\n${links.preferences}`,
    ...(links.archive ? [`${t.archive}:\n${links.archive}`] : []),
    `${t.stopAll}:\n${links.stopAll}`,
    '',
  ];
  const stops = follows.map(({ name, stop }) => `${wrapped(`- ${name}: ${t.stop}`, '  ')}\n  ${stop}`);
  return [new MailPiece(['-- ', ...(follows.length > 0 ? [...why, ...stops, ''] : []), ...ways].join('\n'))];
}

/** Broken between words at 76 characters; further lines begin with `indent`. Lines that stand stay. */
function wrapped(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= 76) return line;
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        if (current !== '' && `${current} ${word}`.length > 76) {
          lines.push(current);
          current = `${indent}${word}`;
        } else current = current === '' && lines.length === 0 ? word : `${current} ${word}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}
