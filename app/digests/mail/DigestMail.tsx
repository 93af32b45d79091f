import { Heading, Link, Preview, Text } from '@react-email/components';
import { renderToStaticMarkup } from 'react-dom/server';
import { slipsInWords } from '~/deadlines/standing';
import { MailPiece } from '~/platform/mail-text';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestBlock, DigestContent, DigestItem, DigestLinks } from '../digest';
import { followedKindMessages } from '../following/messages';
import { MailFrame } from './MailFrame';
import { MAIL_STYLES } from './mail-styles';
import { escaped, inOnePiece, type Markup, markupTemplate } from './markup-template';

/** The parts of an issue's mail: components of which React makes templates, and what fills their places. */

const frame = markupTemplate(
  ['locale', 'title', 'preview', 'days', 'name', 'summary', 'sections', 'figures', 'foot'],
  (place) => (
    <MailFrame locale={place.locale} title={place.title} preview={place.preview}>
      <Text style={MAIL_STYLES.kind} className="soft">
        Gestand · {place.days}
      </Text>
      <Heading as="h1" style={MAIL_STYLES.title} className="title">
        {place.name}
      </Heading>
      <Text style={MAIL_STYLES.text}>{place.summary}</Text>
      {place.sections}
      <Text style={{ ...MAIL_STYLES.text, marginTop: '28px' }}>{place.figures}</Text>
      {place.foot}
    </MailFrame>
  ),
);

const section = markupTemplate(['heading', 'blocks', 'rest', 'more'], (place) => (
  <div>
    <Heading as="h2" style={MAIL_STYLES.section} className="section">
      {place.heading}
    </Heading>
    {place.blocks}
    {place.rest}
    {place.more}
  </div>
));

const restOfSection = markupTemplate(['intro', 'lines'], (place) => (
  <>
    <Text style={MAIL_STYLES.text}>{place.intro}</Text>
    <ul style={MAIL_STYLES.list}>{place.lines}</ul>
  </>
));

const lineOfRest = markupTemplate(['before', 'address', 'label'], (place) => (
  <li style={MAIL_STYLES.listItem}>
    {place.before}
    <Link href={place.address} style={MAIL_STYLES.link}>
      {place.label}
    </Link>
  </li>
));

const moreOfSection = markupTemplate(['address', 'label'], (place) => (
  <Text style={MAIL_STYLES.text}>
    <Link href={place.address} style={MAIL_STYLES.link}>
      {place.label}
    </Link>
  </Text>
));

const footOfMail = markupTemplate(['why', 'ways'], (place) => (
  <div style={MAIL_STYLES.foot} className="rule">
    {place.why}
    {place.ways}
  </div>
));

const whyOfFoot = markupTemplate(['title', 'text', 'follows'], (place) => (
  <>
    <Heading as="h2" style={MAIL_STYLES.footTitle}>
      {place.title}
    </Heading>
    <Text style={MAIL_STYLES.soft} className="soft">
      {place.text}
    </Text>
    <ul style={MAIL_STYLES.list}>{place.follows}</ul>
  </>
));

const followOfFoot = markupTemplate(['name', 'address', 'stop'], (place) => (
  <li style={MAIL_STYLES.footItem} className="soft">
    {place.name}:{' '}
    <Link href={place.address} style={MAIL_STYLES.link}>
      {place.stop}
    </Link>
  </li>
));

const wayOfFoot = markupTemplate(['label', 'address'], (place) => (
  <Text style={MAIL_STYLES.soft}>
    <Link href={place.address} style={MAIL_STYLES.link}>
      {place.label}
    </Link>
  </Text>
));

/** What both forms of a mail say. */
export interface SaidInBoth {
  subject: string;
  summary: string;
  /** What the period is called, and its days. */
  name: string;
  days: string;
  /** Every follow that brought something, and the address that ends it. */
  follows: readonly { name: string; stop: string }[];
}

/** What many mails share: a record at length, and in one line. */
export interface SharedParts<Part> {
  whole(item: DigestItem): Part;
  line(block: DigestBlock): Part;
}

/** An issue as a mail: what is inside, block by block, then the figures, then how to stop. */
export function digestMarkup(
  content: DigestContent,
  links: DigestLinks,
  said: SaidInBoth,
  shared: SharedParts<MailPiece>,
): Markup {
  const { locale, sections, figures } = content;
  const t = messagesIn(digestMessages, locale);
  return frame({
    locale,
    title: said.subject,
    preview: previewMarkup(said.summary),
    days: said.days,
    name: said.name,
    summary: said.summary,
    sections: sections.flatMap((one) =>
      section({
        heading: `${t[one.section]} (${one.total})`,
        blocks: one.items.map(shared.whole),
        rest:
          one.rest.length === 0
            ? []
            : restOfSection({
                intro: t.alsoIn(one.total - one.items.length),
                lines: one.rest.map(shared.line),
              }),
        more: one.morePath
          ? moreOfSection({
              address: `${links.origin}${one.morePath}`,
              label: t.more(one.total - one.items.length - one.rest.length),
            })
          : [],
      }),
    ),
    figures: t.figures(figures),
    foot: footMarkup(locale, links, said.follows),
  });
}

/** Characters of the line beside the subject; when it is shorter, the mail itself must not fill it. */
const PREVIEW_LENGTH = 150;
const MARK = '\u{f8ff}';
/** What stands before and after a line of so many characters. */
const aroundPreview = new Map<number, [MailPiece, MailPiece]>();

function previewMarkup(summary: string): Markup {
  const text = summary.slice(0, PREVIEW_LENGTH);
  const around = aroundPreview.get(text.length) ?? previewAround(MARK.repeat(text.length));
  aroundPreview.set(text.length, around);
  return [around[0], new MailPiece(escaped(text)), around[1]];
}

function previewAround(text: string): [MailPiece, MailPiece] {
  const [before = '', after = ''] = renderToStaticMarkup(<Preview>{text}</Preview>).split(text);
  return [new MailPiece(before), new MailPiece(after)];
}

function footMarkup(
  locale: DigestContent['locale'],
  links: DigestLinks,
  follows: SaidInBoth['follows'],
): Markup {
  const t = messagesIn(digestMessages, locale);
  const ways = [
    { label: t.preferences, address: links.preferences },
    ...(links.archive ? [{ label: t.archive, address: links.archive }] : []),
    { label: t.stopAll, address: links.stopAll },
  ];
  return footOfMail({
    why:
      follows.length > 0
        ? whyOfFoot({
            title: t.why,
            text: t.whyText,
            follows: follows.flatMap(({ name, stop }) => followOfFoot({ name, address: stop, stop: t.stop })),
          })
        : [],
    ways: ways.flatMap(wayOfFoot),
  });
}

/** A record in one line, where a section has no room for more. */
export const lineMarkup = ({ name, title, path }: DigestBlock, origin: string): MailPiece =>
  inOnePiece(
    lineOfRest({
      before: title && name ? `${name} ` : '',
      address: `${origin}${path}`,
      label: title || name,
    }),
  );

/** One record: what it was and is, the words that prove it, and why it is here. */
export function RecordBlock({
  block,
  because,
  locale,
  origin,
}: {
  block: DigestBlock;
  /** What the reader follows that brought it, in words. */
  because: string;
  locale: DigestContent['locale'];
  origin: string;
}) {
  const t = messagesIn(digestMessages, locale);
  const { changes, slip, proof } = block;
  return (
    <div style={MAIL_STYLES.item} className="rule">
      <Text style={MAIL_STYLES.kind} className="soft">
        {kindAndName(block, locale)}
      </Text>
      <Heading as="h3" style={MAIL_STYLES.itemTitle}>
        <Link href={`${origin}${block.path}`} style={MAIL_STYLES.link}>
          {block.title || block.name}
        </Link>
      </Heading>
      {changes.map(({ label, was, is }) => (
        <Text key={`${label} ${is}`} style={MAIL_STYLES.text}>
          <span className="soft" style={MAIL_STYLES.label}>
            {label}:{' '}
          </span>
          {was === null ? null : (
            <span className="soft" style={MAIL_STYLES.label}>
              {t.was} {was}, {t.is}{' '}
            </span>
          )}
          <strong>{is}</strong>
        </Text>
      ))}
      {slip ? (
        <Text style={MAIL_STYLES.warning} className="warn">
          {slipsInWords(slip, locale)}
        </Text>
      ) : null}
      {proof ? (
        <blockquote style={MAIL_STYLES.quote} className="quote" lang="nl">
          “{proof.quote}”{' '}
          <Link href={`${origin}${proof.path}`} style={MAIL_STYLES.source}>
            {proof.source}
          </Link>
        </blockquote>
      ) : null}
      <Text style={MAIL_STYLES.soft} className="soft">
        {t.because(because)}
      </Text>
    </div>
  );
}

/** "motie 32 735, nr. 278"; an action has no number. */
export const kindAndName = (block: DigestBlock, locale: DigestContent['locale']): string =>
  `${messagesIn(followedKindMessages, locale)[block.kind]} ${block.title ? block.name : ''}`.trim();
