import { renderToStaticMarkup } from 'react-dom/server';
import type { DigestItem, RenderDigest } from '../digest';
import { DigestMail, ItemBlock } from './DigestMail';
import { digestSubject } from './digest-subject';
import { digestText } from './digest-text';
import { DOCTYPE } from './NoticeMail';

/** Stands where the blocks of a section come, and where a block says why; no text of ours holds it. */
const PLACE = '\u{f8ff}';

/** Makes the mail of an issue. The same content and links give the same bytes, in whichever process. */
export const renderDigest: RenderDigest = async (content, links) => {
  const subject = digestSubject(content);
  const frame = renderToStaticMarkup(
    <DigestMail content={content} links={links} subject={subject} blocks={() => PLACE} />,
  );
  const parts = content.sections.map(({ items }) =>
    items.map((item) => blockOf(item, content.locale, links.origin)).join(''),
  );
  const html = frame
    .split(PLACE)
    .map((piece, index) => `${piece}${parts[index] ?? ''}`)
    .join('');
  return { subject, html: `${DOCTYPE}${html}`, text: digestText(content, links) };
};

/** Many readers get the same block, each for reasons of their own: it is made once. Bounded, the oldest go first. */
const blocks = new Map<string, readonly [before: string, after: string]>();
const MOST_BLOCKS = 5_000;

function blockOf({ because, ...item }: DigestItem, locale: 'nl' | 'en', origin: string): string {
  const key = JSON.stringify([item, locale, origin]);
  const [before, after] = blocks.get(key) ?? keptBlock(key, item, locale, origin);
  return `${before}${escaped(because.map(({ name }) => name).join('; '))}${after}`;
}

function keptBlock(key: string, item: Omit<DigestItem, 'because'>, locale: 'nl' | 'en', origin: string) {
  const [before = '', after = ''] = renderToStaticMarkup(
    <ItemBlock {...{ item, locale, origin }} because={PLACE} />,
  ).split(PLACE);
  if (blocks.size >= MOST_BLOCKS) blocks.delete(blocks.keys().next().value ?? '');
  const block = [before, after] as const;
  blocks.set(key, block);
  return block;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
