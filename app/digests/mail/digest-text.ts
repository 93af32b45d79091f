import { slipsInWords } from '~/deadlines/standing';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestContent, DigestItem, DigestLinks } from '../digest';
import { followsToldOf, kindAndName } from './DigestMail';
import { periodDays, periodName } from './digest-subject';

/**
 * An issue as plain text: all that the mail says, with every link. Lines of at most 76 characters but for
 * links. `textOf` gives `recordText` of an item, made once for many readers.
 */
export function digestText(
  content: DigestContent,
  links: DigestLinks,
  { summary, textOf }: { summary: string; textOf(item: DigestItem): string },
): string {
  const { locale, period } = content;
  const t = messagesIn(digestMessages, locale);
  const parts = [
    `Gestand · ${periodDays(period, locale)}`,
    `${periodName(period, locale)}\n${'='.repeat(periodName(period, locale).length)}`,
    wrapped(summary),
    ...content.sections.flatMap(({ section, items, rest, total, morePath }) => {
      const heading = `${t[section]} (${total})`;
      return [
        `${heading}\n${'-'.repeat(heading.length)}`,
        ...items.map(
          (item) => `${textOf(item)}\n${wrapped(t.because(item.because.map(({ name }) => name).join('; ')))}`,
        ),
        ...(rest.length > 0
          ? [
              [
                t.alsoIn(total - items.length),
                ...rest.map(({ name, title, path }) =>
                  wrapped(`- ${[name, title].filter(Boolean).join(' ')}\n  ${links.origin}${path}`, '  '),
                ),
              ].join('\n'),
            ]
          : []),
        ...(morePath ? [`${t.more(total - items.length - rest.length)}:\n${links.origin}${morePath}`] : []),
      ];
    }),
    wrapped(t.figures(content.figures)),
    footText(content, links),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What an issue says of one record, but for why its reader gets it. */
export function recordText(
  item: Omit<DigestItem, 'because'>,
  locale: DigestContent['locale'],
  origin: string,
): string {
  const t = messagesIn(digestMessages, locale);
  const { changes, slip, proof } = item;
  return [
    wrapped(kindAndName(item, locale)),
    wrapped(item.title || item.name),
    `${origin}${item.path}`,
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
