import { renderToStaticMarkup } from 'react-dom/server';
import { MailPiece } from '~/platform/mail-text';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestBlock, DigestItem, RenderDigest } from '../digest';
import { digestMarkup, lineMarkup, RecordBlock } from './DigestMail';
import { digestSubject, digestSummary } from './digest-subject';
import { digestText, lineText, recordText } from './digest-text';
import type { Markup } from './markup-template';
import { DOCTYPE } from './NoticeMail';

/** Makes the mail of an issue. The same content and links give the same bytes, in whichever process. */
export const renderDigest: RenderDigest = (content, links) => {
  const { locale } = content;
  const { origin } = links;
  const subject = digestSubject(content);
  const summary = digestSummary(content) || messagesIn(digestMessages, locale).empty;
  const whole = ({ block, because: follows }: DigestItem): Form => {
    const because = follows.map(({ name }) => name).join('; ');
    return formOf(block, `${locale} ${origin} ${because}`, () => ({
      markup: [new MailPiece(renderToStaticMarkup(<RecordBlock {...{ block, because, locale, origin }} />))],
      text: recordText(block, because, locale, origin),
    }));
  };
  const line = (block: DigestBlock): Form =>
    formOf(block, origin, () => ({ markup: lineMarkup(block, origin), text: lineText(block, origin) }));
  const markup = digestMarkup(content, links, {
    subject,
    summary,
    whole: (item) => whole(item).markup,
    line: (block) => line(block).markup,
  });
  const text = digestText(content, links, {
    summary,
    whole: (item) => whole(item).text,
    line: (block) => line(block).text,
  });
  return { subject, html: [START, ...markup], text };
};

const START = new MailPiece(DOCTYPE);

/** A block as it stands in mails. */
interface Form {
  markup: Markup;
  text: MailPiece;
}

/** Many readers get the same block, most of them for the same reason: it is made once, and goes with the block. */
const forms = new WeakMap<DigestBlock, Map<string, Form>>();

function formOf(block: DigestBlock, name: string, make: () => Form): Form {
  const known = forms.get(block) ?? new Map<string, Form>();
  forms.set(block, known);
  const form = known.get(name) ?? make();
  known.set(name, form);
  return form;
}
