import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FormErrors, namedChoices, SelectField, TextArea, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { ACTION_STATES } from '../follow-up';
import { followUpMessages } from '../messages';

/** The fields of an action, new or changed, with what was typed when it was refused. */
export function ActionForm({
  typed,
  errors,
  owners,
  version,
  children,
}: {
  typed: Record<string, string>;
  errors: FormErrors;
  owners: { id: number; name: string }[];
  version: number | null;
  /** Further fields. */
  children?: ReactNode;
}) {
  const t = useMessages(followUpMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post">
        {version === null ? null : <input type="hidden" name="version" value={version} />}
        <TextField
          name="title"
          label={t.title}
          hint={t.titleHint}
          defaultValue={typed.title ?? ''}
          error={errors.title}
          maxLength={300}
          required
        />
        <TextArea
          name="description"
          label={t.description}
          defaultValue={typed.description ?? ''}
          maxLength={8000}
          isOptional
        />
        <div className="form-row">
          <TextField
            name="dueWords"
            label={t.due}
            hint={t.dueHint}
            defaultValue={typed.dueWords ?? ''}
            maxLength={200}
            isOptional
          />
          <SelectField
            name="ownerId"
            label={t.owner}
            error={errors.owner}
            defaultValue={typed.ownerId ?? ''}
            choices={namedChoices(t.nobody, owners)}
          />
        </div>
        <div className="form-row">
          <SelectField
            name="state"
            label={t.state}
            defaultValue={typed.state ?? 'planned'}
            choices={ACTION_STATES.map((value) => ({ value, label: t[value] }))}
          />
          <TextField
            name="progress"
            type="number"
            min={0}
            max={100}
            step={5}
            label={t.progress}
            defaultValue={typed.progress ?? '0'}
          />
          <SelectField
            name="visibility"
            label={t.visibility}
            defaultValue={typed.visibility ?? 'internal'}
            choices={(['internal', 'public'] as const).map((value) => ({ value, label: t[value] }))}
          />
        </div>
        {children}
        <Button weight="primary" name="doe" value="bewaren">
          {t.save}
        </Button>
      </Form>
    </>
  );
}
