import { Form } from '@remix-run/react';
import { printPaper } from '~/citations/paper-id';
import { DeadlineField } from '~/commitments/views/DeadlineField';
import { explainWindow } from '~/deadlines/explain';
import { ADVICE_VALUES } from '~/motions/advice';
import { Button } from '~/ui/Button';
import { Notice, namedChoices, SelectField, TextArea, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { StateMark, type Tone } from '~/ui/StateMark';
import type { IntakeAnswer } from '../answer.server';
import type { AdviceProposal, CommitmentProposal, MotionProposal } from '../intake';
import { intakeMessages } from '../messages';
import type { DecidableProposal, IntakeView, RefusedForm } from '../shown-intake';
import { DecidedSettlement, SettlementFields } from './SettlementFields';
import { useDecision } from './use-decision';
import { WhatWasTyped } from './WhatWasTyped';

const TONES: Record<string, Tone> = {
  open: 'open',
  accepted: 'positive',
  changed: 'positive',
  rejected: 'neutral',
};

/** One proposal as a form: what was read, why, and what the person makes of it. */
export function ProposalCard({
  proposal,
  view,
  refused,
}: {
  proposal: DecidableProposal;
  view: IntakeView;
  refused: RefusedForm | null;
}) {
  const t = useMessages(intakeMessages);
  const isOpen = view.intake.state === 'open';
  const { submit, answer, isSaving } = useDecision(proposal.version);
  const shown = answer?.refused ?? refused;
  const mine = shown?.proposalId === proposal.id ? shown : null;
  const word = proposal.decision === 'open' ? t.undecided : t[proposal.decision];
  const { content } = proposal;
  if (content.kind === 'citation') return null;
  return (
    <li
      className="proposal"
      id={`voorstel-${proposal.id}`}
      data-proposal={proposal.id}
      data-open={isOpen && proposal.decision === 'open' ? true : undefined}
      aria-busy={isSaving}
      tabIndex={-1}
    >
      <div className="proposal__head">
        <h3>{t[content.kind]}</h3>
        <StateMark tone={TONES[proposal.decision] ?? 'open'} word={word} />
        <a href={`#find-${proposal.id}`} className="no-print">
          {t.place}
        </a>
      </div>
      {answer ? <Unsaved answer={answer} /> : null}
      {isOpen && proposal.decision === 'open' ? (
        <Form method="post" preventScrollReset onSubmit={submit}>
          <input type="hidden" name="voorstel" value={proposal.id} />
          <input type="hidden" name="versie" value={proposal.version} />
          {content.kind === 'motion' ? <MotionFields content={content} mine={mine} id={proposal.id} /> : null}
          {content.kind === 'advice' ? <AdviceFields content={content} mine={mine} id={proposal.id} /> : null}
          {content.kind === 'settlement' ? (
            <SettlementFields content={content} mine={mine} proposal={proposal} view={view} />
          ) : null}
          {content.kind === 'commitment' ? (
            <CommitmentFields content={content} mine={mine} proposal={proposal} view={view} />
          ) : null}
          <div className="form-actions">
            <Button weight="primary" name="doe" value="aannemen">
              {t.accept}
            </Button>
            <Button name="doe" value="afwijzen" formNoValidate>
              {t.reject}
            </Button>
            {content.kind === 'commitment' ? (
              <>
                <Button weight="quiet" name="doe" value="splitsen" formNoValidate>
                  {t.split}
                </Button>
                <Button weight="quiet" name="doe" value="samenvoegen" formNoValidate>
                  {t.merge}
                </Button>
              </>
            ) : null}
          </div>
        </Form>
      ) : (
        <>
          <Decided proposal={proposal} />
          {isOpen ? (
            <Form method="post" preventScrollReset onSubmit={submit}>
              <input type="hidden" name="voorstel" value={proposal.id} />
              <input type="hidden" name="versie" value={proposal.version} />
              <Button weight="quiet" name="doe" value="heropenen">
                {t.reopen}
              </Button>
            </Form>
          ) : null}
        </>
      )}
    </li>
  );
}

/** What went wrong with a decision, where it was made. */
function Unsaved({ answer }: { answer: IntakeAnswer }) {
  const t = useMessages(intakeMessages);
  const [error] = Object.values(answer.errors);
  if (answer.conflict)
    return (
      <Notice tone="error" title={t.conflict}>
        <WhatWasTyped typed={answer.conflict.typed} />
      </Notice>
    );
  return error ? <Notice tone="error">{error}</Notice> : null;
}

function Decided({ proposal }: { proposal: DecidableProposal }) {
  const locale = useLocale();
  const { content } = proposal;
  if (content.kind === 'citation') return null;
  if (content.kind === 'settlement') return <DecidedSettlement content={content} proposal={proposal} />;
  const paper = content.key ? printPaper(content.key, 'number') : '';
  if (content.kind === 'motion') return <p>{[content.surface, paper].filter(Boolean).join(' · ')}</p>;
  if (content.kind === 'advice') return <p>{[content.value, paper].filter(Boolean).join(' · ')}</p>;
  return (
    <>
      <p>{content.text}</p>
      {content.deadlineWords ? (
        <p className="soft small">{explainWindow(content.deadlineWords, proposal.window, locale)}</p>
      ) : null}
    </>
  );
}

interface FieldsOf<C> {
  content: C;
  mine: RefusedForm | null;
  id: number;
}

function usePaperField({ content, mine, id }: FieldsOf<{ key: string | null }>, label: string) {
  const t = useMessages(intakeMessages);
  const error = mine?.errors.motie;
  return (
    <TextField
      name="motie"
      fieldId={`motie-${id}`}
      label={label}
      defaultValue={mine?.typed.motie ?? (content.key ? printPaper(content.key, 'number') : '')}
      error={error === undefined ? undefined : t.badNumber}
      maxLength={120}
    />
  );
}

function MotionFields({ content, mine, id }: FieldsOf<MotionProposal>) {
  const t = useMessages(intakeMessages);
  const number = usePaperField({ content, mine, id }, t.key);
  return (
    <>
      <p>
        {content.surface} <span className="soft">({content.isSubject ? t.subject : t.named})</span>
      </p>
      {number}
      <input type="hidden" name="band" value={content.link} />
    </>
  );
}

function AdviceFields({ content, mine, id }: FieldsOf<AdviceProposal>) {
  const t = useMessages(intakeMessages);
  const locale = useLocale();
  const number = usePaperField({ content, mine, id }, t.serves);
  const values = [...new Set([content.value, ...ADVICE_VALUES])];
  return (
    <>
      <blockquote lang="nl">{content.sentence}</blockquote>
      <p className="soft small">
        {t.why}: {content.reasons?.[locale] ?? content.reason}
        {content.otherwise ? `; ${t.otherwise(content.otherwise)}` : ''}
      </p>
      <div className="form-row">
        <SelectField
          name="advies"
          fieldId={`advies-${id}`}
          label={t.advice}
          defaultValue={mine?.typed.advies ?? content.value}
          choices={values.map((value) => ({ value, label: value }))}
        />
        {number}
      </div>
      {content.condition === null ? (
        <input type="hidden" name="lezing" value="" />
      ) : (
        <TextArea
          name="lezing"
          fieldId={`lezing-${id}`}
          label={t.condition}
          rows={2}
          defaultValue={mine?.typed.lezing ?? content.condition}
        />
      )}
    </>
  );
}

function CommitmentFields({
  content,
  mine,
  proposal,
  view,
}: {
  content: CommitmentProposal;
  mine: RefusedForm | null;
  proposal: DecidableProposal;
  view: IntakeView;
}) {
  const t = useMessages(intakeMessages);
  const locale = useLocale();
  const number = usePaperField({ content, mine, id: proposal.id }, t.serves);
  return (
    <>
      <TextArea
        name="tekst"
        fieldId={`tekst-${proposal.id}`}
        label={t.commitmentText}
        rows={4}
        lang="nl"
        defaultValue={mine?.typed.tekst ?? content.text}
        error={mine?.errors.tekst ? t.emptyText : undefined}
        maxLength={4000}
      />
      <p className="soft small">
        {t.why}: {content.reasons?.[locale] ?? content.reason}
      </p>
      <div className="form-row">
        <DeadlineField
          name="termijn"
          fieldId={`termijn-${proposal.id}`}
          label={t.deadline}
          hint={
            content.deadlineWords
              ? explainWindow(content.deadlineWords, proposal.window, locale)
              : t.deadlineHint
          }
          defaultValue={mine?.typed.termijn ?? content.deadlineWords ?? ''}
          anchor={view.intake.frame.date}
        />
        <SelectField
          name="behandelaar"
          fieldId={`behandelaar-${proposal.id}`}
          label={t.owner}
          defaultValue={mine?.typed.behandelaar ?? String(content.ownerId ?? '')}
          choices={namedChoices(t.nobody, view.owners)}
        />
      </div>
      <div className="form-row">
        <TextField
          name="wie"
          fieldId={`wie-${proposal.id}`}
          label={t.actor}
          defaultValue={mine?.typed.wie ?? content.actor}
          maxLength={200}
        />
        <SelectField
          name="kracht"
          fieldId={`kracht-${proposal.id}`}
          label={t.strength}
          defaultValue={mine?.typed.kracht ?? content.strength}
          choices={(['firm', 'conditional', 'soft'] as const).map((value) => ({ value, label: t[value] }))}
        />
        {number}
      </div>
    </>
  );
}
