import { Form, Link } from '@remix-run/react';
import { commitmentAddress } from '~/kamerstukken/addresses';
import { Button } from '~/ui/Button';
import { ErrorSummary, Notice, namedChoices, SelectField, TextArea, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { commitmentMessages } from '../messages';
import { EvidenceFields, type Filled } from './CommitmentForms';
import { DeadlineField } from './DeadlineField';

/** One to log by hand, in few keystrokes; the next of the same debate or letter needs fewer still. */
export function NewCommitmentForm({
  typed,
  errors,
  today,
  ministries,
  owners,
  after,
}: Filled & {
  today: string;
  ministries: { id: number; name: string }[];
  owners: { id: number; name: string }[];
  /** Number of the one that was logged just before, whose circumstances stand in `typed`. */
  after: string | null;
}) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      <PageHead title={t.newTitle} lede={<p>{t.newHint}</p>} />
      <ErrorSummary errors={errors} />
      {after ? (
        <Notice tone="success">
          <p>
            <Link to={commitmentAddress(after)}>{after}</Link> {t.loggedAndNext}
          </p>
        </Notice>
      ) : null}
      <Form method="post" key={after ?? ''}>
        <TextArea
          name="text"
          label={t.promised}
          rows={4}
          lang="nl"
          defaultValue={typed.text ?? ''}
          error={errors.text}
          maxLength={4000}
          required
          autoFocus={after !== null}
        />
        <DeadlineField
          name="deadlineWords"
          label={t.deadline}
          hint={t.wordsHint}
          defaultValue={typed.deadlineWords ?? ''}
          anchor={typed.madeOn ?? today}
          isOptional
        />
        <div className="form-row">
          <TextField
            name="actor"
            label={t.madeBy}
            defaultValue={typed.actor ?? ''}
            maxLength={200}
            isOptional
          />
          <TextField
            name="madeOn"
            type="date"
            label={t.madeOn}
            defaultValue={typed.madeOn ?? today}
            error={errors.madeOn}
            required
          />
          <SelectField
            name="source"
            label={t.source}
            defaultValue={typed.source ?? 'debate'}
            choices={[
              { value: 'debate', label: t.inDebate },
              { value: 'letter', label: t.inLetter },
            ]}
          />
        </div>
        <div className="form-row">
          <SelectField
            name="ministry"
            label={t.ministry}
            defaultValue={typed.ministry ?? ''}
            choices={namedChoices(t.unknownMinistry, ministries)}
          />
          <SelectField
            name="owner"
            label={t.owner}
            defaultValue={typed.owner ?? ''}
            error={errors.owner}
            choices={namedChoices(t.nobody, owners)}
          />
        </div>
        <TextField
          name="motion"
          label={t.serves}
          hint={t.servesHint}
          defaultValue={typed.motion ?? ''}
          error={errors.motion}
          maxLength={60}
          isOptional
        />
        <EvidenceFields typed={typed} errors={errors} />
        <p className="check">
          <input type="checkbox" id="concept" name="concept" defaultChecked={typed.concept === 'on'} />
          <label htmlFor="concept">{t.concept}</label>
        </p>
        <div className="form-actions">
          <Button weight="primary">{t.save}</Button>
          <Button name="then" value="next">
            {t.saveAndNext}
          </Button>
        </div>
      </Form>
    </>
  );
}
