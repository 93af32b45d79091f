import { printPaper } from '~/citations/paper-id';
import { DeadlineField } from '~/commitments/views/DeadlineField';
import { explainWindow } from '~/deadlines/explain';
import { executionMessages } from '~/motions/messages';
import { SelectField, TextArea, TextField } from '~/ui/form';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { intakeMessages } from '../messages';
import { isMotionId, mayHaveDeadline, SETTLEMENT_STEPS, type SettlementProposal } from '../settlement';
import type { SettlementChoice } from '../settlements.server';
import type { DecidableProposal, IntakeView, RefusedForm } from '../shown-intake';

/** What a passage of the letter says of a motion or commitment: about which one, and which step it proves. */
export function SettlementFields({
  content,
  mine,
  proposal,
  view,
}: {
  content: SettlementProposal;
  mine: RefusedForm | null;
  proposal: DecidableProposal;
  view: IntakeView;
}) {
  const t = useMessages(intakeMessages);
  const locale = useLocale();
  const nameOf = useChoiceName();
  const nameOfStep = useStepName();
  const { id, choices } = proposal;
  const errorOf = (field: string) => {
    const error = mine?.errors[field];
    return error === undefined ? undefined : wordIn(t, error);
  };
  // What the step needs stands in sight; the rest is folded away, for whoever reads the letter otherwise.
  const isDeadlineShown = content.step === 'nieuwe termijn' || content.deadlineWords !== null;
  const isReasonShown = content.step === 'niet uitgevoerd' || content.reason !== null;
  const deadline = (
    <DeadlineField
      name="termijn"
      fieldId={`termijn-${id}`}
      label={t.newDeadline}
      hint={
        content.deadlineWords ? explainWindow(content.deadlineWords, proposal.window, locale) : t.deadlineHint
      }
      defaultValue={mine?.typed.termijn ?? content.deadlineWords ?? ''}
      anchor={view.intake.frame.date}
      error={errorOf('termijn')}
    />
  );
  const reason = (
    <TextArea
      name="reden"
      fieldId={`reden-${id}`}
      label={t.reasonWhy}
      rows={2}
      lang="nl"
      defaultValue={mine?.typed.reden ?? content.reason ?? ''}
      error={errorOf('reden')}
      maxLength={2000}
    />
  );
  return (
    <>
      <p>
        <strong>{content.heading}</strong>
      </p>
      <blockquote lang="nl">{content.sentence}</blockquote>
      <p className="soft small">{content.why ? `${t.why}: ${content.why[locale]}` : t.noClaim}</p>
      <SelectField
        name="stap"
        fieldId={`stap-${id}`}
        label={t.step}
        error={errorOf('stap')}
        defaultValue={mine?.typed.stap ?? content.step ?? ''}
        choices={[
          ...(content.step === null ? [{ value: '', label: t.chooseStep }] : []),
          ...SETTLEMENT_STEPS.map((value) => ({ value, label: nameOfStep(value) })),
        ]}
      />
      <SelectField
        name="waarover"
        fieldId={`waarover-${id}`}
        label={t.about}
        error={errorOf('waarover')}
        defaultValue={mine?.typed.waarover ?? content.about ?? ''}
        choices={[
          { value: '', label: t.chooseAbout },
          ...choices.map((choice) => ({ value: choice.about, label: nameOf(choice) })),
        ]}
      />
      {isDeadlineShown ? deadline : null}
      {isReasonShown ? reason : null}
      <details className="proposal__more" open={mine !== null}>
        <summary>{t.more}</summary>
        <TextField
          name="ander"
          fieldId={`ander-${id}`}
          label={t.otherAbout}
          hint={t.otherAboutHint}
          defaultValue={mine?.typed.ander ?? ''}
          error={errorOf('ander')}
          maxLength={120}
        />
        {isDeadlineShown ? null : deadline}
        {isReasonShown ? null : reason}
      </details>
    </>
  );
}

/** A settlement that was decided, in a line. */
export function DecidedSettlement({
  content,
  proposal,
}: {
  content: SettlementProposal;
  proposal: DecidableProposal;
}) {
  const locale = useLocale();
  const nameOf = useChoiceName();
  const nameOfStep = useStepName();
  const chosen = proposal.choices.find((choice) => choice.about === content.about);
  return (
    <>
      <p>
        {[content.step ? nameOfStep(content.step) : '', chosen ? nameOf(chosen) : content.heading]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mayHaveDeadline(content.step) && content.deadlineWords ? (
        <p className="soft small">{explainWindow(content.deadlineWords, proposal.window, locale)}</p>
      ) : null}
      {content.step !== 'nieuwe termijn' && content.reason ? (
        <p className="soft small">{content.reason}</p>
      ) : null}
    </>
  );
}

function useStepName() {
  const t = useMessages(intakeMessages);
  const states = useMessages(executionMessages);
  return (step: string): string => (step === 'nieuwe termijn' ? t[step] : wordIn(states, step));
}

/** "G-00012 De Kamer informeren (dient motie 32 735, nr. 278)" */
function useChoiceName() {
  const t = useMessages(intakeMessages);
  return ({ about, title, why, through }: SettlementChoice): string => {
    const number = isMotionId(about) ? `${t.motion} ${printPaper(about, 'number')}` : about;
    const paper = through ? printPaper(through, 'number') : '';
    const added =
      why === 'serves' ? ` (${t.servesMotion(paper)})` : why === 'in paper' ? ` (${t.standsIn(paper)})` : '';
    return title === null && !isMotionId(about)
      ? `${number} (${t.notKnownHere})`
      : `${number} ${title ?? ''}${added}`.trim();
  };
}
