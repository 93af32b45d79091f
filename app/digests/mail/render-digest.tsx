import { renderToStaticMarkup } from 'react-dom/server';
import { MailPiece } from '~/platform/mail-text';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestBlock, DigestContent, DigestItem, DigestLinks, RenderDigest } from '../digest';
import { digestMarkup, lineMarkup, RecordBlock, type SaidInBoth } from './DigestMail';
import { digestSubject, digestSummary, periodDays, periodName } from './digest-subject';
import { digestText, lineText, recordText } from './digest-text';
import { DOCTYPE } from './NoticeMail';

/** Makes the mail of an issue. The same content and links give the same bytes, in whichever process. */
export const renderDigest: RenderDigest = (content, links) => {
  const said = saidInBoth(content, links);
  const { whole, line } = formsIn(content.locale, links.origin);
  const html = digestMarkup(content, links, said, {
    whole: (item) => whole(item).page,
    line: (block) => line(block).page,
  });
  const text = digestText(content, links, said, {
    whole: (item) => whole(item).text,
    line: (block) => line(block).text,
  });
  return { subject: said.subject, html: [START, ...html], text };
};

const START = new MailPiece(DOCTYPE);
const BY_NAME = new Intl.Collator('nl');

function saidInBoth(content: DigestContent, links: DigestLinks): SaidInBoth {
  const { period, locale, sections } = content;
  const follows = new Map<number, string>();
  for (const { items } of sections) {
    for (const { because } of items) for (const { followId, name } of because) follows.set(followId, name);
  }
  return {
    subject: digestSubject(content),
    summary: digestSummary(content) || messagesIn(digestMessages, locale).empty,
    name: periodName(period, locale),
    days: periodDays(period, locale),
    follows: [...follows]
      .sort(([one, name], [other, otherName]) => BY_NAME.compare(name, otherName) || one - other)
      .map(([followId, name]) => ({ name, stop: links.stopOf(followId) })),
  };
}

/** A block as it stands in mails. */
interface Form {
  page: MailPiece;
  text: MailPiece;
}

/** Forms of a block in one language and under one origin. */
interface Forms {
  /** By what the reader follows that brought it. */
  whole: Map<string, Form>;
  line: Form | null;
}

/** Many readers get the same block, most of them for the same reason: a form is made once and goes with its block. */
const made = new Map<string, WeakMap<DigestBlock, Forms>>();

function formsIn(locale: DigestContent['locale'], origin: string) {
  const place = `${locale} ${origin}`;
  const blocks = made.get(place) ?? new WeakMap<DigestBlock, Forms>();
  made.set(place, blocks);
  const formsOf = (block: DigestBlock): Forms => {
    const known = blocks.get(block);
    if (known) return known;
    const forms = { whole: new Map<string, Form>(), line: null };
    blocks.set(block, forms);
    return forms;
  };
  return {
    whole({ block, because: follows }: DigestItem): Form {
      const because = follows.map(({ name }) => name).join('; ');
      const { whole } = formsOf(block);
      const known = whole.get(because);
      if (known) return known;
      const form = {
        page: new MailPiece(renderToStaticMarkup(<RecordBlock {...{ block, because, locale, origin }} />)),
        text: recordText(block, because, locale, origin),
      };
      whole.set(because, form);
      return form;
    },
    line(block: DigestBlock): Form {
      const forms = formsOf(block);
      forms.line ??= { page: lineMarkup(block, origin), text: lineText(block, origin) };
      return forms.line;
    },
  };
}
