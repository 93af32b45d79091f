import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestItem, RenderDigest } from '../digest';
import { digestMarkup, ItemBlock } from './DigestMail';
import { digestSubject, digestSummary } from './digest-subject';
import { digestText, recordText } from './digest-text';
import { type Markup, markupTemplate } from './markup-template';
import { DOCTYPE } from './NoticeMail';

/** Makes the mail of an issue. The same content and links give the same bytes, in whichever process. */
export const renderDigest: RenderDigest = async (content, links) => {
  const { locale } = content;
  const subject = digestSubject(content);
  const summary = digestSummary(content) || messagesIn(digestMessages, locale).empty;
  const blockOf = (item: DigestItem) => blockFor(item, locale, links.origin);
  const { markup } = digestMarkup(content, links, {
    subject,
    summary,
    blockOf: (item) => blockOf(item).markup({ because: becauseOf(item) }).markup,
  });
  const text = digestText(content, links, {
    summary,
    textOf: (item) => blockOf(item).text,
  });
  return { subject, html: `${DOCTYPE}${markup}`, text };
};

const becauseOf = ({ because }: DigestItem): string => because.map(({ name }) => name).join('; ');

/** What a mail says of a record, but for why its reader gets it. */
interface Block {
  item: DigestItem;
  origin: string;
  markup: (values: { because: string }) => Markup;
  text: string;
}

/**
 * Many readers get the same block, each for reasons of their own: it is made once. Items of one record share
 * the list of what changed, by which the block is found and with which it goes.
 */
const blocks = {
  nl: new WeakMap<DigestItem['changes'], Block>(),
  en: new WeakMap<DigestItem['changes'], Block>(),
};

function blockFor(item: DigestItem, locale: 'nl' | 'en', origin: string): Block {
  const known = blocks[locale].get(item.changes);
  if (known && known.origin === origin && saysTheSame(known.item, item)) return known;
  const block = {
    item,
    origin,
    markup: markupTemplate(['because'], ({ because }) => (
      <ItemBlock {...{ item, locale, origin, because }} />
    )),
    text: recordText(item, locale, origin),
  };
  blocks[locale].set(item.changes, block);
  return block;
}

const SAID = ['kind', 'name', 'title', 'path', 'changes', 'slip', 'proof'] as const;

const saysTheSame = (one: DigestItem, other: DigestItem): boolean =>
  SAID.every((name) => one[name] === other[name]);
