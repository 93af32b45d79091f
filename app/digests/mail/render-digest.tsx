import { renderToStaticMarkup } from 'react-dom/server';
import type { DigestItem, RenderDigest } from '../digest';
import { DigestMail, ItemBlock } from './DigestMail';
import { digestSubject } from './digest-subject';
import { digestText } from './digest-text';
import { DOCTYPE } from './NoticeMail';

/** Where the blocks of a section come to stand: no text of ours holds it. */
const place = (section: number): string => `\u{f8ff}${section}\u{f8ff}`;

/** Makes the mail of an issue. The same content and links give the same bytes, in whichever process. */
export const renderDigest: RenderDigest = async (content, links) => {
  const subject = digestSubject(content);
  let section = 0;
  const frame = renderToStaticMarkup(
    <DigestMail content={content} links={links} subject={subject} blocks={() => place(section++)} />,
  );
  const html = content.sections.reduce(
    (page, { items }, index) =>
      page.replace(place(index), () =>
        items.map((item) => blockOf(item, content.locale, links.origin)).join(''),
      ),
    frame,
  );
  return { subject, html: `${DOCTYPE}${html}`, text: digestText(content, links) };
};

/** Many readers get the same block: it is made once. Bounded, the oldest go first. */
const blocks = new Map<string, string>();
const MOST_BLOCKS = 5_000;

function blockOf(item: DigestItem, locale: 'nl' | 'en', origin: string): string {
  const key = JSON.stringify([item, locale, origin]);
  const known = blocks.get(key);
  if (known !== undefined) return known;
  const made = renderToStaticMarkup(<ItemBlock item={item} locale={locale} origin={origin} />);
  if (blocks.size >= MOST_BLOCKS) blocks.delete(blocks.keys().next().value ?? '');
  blocks.set(key, made);
  return made;
}
