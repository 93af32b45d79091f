import { Body, Container, Head, Html, Preview } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Locale } from '~/ui/i18n';
import { MAIL_STYLES } from './mail-styles';

/**
 * What surrounds every mail: no remote images, fonts or scripts; tables that a screen reader passes over;
 * colours for day and night. `preview` is the line that mail programs show beside the subject.
 */
export function MailFrame({
  locale,
  title,
  preview,
  children,
}: {
  locale: Locale;
  title: string;
  preview: string;
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
      <Preview>{preview}</Preview>
      <Body style={MAIL_STYLES.body} className="paper ink">
        <Container style={MAIL_STYLES.container} className="page">
          {children}
        </Container>
      </Body>
    </Html>
  );
}
