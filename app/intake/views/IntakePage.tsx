import { Form, Link } from '@remix-run/react';
import { printPaper } from '~/citations/paper-id';
import { flowing } from '~/documents/flowing';
import { letterAddress, paperAddress } from '~/kamerstukken/addresses';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FormErrors, Notice, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { MarkedText, type ShownMark } from '~/ui/MarkedText';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { intakeMessages } from '../messages';
import type { DecidableProposal, IntakeView, RefusedForm } from '../shown-intake';
import { ProposalCard } from './ProposalCard';
import { useProposalKeys } from './use-proposal-keys';
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
          <p>{t.yours}:</p>
          <Facts facts={Object.entries(conflict.typed).map(([term, value]) => ({ term, value }))} />
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
            {intake.state === 'open' ? <p className="soft small no-print">{t.keyboard}</p> : null}
            <ol className="intake__proposals">
              {decidable.map((proposal) => (
                <ProposalCard key={proposal.id} proposal={proposal} view={view} refused={refused} />
              ))}
            </ol>
            {intake.state === 'open' ? (
              <Form method="post" className="form-actions intake__confirm">
                <input type="hidden" name="versie" value={intake.version} />
                {open > 0 ? (
                  <Button name="doe" value="alles">
                    {t.acceptRest} ({open})
                  </Button>
                ) : null}
                <Button weight="primary" name="doe" value="vastleggen">
                  {t.confirm}
                </Button>
              </Form>
            ) : null}
          </Section>
          <Citations proposals={proposals} known={known} />
        </div>
      </div>
    </>
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
        <Facts facts={[{ term: t.date, value: frame.date }, { term: t.kind, value: frame.kind }, ...facts]} />
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
            label={t.date}
            defaultValue={frame.date ?? ''}
            error={errors.datum}
            maxLength={10}
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
