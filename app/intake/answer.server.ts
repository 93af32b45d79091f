import type { Member } from '~/accounts/viewer';
import { letterAddress } from '~/kamerstukken/addresses';
import type { Locale } from '~/ui/i18n';
import { messagesIn, wordIn } from '~/ui/i18n';
import { type ConfirmRefusal, confirmIntake } from './confirm.server';
import {
  acceptRest,
  correctFrame,
  decideProposal,
  mergeWithPrevious,
  splitProposal,
} from './decisions.server';
import { contentFrom, errorsOf, frameForm, frameFrom } from './form';
import { intakeMessages } from './messages';
import { intakeById } from './queries.server';
import { whyNotToSettle } from './settlements.server';
import type { RefusedForm } from './shown-intake';

/** What a submitted form of the intake page comes to: a way on, or what is wrong with what was typed. */
export interface IntakeAnswer {
  to: string | null;
  status: number;
  errors: Record<string, string>;
  refused: RefusedForm | null;
  conflict: { typed: Record<string, string> } | null;
}

const answer = (parts: Partial<IntakeAnswer>): IntakeAnswer => ({
  to: null,
  status: 200,
  errors: {},
  refused: null,
  conflict: null,
  ...parts,
});

/** Carries out what one form of the intake page asks; `doe` says which. */
export async function answerIntake(
  member: Member,
  intakeId: number,
  form: Record<string, string>,
  locale: Locale,
  now: Date,
): Promise<IntakeAnswer> {
  const t = messagesIn(intakeMessages, locale);
  const here = `/intake/${intakeId}`;
  const version = Number(form.versie);
  switch (form.doe) {
    case 'alles': {
      const accepted = await acceptRest(member, intakeId, now);
      return accepted.ok ? answer({ to: `${here}#voorstellen` }) : refusal(accepted.error);
    }
    case 'gegevens': {
      const read = frameForm.safeParse(form);
      if (!read.success) {
        const errors = errorsOf(read.error);
        if (errors.nummer) errors.nummer = t.badNumber;
        if (errors.datum) errors.datum = t.badDate;
        return answer({ status: 422, errors });
      }
      const saved = await correctFrame(member, intakeId, version, frameFrom(read.data), now);
      if (saved.ok) return answer({ to: here });
      return saved.error.kind === 'conflict' ? conflict(shown(form)) : refusal(saved.error);
    }
    case 'vastleggen': {
      const confirmed = await confirmIntake(member, intakeId, version, now);
      if (confirmed.ok) return answer({ to: letterAddress({ key: confirmed.value.key, id: 0 }) });
      const { field, why } = confirmed.error;
      return why === 'conflict' ? conflict({}) : refusal({ field, why });
    }
    default:
      return decide(member, intakeId, form, locale, now);
  }

  function refusal({
    field,
    why,
  }: {
    field: string;
    why: Exclude<ConfirmRefusal, 'conflict'> | 'knownNumber';
  }) {
    return answer({ status: why === 'gone' ? 404 : 422, errors: { [field]: t[why] } });
  }
}

const conflict = (typed: Record<string, string>): IntakeAnswer =>
  answer({ status: 409, conflict: { typed } });

async function decide(
  member: Member,
  intakeId: number,
  form: Record<string, string>,
  locale: Locale,
  now: Date,
): Promise<IntakeAnswer> {
  const t = messagesIn(intakeMessages, locale);
  const proposalId = Number(form.voorstel);
  const version = Number(form.versie);
  const view = await intakeById(member, intakeId, now);
  const proposal = view?.proposals.find((one) => one.id === proposalId);
  if (!proposal || !Number.isInteger(version)) return answer({ status: 404, errors: { '': t.gone } });

  const outcome = await (async () => {
    switch (form.doe) {
      case 'aannemen': {
        const read = contentFrom(proposal.content, form);
        if (!read.ok) return { refused: { proposalId, typed: form, errors: read.errors } };
        if (read.content.kind === 'settlement') {
          const problem = await whyNotToSettle(member, read.content);
          const field = form.ander ? 'ander' : 'waarover';
          if (problem) return { refused: { proposalId, typed: form, errors: { [field]: problem } } };
        }
        return decideProposal(member, proposalId, version, 'accepted', read.content, now);
      }
      case 'afwijzen':
        return decideProposal(member, proposalId, version, 'rejected', null, now);
      case 'heropenen':
        return decideProposal(member, proposalId, version, 'open', null, now);
      case 'splitsen':
        return splitProposal(member, proposalId, version, now);
      case 'samenvoegen':
        return mergeWithPrevious(member, proposalId, version, now);
      default:
        return null;
    }
  })();
  if (outcome === null) return answer({ status: 400, errors: { '': t.gone } });
  if ('refused' in outcome) {
    const [first = ''] = Object.values(outcome.refused.errors);
    const message = first in t ? wordIn(t, first) : t.tooLong;
    return answer({ status: 422, refused: outcome.refused, errors: { [`voorstel-${proposalId}`]: message } });
  }
  if (outcome.ok) return answer({ to: `/intake/${intakeId}#voorstel-${proposalId}` });
  return outcome.error.kind === 'conflict'
    ? conflict(shown(form))
    : answer({ status: 404, errors: { '': t.gone } });
}

/** What the person typed, without the form's own marks. */
const shown = ({
  doe: _doe,
  versie: _versie,
  voorstel: _voorstel,
  blijf: _blijf,
  ...typed
}: Record<string, string>) => typed;
