import { Heading, Link, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { slipsInWords } from '~/deadlines/standing';
import { messagesIn } from '~/ui/i18n';
import { digestMessages } from '../content/digest-messages';
import type { DigestContent, DigestItem, DigestLine, DigestLinks } from '../digest';
import { followedKindMessages } from '../following/messages';
import { digestSummary, periodDays, periodName } from './digest-subject';
import { MailFrame } from './MailFrame';
import { MAIL_STYLES } from './mail-styles';

export interface DigestMailProps {
  content: DigestContent;
  links: DigestLinks;
  subject: string;
}

/** An issue as a mail: what is inside, block by block, then the figures, then how to stop. */
export function DigestMail({
  content,
  links,
  subject,
  blocks,
}: DigestMailProps & { blocks: (items: DigestItem[]) => ReactNode }) {
  const { locale, period, sections, figures } = content;
  const t = messagesIn(digestMessages, locale);
  const summary = digestSummary(content);
  return (
    <MailFrame locale={locale} title={subject} preview={summary || t.empty}>
      <Text style={MAIL_STYLES.kind} className="soft">
        Gestand · {periodDays(period, locale)}
      </Text>
      <Heading as="h1" style={MAIL_STYLES.title} className="title">
        {periodName(period, locale)}
      </Heading>
      <Text style={MAIL_STYLES.text}>{summary || t.empty}</Text>
      {sections.map(({ section, items, rest, total, morePath }) => (
        <div key={section}>
          <Heading as="h2" style={MAIL_STYLES.section} className="section">
            {t[section]} ({total})
          </Heading>
          {blocks(items)}
          {rest.length > 0 ? (
            <Rest content={content} rest={rest} origin={links.origin} left={total - items.length} />
          ) : null}
          {morePath ? (
            <Text style={MAIL_STYLES.text}>
              <Link href={`${links.origin}${morePath}`} style={MAIL_STYLES.link}>
                {t.more(total - items.length - rest.length)}
              </Link>
            </Text>
          ) : null}
        </div>
      ))}
      <Text style={{ ...MAIL_STYLES.text, marginTop: '28px' }}>{t.figures(figures)}</Text>
      <Foot content={content} links={links} />
    </MailFrame>
  );
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

function Rest({
  content,
  rest,
  origin,
  left,
}: {
  content: DigestContent;
  rest: DigestLine[];
  origin: string;
  left: number;
}) {
  const t = messagesIn(digestMessages, content.locale);
  return (
    <>
      <Text style={MAIL_STYLES.text}>{t.alsoIn(left)}</Text>
      <ul style={MAIL_STYLES.list}>
        {rest.map((line) => (
          <li key={`${line.kind} ${line.id}`} style={MAIL_STYLES.listItem}>
            {line.title && line.name ? `${line.name} ` : ''}
            <Link href={`${origin}${line.path}`} style={MAIL_STYLES.link}>
              {line.title || line.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

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

function Foot({ content, links }: { content: DigestContent; links: DigestLinks }) {
  const t = messagesIn(digestMessages, content.locale);
  const follows = followsToldOf(content);
  const ways: [string, string][] = [
    [t.preferences, links.preferences],
    ...(links.archive ? [[t.archive, links.archive] as [string, string]] : []),
    [t.stopAll, links.stopAll],
  ];
  return (
    <div style={MAIL_STYLES.foot} className="rule">
      {follows.length > 0 ? (
        <>
          <Heading as="h2" style={MAIL_STYLES.footTitle}>
            {t.why}
          </Heading>
          <Text style={MAIL_STYLES.soft} className="soft">
            {t.whyText}
          </Text>
          <ul style={MAIL_STYLES.list}>
            {follows.map(({ followId, name }) => (
              <li key={followId} style={MAIL_STYLES.footItem} className="soft">
                {name}:{' '}
                <Link href={links.stopOf(followId)} style={MAIL_STYLES.link}>
                  {t.stop}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {ways.map(([label, address]) => (
        <Text key={address} style={MAIL_STYLES.soft}>
          <Link href={address} style={MAIL_STYLES.link}>
            {label}
          </Link>
        </Text>
      ))}
    </div>
  );
}
