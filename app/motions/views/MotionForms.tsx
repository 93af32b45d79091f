import { Form, Link } from '@remix-run/react';
import { ProofFields } from '~/kamerstukken/views/ProofFields';
import { Button } from '~/ui/Button';
import { ConflictNotice } from '~/ui/ConflictNotice';
import { ErrorSummary, type FormErrors, SelectField, TextArea, TextField } from '~/ui/form';
import { useMessages, wordIn } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { adviceChoices } from '../forms';
import { executionMessages, motionMessages } from '../messages';
import { CORRECTABLE, EXECUTION_STATES, SIDES } from '../motion';
import { OUTCOMES } from '../outcome';

export type ChangeKind = 'advies' | 'uitvoering' | 'correctie';

/** The form of one change, with what was typed when it was refused: nothing typed is lost. */
export function MotionForm({
  kind,
  name,
  backTo,
  version,
  today,
  typed,
  errors,
  conflict,
}: {
  kind: ChangeKind;
  /** Printed number of the motion. */
  name: string;
  backTo: string;
  version: number;
  today: string;
  typed: Record<string, string>;
  errors: FormErrors | undefined;
  /** What stands now, when somebody else saved first. */
  conflict: Record<string, string | null> | undefined;
}) {
  const t = useMessages(motionMessages);
  const fields = { typed, errors };
  const names: Record<string, string> = {
    advice: t.advice,
    state: t.state,
    title: t.title,
    dictum: t.dictum,
    submittedOn: t.submittedOn,
    outcome: t.outcome,
  };
  return (
    <>
      <PageHead
        kind={`${t.motion} ${name}`}
        title={{ advies: t.addAdvice, uitvoering: t.judge, correctie: t.correct }[kind]}
      />
      {conflict ? (
        <ConflictNotice
          fields={Object.entries(conflict).map(([field, stands]) => ({
            field: names[field] ?? field,
            stands,
            typed: typed.value ?? typed.state,
          }))}
        />
      ) : null}
      <ErrorSummary errors={errors} />
      <Form method="post">
        <input type="hidden" name="wat" value={kind} />
        <input type="hidden" name="version" value={version} />
        {kind === 'advies' ? <AdviceFields {...fields} /> : null}
        {kind === 'uitvoering' ? <JudgementFields {...fields} today={today} /> : null}
        {kind === 'correctie' ? <CorrectionFields {...fields} /> : null}
        <TextArea
          name="reason"
          label={t.reason}
          defaultValue={typed.reason ?? ''}
          error={errors?.reason}
          isOptional={kind !== 'correctie'}
          maxLength={4000}
        />
        <div className="form-actions">
          <Button weight="primary">{t.save}</Button>
          <Link to={backTo}>{t.cancel}</Link>
        </div>
      </Form>
    </>
  );
}

interface Filled {
  typed: Record<string, string>;
  errors: FormErrors | undefined;
}

function AdviceFields({ typed, errors }: Filled) {
  const t = useMessages(motionMessages);
  return (
    <>
      <TextField
        name="value"
        label={t.value}
        list="adviezen"
        defaultValue={typed.value ?? ''}
        error={errors?.value}
        maxLength={120}
        required
      />
      <datalist id="adviezen">
        {adviceChoices.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <SelectField
        name="source"
        label={t.source}
        defaultValue={typed.source ?? 'letter'}
        choices={[
          { value: 'letter', label: t.letter },
          { value: 'debate', label: t.inDebate },
          { value: 'correction', label: t.correction },
        ]}
      />
      <ProofFields typed={typed} errors={errors} />
      <TextField
        name="statedOn"
        type="date"
        label={t.statedOn}
        hint={t.dayHint}
        defaultValue={typed.statedOn ?? ''}
        error={errors?.statedOn}
        isOptional
      />
      <TextField
        name="statedBy"
        label={t.statedBy}
        defaultValue={typed.statedBy ?? ''}
        maxLength={200}
        isOptional
      />
    </>
  );
}

function JudgementFields({ typed, errors, today }: Filled & { today: string }) {
  const t = useMessages(motionMessages);
  const states = useMessages(executionMessages);
  const sides = { ministry: t.ministrySide, house: t.houseSide, own: t.ownSide };
  return (
    <>
      <SelectField
        name="side"
        label={t.side}
        defaultValue={typed.side ?? 'own'}
        choices={SIDES.map((side) => ({ value: side, label: sides[side] }))}
      />
      <SelectField
        name="state"
        label={t.state}
        defaultValue={typed.state ?? 'in uitvoering'}
        choices={EXECUTION_STATES.map((state) => ({ value: state, label: wordIn(states, state) }))}
      />
      <TextField
        name="judgedOn"
        type="date"
        label={t.judgedOn}
        defaultValue={typed.judgedOn ?? today}
        error={errors?.judgedOn}
        required
      />
      <ProofFields typed={typed} errors={errors} />
    </>
  );
}

function CorrectionFields({ typed, errors }: Filled) {
  const t = useMessages(motionMessages);
  const names = { title: t.title, dictum: t.dictum, submittedOn: t.submittedOn, outcome: t.outcome };
  return (
    <>
      <p>{t.correctionNote}</p>
      <SelectField
        name="field"
        label={t.field}
        defaultValue={typed.field ?? 'title'}
        choices={CORRECTABLE.map((field) => ({ value: field, label: names[field] }))}
      />
      <TextArea
        name="value"
        label={t.rightValue}
        hint={`${t.outcome}: ${OUTCOMES.join(', ')}`}
        defaultValue={typed.value ?? ''}
        error={errors?.value}
        maxLength={8000}
        required
      />
    </>
  );
}
