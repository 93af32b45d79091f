import { letterAddress, passageAnchor, printedNumber } from '~/kamerstukken/addresses';
import { useLocale, useMessages } from '~/ui/i18n';
import { Passage } from '~/ui/Passage';
import { StateMark } from '~/ui/StateMark';
import { motionMessages } from '../messages';
import type { Proof, StatedAdvice } from '../queries.server';
import { toneOfAdvice } from '../tones';

/** What a loader hands on: instants as text. */
export type ShownAdvice = Omit<StatedAdvice, 'recordedAt' | 'supersededAt'> & {
  recordedAt: string;
  supersededAt: string | null;
};

/** One statement of advice: the value, its source, and the sentence that says so. */
export function AdviceStatement({ advice }: { advice: ShownAdvice }) {
  const t = useMessages(motionMessages);
  const source =
    advice.source === 'letter'
      ? advice.letter
        ? t.byLetter(printedNumber(advice.letter.key, advice.letter.documentNumber))
        : t.letter
      : { register: t.register, debate: t.inDebate, correction: t.correction }[advice.source];
  return (
    <>
      <StateMark tone={toneOfAdvice(advice.value)} word={advice.value} isStrong />{' '}
      <span className="soft">
        {source}
        {advice.statedBy ? `, ${advice.statedBy}` : ''}
        {advice.debate?.subject ? `, ${advice.debate.subject}` : ''}
        {advice.supersededAt ? ` (${t.takenBack})` : ''}
      </span>
      {advice.condition ? (
        <p>
          {t.condition}: {advice.condition}
        </p>
      ) : null}
      {advice.otherwise ? (
        <p>
          {t.otherwise}: {advice.otherwise}
        </p>
      ) : null}
      {advice.proof ? <ProvingPassage proof={advice.proof} /> : null}
      {advice.reason ? <p>{advice.reason}</p> : null}
    </>
  );
}

/** The sentence that proves, with the way to where it stands. */
export function ProvingPassage({ proof }: { proof: Proof }) {
  const locale = useLocale();
  const number = printedNumber(proof.paper_key, proof.document_number);
  const page = proof.page === null ? '' : locale === 'nl' ? `, blz. ${proof.page}` : `, p. ${proof.page}`;
  const paper = { key: proof.paper_key, documentNumber: proof.document_number, id: proof.paper_id };
  return (
    <Passage
      quote={proof.quote}
      to={`${letterAddress(paper)}${passageAnchor(proof.passage_id)}`}
      source={`${number}${page}`}
    />
  );
}

/** The register does not date what it has; the debate's day stands for it. */
export const dayOfAdvice = (
  advice: Pick<StatedAdvice, 'statedOn' | 'debate' | 'source'>,
  submittedOn: string | null,
) => advice.statedOn ?? advice.debate?.date ?? (advice.source === 'register' ? submittedOn : null);
