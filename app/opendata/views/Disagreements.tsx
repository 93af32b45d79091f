import { Link } from '@remix-run/react';
import { motionAddress } from '~/kamerstukken/addresses';
import { executionMessages, outcomeMessages } from '~/motions/messages';
import { printedDate } from '~/ui/dates';
import { Notice } from '~/ui/form';
import { useLocale, useMessages, wordIn } from '~/ui/i18n';
import { disagreementMessages } from '../disagreements/messages';
import type { ShownDisagreement } from '../disagreements/queries.server';
import './Disagreements.css';

/** A record's page in the register of differences. */
export const disagreementsAddress = (kind: 'motion' | 'commitment', recordAddress: string): string =>
  `/verschillen/${kind === 'motion' ? 'motie' : 'toezegging'}/${recordAddress.slice(recordAddress.lastIndexOf('/') + 1)}`;

/** On a record's own page: what the register says and what stands here, both with their source. */
export function Disagreements({
  disagreements,
  id,
  judgeAt,
}: {
  disagreements: ShownDisagreement[];
  /** The record whose page it is. */
  id: number;
  /** Where the viewer can judge them; null for who cannot. */
  judgeAt: string | null;
}) {
  const t = useMessages(disagreementMessages);
  if (disagreements.length === 0) return null;
  const open = disagreements.filter(({ settled }) => settled === null);
  return (
    <Notice
      tone={open.length > 0 ? 'warning' : 'info'}
      title={disagreements.length === 1 ? t.title : t.titles}
    >
      {disagreements.map((disagreement) => (
        <DisagreementWords key={disagreement.value} disagreement={disagreement} id={id} />
      ))}
      {judgeAt && open.length > 0 ? (
        <p className="no-print">
          <Link to={judgeAt}>{t.judge}</Link>
        </p>
      ) : null}
    </Notice>
  );
}

export function DisagreementWords({ disagreement, id }: { disagreement: ShownDisagreement; id: number }) {
  const t = useMessages(disagreementMessages);
  const locale = useLocale();
  const { by, settled } = disagreement;
  return (
    <div className="disagreement">
      <p>
        <Sides disagreement={disagreement} id={id} />
      </p>
      {by?.at ? (
        <p className="small">
          {t.bySource(by.name ?? '–', printedDate(by.at, locale) ?? '')}
          {by.reason ? `: ${by.reason}` : ''}
        </p>
      ) : null}
      {settled ? (
        <p className="small">
          {t.bothStay(settled.by, printedDate(settled.at, locale) ?? '', settled.reason)}
        </p>
      ) : null}
    </div>
  );
}

function Sides({ disagreement, id }: { disagreement: ShownDisagreement; id: number }) {
  const t = useMessages(disagreementMessages);
  const outcomes = useMessages(outcomeMessages);
  const states = useMessages(executionMessages);
  const locale = useLocale();
  const { field, official, own, kind, subject, other } = disagreement;
  const printed = (value: string | null): string => {
    if (value === null) return '–';
    if (field === 'GestartOp') return printedDate(value, locale) ?? value;
    if (field === 'BesluitSoort') return wordIn(outcomes, value);
    return field === 'Status' ? wordIn(states, value) : value;
  };
  if (kind === 'contradiction') return t.contradicted(printed(official), own);
  if (field === 'Volgnummer') {
    const isOther = other?.id !== id;
    return (
      <>
        {t.maybeSame}{' '}
        {isOther && other ? (
          <Link to={motionAddress({ ...other, key: null })}>{other.zaakNumber}</Link>
        ) : (
          <Link to={motionAddress({ id: subject.id, key: null })}>{subject.name}</Link>
        )}
        {isOther ? ` ${t.inRegister}` : `, ${t.madeHere}`}
      </>
    );
  }
  return field === 'Tekst' ? (
    <>
      {t.reworded(printed(official))} {t.termHere(own)}
    </>
  ) : (
    <>
      {t.registerSays(t[field], printed(official))} {t.recordedHere(printed(own))}
    </>
  );
}
