import { Form, Link } from '@remix-run/react';
import { type KeptForm, wordsOf } from '~/platform/kept-form';
import { Button } from './Button';
import { useMessages } from './i18n';
import { uiMessages } from './messages';

/** What somebody wrote and could not save: to read, and to send as it was. */
export function SendAgain({ kept }: { kept: KeptForm }) {
  const t = useMessages(uiMessages);
  return (
    <>
      <KeptWords kept={kept} />
      <Form
        method="post"
        action={kept.to}
        encType={kept.isMultipart ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
        reloadDocument
      >
        {kept.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields of one name may repeat, and their order is fixed
          <textarea key={index} name={name} defaultValue={value} hidden readOnly />
        ))}
        <div className="form-actions">
          <Button weight="primary">{t.sendAgain}</Button>
          <Link to={kept.to} reloadDocument>
            {t.doNotSend}
          </Link>
        </div>
      </Form>
    </>
  );
}

/** The words of a kept form, so that nobody has to trust that they are there. */
export function KeptWords({ kept }: { kept: KeptForm }) {
  const t = useMessages(uiMessages);
  const words = wordsOf(kept);
  return (
    <>
      {words.length > 0 ? (
        <details className="kept-words">
          <summary>{t.whatYouWrote}</summary>
          {words.map((text) => (
            <p key={text} className="kept-words__text">
              {text}
            </p>
          ))}
        </details>
      ) : null}
      {kept.hadFile ? <p>{t.fileNotKept}</p> : null}
    </>
  );
}
