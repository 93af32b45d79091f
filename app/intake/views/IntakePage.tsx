import { Form, Link } from '@remix-run/react';
import { type FormEvent, useRef, useState } from 'react';
import { printPaper } from '~/citations/paper-id';
import { flowing } from '~/documents/flowing';
import { letterAddress, paperAddress } from '~/kamerstukken/addresses';
import { Button } from '~/ui/Button';
import { printedDate } from '~/ui/dates';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { MarkedText, type ShownMark } from '~/ui/MarkedText';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { intakeMessages } from '../messages';
import type { DecidableProposal, IntakeView, RefusedForm } from '../shown-intake';
import { editedField } from './edited-field';
import { ProposalCard } from './ProposalCard';
import { useProposalKeys } from './use-proposal-keys';
import { WhatWasTyped } from './WhatWasTyped';
import './IntakePage.css';

const LOOKS = {
  motion: 'subject',
  advice: 'advice',
  settlement: 'proof',
  commitment: 'promise',
  citation: 'reference',
} as const;

/** The letter left with every find marked in place; right what is proposed, to accept, change or reject. */
export function IntakePage({
  view,
  wasKnown,
  errors,
  refused,
  conflict,
}: {
  view: IntakeView;
  wasKnown: boolean;
  errors: FormErrors;
  refused: RefusedForm | null;
  conflict: { typed: Record<string, string> } | null;
}) {
  const t = useMessages(intakeMessages);
  useProposalKeys();
  const { intake, proposals } = view;
  const { frame } = intake;
  const known = new Set(view.known);
  const decidable = proposals.filter((proposal) => proposal.content.kind !== 'citation');
  const open = decidable.filter((proposal) => proposal.decision === 'open').length;
  const marks: ShownMark[] = proposals.map((proposal) => markOf(proposal, t));
  return (
    <>
      <PageHead
        kind={t.intake}
        title={frame.key ? printPaper(frame.key, 'short') : frame.title || t.letter}
        lede={frame.key ? frame.title : undefined}
      />
      <ErrorSummary errors={errors} />
      {wasKnown ? <Notice>{t.wasKnown}</Notice> : null}
      {conflict ? (
        <Notice tone="warning" title={t.conflict}>
          <WhatWasTyped typed={conflict.typed} />
        </Notice>
      ) : null}
      {frame.key === null && decidable.length === 0 ? <Notice tone="warning">{t.notDutch}</Notice> : null}
      {intake.state === 'confirmed' && frame.key ? (
        <Notice tone="success">
          <Link to={letterAddress({ key: frame.key, id: intake.kamerstukId ?? 0 })}>
            {printPaper(frame.key, 'short')}
          </Link>{' '}
          {t.confirmed}
        </Notice>
      ) : null}
      <div className="intake">
        <div className="intake__letter">
          <MarkedText text={flowing(intake.text)} marks={marks} label={t.text} />
        </div>
        <div className="intake__side">
          <FrameForm view={view} errors={errors} />
          <Section title={t.proposals} count={decidable.length} id="voorstellen">
            {intake.state === 'open' ? <p className="soft small needs-script">{t.keyboard}</p> : null}
            <ol className="intake__proposals">
              {decidable.map((proposal) => (
                <ProposalCard key={proposal.id} proposal={proposal} view={view} refused={refused} />
              ))}
            </ol>
            {intake.state === 'open' ? <ConfirmForm version={intake.version} open={open} /> : null}
          </Section>
          <Citations proposals={proposals} known={known} />
        </div>
      </div>
    </>
  );
}

/** What is said of the whole letter waits for what was typed in a part of it: sending one would lose the other. */
function ConfirmForm({ version, open }: { version: number; open: number }) {
  const t = useMessages(intakeMessages);
  const confirm = useRef<HTMLFormElement>(null);
  const [isEditedElsewhere, setEditedElsewhere] = useState(false);
  const holdBack = (event: FormEvent) => {
    const others = [...document.querySelectorAll<HTMLFormElement>('.intake__side form')];
    const edited = editedField(others.filter((form) => form !== confirm.current));
    setEditedElsewhere(edited !== null);
    if (!edited) return;
    event.preventDefault();
    edited.focus();
  };
  return (
    <Form method="post" className="intake__confirm" ref={confirm} onSubmit={holdBack}>
      {isEditedElsewhere ? <Notice tone="error">{t.editedElsewhere}</Notice> : null}
      <input type="hidden" name="versie" value={version} />
      <div className="form-actions">
        {open > 0 ? (
          <Button name="doe" value="alles">
            {t.acceptRest} ({open})
          </Button>
        ) : null}
        <Button weight="primary" name="doe" value="vastleggen">
          {t.confirm}
        </Button>
      </div>
    </Form>
  );
}

function markOf(
  proposal: DecidableProposal,
  t: Record<'motion' | 'advice' | 'settlement' | 'commitment' | 'citations', string>,
): ShownMark {
  const { content } = proposal;
  const label = content.kind === 'citation' ? t.citations : t[content.kind];
  const look = proposal.decision === 'rejected' ? 'dismissed' : LOOKS[content.kind];
  const to =
    content.kind === 'citation'
      ? content.ids[0]
        ? paperAddress(content.ids[0])
        : undefined
      : `#voorstel-${proposal.id}`;
  return {
    id: String(proposal.id),
    start: proposal.start,
    end: proposal.end,
    look,
    label,
    ...(to ? { to } : {}),
  };
}

function FrameForm({ view, errors }: { view: IntakeView; errors: FormErrors }) {
  const t = useMessages(intakeMessages);
  const locale = useLocale();
  const { frame, state, version } = view.intake;
  const facts = [
    { term: t.dossiers, value: frame.dossiers.join(', ') },
    {
      term: t.senders,
      value: frame.senders
        .map((sender) => [sender.office, sender.name].filter(Boolean).join(': '))
        .join('; '),
    },
  ];
  if (state !== 'open') {
    return (
      <Section title={t.frame}>
        <Facts
          facts={[
            { term: t.date, value: printedDate(frame.date, locale) },
            { term: t.kind, value: frame.kind },
            ...facts,
          ]}
        />
      </Section>
    );
  }
  return (
    <Section title={t.frame}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="versie" value={version} />
        <div className="form-row">
          <TextField
            name="nummer"
            label={t.key}
            hint={t.keyHint}
            defaultValue={frame.key ? printPaper(frame.key, 'number') : ''}
            error={errors.nummer}
            maxLength={120}
          />
          <TextField
            name="datum"
            type="date"
            label={t.date}
            defaultValue={frame.date ?? ''}
            error={errors.datum}
          />
          <TextField name="soort" label={t.kind} defaultValue={frame.kind} maxLength={60} />
        </div>
        <TextField name="onderwerp" label={t.title} defaultValue={frame.title} maxLength={400} />
        <Button name="doe" value="gegevens">
          {t.save}
        </Button>
      </Form>
      <Facts facts={facts} />
    </Section>
  );
}

function Citations({ proposals, known }: { proposals: DecidableProposal[]; known: Set<string> }) {
  const t = useMessages(intakeMessages);
  const cited = new Map<string, string>();
  for (const { content } of proposals) {
    if (content.kind === 'citation') for (const id of content.ids) cited.set(id, content.surface);
  }
  if (cited.size === 0) return null;
  return (
    <Section title={t.citations} count={cited.size}>
      <ul className="intake__citations">
        {[...cited].map(([id]) => (
          <li key={id}>
            <Link to={paperAddress(id)}>{printPaper(id, 'short')}</Link>{' '}
            <span className="soft">({known.has(id) ? t.knownPaper : t.unknownPaper})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
