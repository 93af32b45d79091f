import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { printedInstant } from '~/ui/dates';
import { namedChoices, SelectField, TextArea } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { Section } from '~/ui/PageLayout';
import { commitmentMessages } from '../messages';
import type { ShownCommitment } from './shown-commitment';

/** What one organisation keeps for itself: who works on it, and remarks. */
export function Internal({
  internal,
  note,
}: {
  internal: NonNullable<ShownCommitment['internal']>;
  /** What was typed and not kept. */
  note: string;
}) {
  const t = useMessages(commitmentMessages);
  const locale = useLocale();
  return (
    <div className="no-print">
      <Section title={t.internal} id="intern">
        <p className="soft small">{t.internalHint}</p>
        <Form method="post" preventScrollReset>
          <SelectField
            name="owner"
            label={t.owner}
            defaultValue={String(internal.owner?.id ?? '')}
            choices={namedChoices(t.nobody, internal.owners)}
          />
          <Button name="wat" value="behandelaar">
            {t.save}
          </Button>
        </Form>
        <hr />
        <Form method="post" preventScrollReset key={internal.notes[0]?.id ?? 0}>
          <TextArea name="note" label={t.note} defaultValue={note} rows={3} maxLength={8000} required />
          <Button name="wat" value="notitie">
            {t.writeNote}
          </Button>
        </Form>
        <ul className="internal-notes">
          {internal.notes.map((note) => (
            <li key={note.id}>
              <p>{note.text}</p>
              <p className="soft small">
                {note.by}, {printedInstant(note.writtenAt, locale)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
