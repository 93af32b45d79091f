import { Heading, Link, Preview, Text } from '@react-email/components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '~/ui/i18n';
import { MailFrame } from './MailFrame';
import { MAIL_STYLES } from './mail-styles';

/** A mail that asks one thing: to confirm an address, or to open one's settings. */
export interface Notice {
  locale: Locale;
  title: string;
  paragraphs: string[];
  button: { label: string; address: string };
  /** What to do for who did not ask for it. */
  otherwise: string;
}

export function noticeMail(notice: Notice): { subject: string; html: string; text: string } {
  return {
    subject: notice.title,
    html: `${DOCTYPE}${renderToStaticMarkup(<NoticeMail {...notice} />)}`,
    text: [
      notice.title,
      ...notice.paragraphs,
      `${notice.button.label}:\n${notice.button.address}`,
      notice.otherwise,
    ]
      .join('\n\n')
      .concat('\n'),
  };
}

export const DOCTYPE = '<!DOCTYPE html>';

function NoticeMail({ locale, title, paragraphs, button, otherwise }: Notice) {
  return (
    <MailFrame locale={locale} title={title} preview={<Preview>{paragraphs[0] ?? title}</Preview>}>
      <Text style={MAIL_STYLES.kind} className="soft">
        Gestand
      </Text>
      <Heading as="h1" style={MAIL_STYLES.title} className="title">
        {title}
      </Heading>
      {paragraphs.map((paragraph) => (
        <Text key={paragraph} style={MAIL_STYLES.text}>
          {paragraph}
        </Text>
      ))}
      <Link href={button.address} style={MAIL_STYLES.button} className="button">
        {button.label}
      </Link>
      <Text style={MAIL_STYLES.soft} className="soft">
        {otherwise}
      </Text>
    </MailFrame>
  );
}
