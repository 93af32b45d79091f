import { Heading, Link, Preview, Text } from '@react-email/components';
import { renderToStaticMarkup } from 'react-dom/server';
import { slipsInWords } from '~/deadlines/standing';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestContent, DigestItem, DigestLine, DigestLinks } from '../digest';
import { followedKindMessages } from '../following/messages';
import { periodDays, periodName } from './digest-subject';
import { MailFrame } from './MailFrame';
import { MAIL_STYLES } from './mail-styles';
import { joined, type Markup, markupTemplate, NO_MARKUP } from './markup-template';

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

/** An issue as a mail: what is inside, block by block, then the figures, then how to stop. */
export function digestMarkup(
  content: DigestContent,
  links: DigestLinks,
  { subject, summary, blockOf }: { subject: string; summary: string; blockOf(item: DigestItem): string },
): Markup {
  const { locale, period, sections, figures } = content;
  const t = messagesIn(digestMessages, locale);
  return frame({
    locale,
    title: subject,
    // Its padding depends on its length.
    preview: { markup: renderToStaticMarkup(<Preview>{summary}</Preview>) },
    days: periodDays(period, locale),
    name: periodName(period, locale),
    summary,
    sections: joined(
      sections.map((one) =>
        section({
          heading: `${t[one.section]} (${one.total})`,
          blocks: { markup: one.items.map(blockOf).join('') },
          rest: restMarkup(one, content, links.origin),
          more: one.morePath
            ? moreOfSection({
                address: `${links.origin}${one.morePath}`,
                label: t.more(one.total - one.items.length - one.rest.length),
              })
            : NO_MARKUP,
        }),
      ),
    ),
    figures: t.figures(figures),
    foot: footMarkup(content, links),
  });
}

function restMarkup(
  { rest, total, items }: DigestContent['sections'][number],
  { locale }: DigestContent,
  origin: string,
): Markup {
  if (rest.length === 0) return NO_MARKUP;
  return restOfSection({
    intro: messagesIn(digestMessages, locale).alsoIn(total - items.length),
    lines: joined(
      rest.map(({ name, title, path }) =>
        lineOfRest({
          before: title && name ? `${name} ` : '',
          address: `${origin}${path}`,
          label: title || name,
        }),
      ),
    ),
  });
}

function footMarkup(content: DigestContent, links: DigestLinks): Markup {
  const t = messagesIn(digestMessages, content.locale);
  const follows = followsToldOf(content);
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
            follows: joined(
              follows.map(({ followId, name }) =>
                followOfFoot({ name, address: links.stopOf(followId), stop: t.stop }),
              ),
            ),
          })
        : NO_MARKUP,
    ways: joined(ways.map(wayOfFoot)),
  });
}

/** One record: what it was and is, the words that prove it, and why it is here. */
export function ItemBlock({
  item,
  because,
  locale,
  origin,
}: {
  item: Omit<DigestItem, 'because'>;
  /** What the reader follows that brought it, in words. */
  because: string;
  locale: DigestContent['locale'];
  origin: string;
}) {
  const t = messagesIn(digestMessages, locale);
  const { changes, slip, proof } = item;
  return (
    <div style={MAIL_STYLES.item} className="rule">
      <Text style={MAIL_STYLES.kind} className="soft">
        {kindAndName(item, locale)}
      </Text>
      <Heading as="h3" style={MAIL_STYLES.itemTitle}>
        <Link href={`${origin}${item.path}`} style={MAIL_STYLES.link}>
          {item.title || item.name}
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
export const kindAndName = (item: DigestLine, locale: DigestContent['locale']): string =>
  `${messagesIn(followedKindMessages, locale)[item.kind]} ${item.title ? item.name : ''}`.trim();

const BY_NAME = new Intl.Collator('nl');

/** Every follow that brought something, each with its own way out, and the way out of all. */
export function followsToldOf(content: DigestContent): { followId: number; name: string }[] {
  const follows = new Map<number, string>();
  for (const { items } of content.sections) {
    for (const { because } of items) for (const { followId, name } of because) follows.set(followId, name);
  }
  return [...follows]
    .map(([followId, name]) => ({ followId, name }))
    .sort((one, other) => BY_NAME.compare(one.name, other.name) || one.followId - other.followId);
}
