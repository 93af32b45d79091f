import { Form, Link } from '@remix-run/react';
import { commitmentAddress } from '~/kamerstukken/addresses';
import { ProofFields } from '~/kamerstukken/views/ProofFields';
import { executionMessages } from '~/motions/messages';
import { Button } from '~/ui/Button';
import { ConflictNotice } from '~/ui/ConflictNotice';
import { ErrorSummary, type FormErrors, SelectField, TextArea, TextField } from '~/ui/form';
import { useMessages, wordIn } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { type CommitmentState, nextStates } from '../commitment';
import type { ChangeKind } from '../forms';
import { commitmentMessages } from '../messages';
import { DeadlineField } from './DeadlineField';

export interface ChangedCommitment {
  number: string;
  text: string;
  title: string;
  source: string;
  state: CommitmentState;
  version: number;
  madeOn: string | null;
  deadlineWords: string | null;
}

export interface Filled {
  typed: Record<string, string>;
  errors: FormErrors;
}

/** The form of one change, with what was typed when it was refused: nothing typed is lost. */
export function CommitmentForm({
  kind,
  commitment,
  today,
  typed,
  errors,
  conflict,
}: Filled & {
  kind: ChangeKind;
  commitment: ChangedCommitment;
  today: string;
  conflict: Record<string, string | null> | null;
}) {
  const t = useMessages(commitmentMessages);
  const filled = { typed, errors };
  const title = {
    stand: t.judge,
    termijn: t.postpone,
    gebeurtenis: t.enterEvent,
    tekst: t.correct,
    splitsen: t.split,
    verband: t.relate,
  }[kind];
  return (
    <>
      <PageHead kind={`${t.commitment} ${commitment.number}`} title={title} lede={commitment.title} />
      {conflict ? (
        <ConflictNotice
          fields={Object.entries(conflict).map(([field, stands]) => ({
            field:
              { state: t.state, deadline: t.deadline, eventOn: t.deadline, text: t.promised, title: t.title }[
                field
              ] ?? field,
            stands,
            typed: typed[field] ?? typed.words ?? typed.kept,
          }))}
        />
      ) : null}
      <ErrorSummary errors={errors} />
      <Form method="post">
        <input type="hidden" name="wat" value={kind} />
        <input type="hidden" name="version" value={commitment.version} />
        {kind === 'stand' ? <StateFields {...filled} commitment={commitment} today={today} /> : null}
        {kind === 'termijn' ? <DeadlineFields {...filled} today={today} /> : null}
        {kind === 'gebeurtenis' ? <EventFields {...filled} commitment={commitment} /> : null}
        {kind === 'tekst' ? <TextFields {...filled} commitment={commitment} /> : null}
        {kind === 'splitsen' ? <SplitFields {...filled} commitment={commitment} /> : null}
        {kind === 'verband' ? <RelationFields {...filled} /> : null}
        <div className="form-actions">
          <Button weight="primary">{t.save}</Button>
          <Link to={commitmentAddress(commitment.number)}>{t.cancel}</Link>
        </div>
      </Form>
    </>
  );
}

/** A paper with words from it, or a reason that somebody puts a name to. */
export function EvidenceFields({ typed, errors, hint }: Filled & { hint?: string | undefined }) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      <ProofFields typed={typed} errors={errors} />
      <TextArea
        name="reason"
        label={t.reason}
        hint={hint ?? t.reasonHint}
        defaultValue={typed.reason ?? ''}
        error={errors.reason}
        maxLength={4000}
        isOptional
      />
    </>
  );
}

function StateFields({
  typed,
  errors,
  commitment,
  today,
}: Filled & { commitment: ChangedCommitment; today: string }) {
  const t = useMessages(commitmentMessages);
  const states = useMessages(executionMessages);
  return (
    <>
      <SelectField
        name="side"
        label={t.side}
        defaultValue={typed.side ?? 'own'}
        choices={[
          { value: 'own', label: t.own_side },
          { value: 'ministry', label: t.ministry_side },
          { value: 'house', label: t.house_side },
        ]}
      />
      <SelectField
        name="state"
        label={t.state}
        error={errors.state}
        defaultValue={typed.state}
        choices={nextStates(commitment.state).map((state) => ({
          value: state,
          label: wordIn(states, state),
        }))}
      />
      <TextField
        name="judgedOn"
        type="date"
        label={t.judgedOn}
        defaultValue={typed.judgedOn ?? today}
        error={errors.judgedOn}
        required
      />
      <EvidenceFields typed={typed} errors={errors} />
    </>
  );
}

function DeadlineFields({ typed, errors, today }: Filled & { today: string }) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      <DeadlineField
        name="words"
        label={t.words}
        hint={t.wordsHint}
        defaultValue={typed.words ?? ''}
        error={errors.words}
        anchor={typed.anchor ?? today}
      />
      <TextField
        name="anchor"
        type="date"
        label={t.anchor}
        hint={t.anchorHint}
        defaultValue={typed.anchor ?? today}
        error={errors.anchor}
        required
      />
      <EvidenceFields typed={typed} errors={errors} />
    </>
  );
}

function EventFields({ typed, errors, commitment }: Filled & { commitment: ChangedCommitment }) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      <p>
        {t.waitsFor}: <q lang="nl">{commitment.deadlineWords}</q>
      </p>
      <TextField
        name="eventOn"
        type="date"
        label={t.eventOn}
        hint={t.eventHint}
        defaultValue={typed.eventOn ?? ''}
        error={errors.eventOn}
        required
      />
      <EvidenceFields typed={typed} errors={errors} hint={t.eventSourceHint} />
    </>
  );
}

function TextFields({ typed, errors, commitment }: Filled & { commitment: ChangedCommitment }) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      {commitment.source === 'register' ? <p>{t.officialText}</p> : null}
      <TextArea
        name="text"
        label={t.promised}
        rows={5}
        lang="nl"
        defaultValue={typed.text ?? commitment.text}
        error={errors.text}
        readOnly={commitment.source === 'register'}
        maxLength={4000}
      />
      <TextField
        name="title"
        label={t.title}
        defaultValue={typed.title ?? commitment.title}
        maxLength={200}
      />
    </>
  );
}

function SplitFields({ typed, errors, commitment }: Filled & { commitment: ChangedCommitment }) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      <TextArea
        name="kept"
        label={t.kept}
        rows={4}
        lang="nl"
        defaultValue={typed.kept ?? commitment.text}
        error={errors.kept}
        maxLength={4000}
      />
      <TextArea
        name="taken"
        label={t.taken}
        rows={4}
        lang="nl"
        defaultValue={typed.taken ?? ''}
        error={errors.taken}
        maxLength={4000}
      />
    </>
  );
}

function RelationFields({ typed, errors }: Filled) {
  const t = useMessages(commitmentMessages);
  return (
    <>
      <SelectField
        name="kind"
        label={t.kind}
        defaultValue={typed.kind ?? 'repeats'}
        choices={(['repeats', 'amends', 'supplements'] as const).map((value) => ({ value, label: t[value] }))}
      />
      <TextField
        name="to"
        label={t.otherNumber}
        defaultValue={typed.to ?? ''}
        error={errors.to}
        maxLength={40}
        required
      />
    </>
  );
}
