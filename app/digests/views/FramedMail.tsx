import { useMessages } from '~/ui/i18n';
import { Section } from '~/ui/PageLayout';
import { deliveryMessages } from '../delivery/delivery-messages';
import './FramedMail.css';

/** A mail as its reader sees it, in a frame that runs nothing, and below it the words alone, folded: they are as long again. */
export function FramedMail({ src, subject, text }: { src: string; subject: string; text: string }) {
  const t = useMessages(deliveryMessages);
  return (
    <>
      <Section title={t.asMail}>
        <iframe
          className="framed-mail"
          title={subject}
          src={src}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          loading="lazy"
        />
      </Section>
      <details className="framed-mail__words">
        <summary>{t.asText}</summary>
        <pre className="framed-mail__text">{text}</pre>
      </details>
    </>
  );
}
