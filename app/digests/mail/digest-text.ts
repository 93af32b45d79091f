import { slipsInWords } from '~/deadlines/standing';
import { MailPiece } from '~/platform/mail-text';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestBlock, DigestContent, DigestItem, DigestLinks } from '../digest';
import { followsToldOf, kindAndName } from './DigestMail';
import { periodDays, periodName } from './digest-subject';

/** What an issue's text is made of beside its content: `whole` and `line` give what many mails share. */
export interface TextParts {
  summary: string;
  whole(item: DigestItem): MailPiece;
  line(block: DigestBlock): MailPiece;
}

/** An issue as plain text: all that the mail says, with every link. Lines of at most 76 characters but for links. */
export function digestText(content: DigestContent, links: DigestLinks, parts: TextParts): MailPiece[] {
  const { locale, period } = content;
  const t = messagesIn(digestMessages, locale);
  const name = periodName(period, locale);
  return [
    paragraphs(`Gestand · ${periodDays(period, locale)}`, underlined(name, '='), wrapped(parts.summary)),
    ...content.sections.flatMap(({ section, items, rest, total, morePath }) => [
      paragraphs(underlined(`${t[section]} (${total})`, '-')),
      ...items.map(parts.whole),
      ...(rest.length > 0
        ? [new MailPiece(`${t.alsoIn(total - items.length)}\n`), ...rest.map(parts.line), new MailPiece('\n')]
        : []),
      ...(morePath
        ? [paragraphs(`${t.more(total - items.length - rest.length)}:\n${links.origin}${morePath}`)]
        : []),
    ]),
    paragraphs(wrapped(t.figures(content.figures))),
    new MailPiece(footText(content, links)),
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

function footText(content: DigestContent, links: DigestLinks): string {
  const t = messagesIn(digestMessages, content.locale);
  const follows = followsToldOf(content);
  return [
    '-- ',
    ...(follows.length > 0
      ? [
          t.why,
          wrapped(t.whyText),
          ...follows.map(
            ({ followId, name }) => `${wrapped(`- ${name}: ${t.stop}`, '  ')}\n  ${links.stopOf(followId)}`,
          ),
          '',
        ]
      : []),
    `${t.preferences}:\n${links.preferences}`,
    ...(links.archive ? [`${t.archive}:\n${links.archive}`] : []),
    `${t.stopAll}:\n${links.stopAll}`,
    '',
  ].join('\n');
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
