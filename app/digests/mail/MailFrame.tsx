import { Body, Container, Head, Html } from '@react-email/components';
import type { ReactNode } from 'react';
import { MAIL_STYLES } from './mail-styles';

/**
 * What surrounds every mail: no remote images, fonts or scripts; tables that a screen reader passes over;
 * colours for day and night. `preview` is the element with the line that mail programs show beside the subject.
 */
export function MailFrame({
  locale,
  title,
  preview,
  children,
}: {
  /** A language's code, or the place of one. */
  locale: string;
  title: string;
  preview: ReactNode;
  children: ReactNode;
}) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{MAIL_STYLES.sheet}</style>
      </Head>
      {preview}
      <Body style={MAIL_STYLES.body} className="paper ink">
        <Container style={MAIL_STYLES.container} className="page">
          {children}
        </Container>
      </Body>
    </Html>
  );
}
