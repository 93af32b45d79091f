import { Link } from '@remix-run/react';
import { parseDossierKey, printDossier } from '~/citations/paper-id';
import {
  actionAddress,
  commitmentAddress,
  dossierAddress,
  letterAddress,
  motionAddress,
  printedNumber,
} from '~/kamerstukken/addresses';
import { asTitle } from '~/kamerstukken/title';
import { saysNothing } from '~/motions/advice';
import { outcomeTone, stateTone, toneOfAdvice } from '~/motions/tones';
import type { Column } from '~/ui/DataTable';
import { distanceInDays, lateBy, printedDate } from '~/ui/dates';
import { useLocale, useMessages } from '~/ui/i18n';
import { StateMark, type Tone } from '~/ui/StateMark';
import type { ActionRow } from '../actions-list.server';
import type { CommitmentListRow } from '../commitments-list.server';
import type { DossierRow } from '../dossiers-list.server';
import type { LetterRow } from '../letters-list.server';
import { isCommitmentOpen } from '../lists';
import { searchMessages } from '../messages';
import type { MotionRow } from '../motions-list.server';
import { valueLabel } from '../value-label';

/** How the rows of each list look, in a list page and in a section of another page. */

export function useMotionColumns(): Column<MotionRow>[] {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return [
    {
      key: 'titel',
      label: t.title,
      cell: (row) => (
        <>
          <Link to={motionAddress({ ...row, zaakNumber: row.zaak_number })}>{asTitle(row.title)}</Link>
          <div className="soft">
            {printedNumber(row.key, row.zaak_number)}
            {row.signatories?.[0]
              ? ` · ${row.signatories[0].name}${row.signatories.length > 1 ? ' c.s.' : ''}`
              : ''}
          </div>
        </>
      ),
    },
    {
      key: 'uitslag',
      label: t.uitslag,
      cell: (row) => {
        const votes = row.votes_for === null ? '' : ` ${row.votes_for}–${row.votes_against}`;
        return (
          <StateMark tone={outcomeTone(row.outcome)} word={`${valueLabel(row.outcome, locale)}${votes}`} />
        );
      },
    },
    {
      key: 'advies',
      label: t.advies,
      cell: (row) =>
        row.advice === null || saysNothing(row.advice) ? (
          <span className="soft">–</span>
        ) : (
          <StateMark tone={toneOfAdvice(row.advice)} word={row.advice} />
        ),
    },
    {
      key: 'uitvoering',
      label: t.uitvoering,
      cell: (row) =>
        row.own_state === null ? (
          <span className="soft">–</span>
        ) : (
          <StateMark tone={stateTone(row.own_state)} word={valueLabel(row.own_state, locale)} />
        ),
    },
    { key: 'datum', label: t.datum, cell: (row) => <Day day={row.submitted_on} /> },
  ];
}

export function useLetterColumns(): Column<LetterRow>[] {
  const t = useMessages(searchMessages);
  return [
    {
      key: 'titel',
      label: t.title,
      cell: (row) => (
        <>
          <Link to={letterAddress({ ...row, documentNumber: row.document_number })}>
            {row.title ?? printedNumber(row.key, row.document_number)}
          </Link>
          <div className="soft">{printedNumber(row.key, row.document_number)}</div>
        </>
      ),
    },
    { key: 'soort', label: t.soort, cell: (row) => row.letter_kind },
    {
      key: 'afzender',
      label: t.afzender,
      cell: (row) => (row.senders ?? []).map((sender) => sender.name ?? sender.office).join(', '),
    },
    { key: 'datum', label: t.datum, cell: (row) => <Day day={row.date} /> },
  ];
}

export function useDossierColumns(): Column<DossierRow>[] {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return [
    {
      key: 'titel',
      label: t.title,
      cell: (row) => <Link to={dossierAddress(row.key)}>{row.title ?? row.key}</Link>,
    },
    { key: 'nummer', label: t.nummer, cell: (row) => dossierNumber(row.key) },
    {
      key: 'staat',
      label: t.staat,
      cell: (row) => valueLabel(row.is_closed ? 'afgesloten' : 'open', locale),
    },
  ];
}

export function dossierNumber(key: string): string {
  const dossier = parseDossierKey(key);
  return dossier ? printDossier(dossier) : key;
}

export function useCommitmentColumns(today: string): Column<CommitmentListRow>[] {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return [
    {
      key: 'titel',
      label: t.title,
      cell: (row) => (
        <>
          <Link to={commitmentAddress(row.number)}>{row.title}</Link>
          <div className="soft">
            {[row.number, row.made_by, row.ministry].filter(Boolean).join(' · ')}
            {row.slips > 0 ? ` · ${t.slips(row.slips)}` : ''}
          </div>
        </>
      ),
    },
    {
      key: 'staat',
      label: t.staat,
      cell: (row) => <StateMark tone={stateTone(row.own_state)} word={valueLabel(row.own_state, locale)} />,
    },
    {
      key: 'termijn',
      label: t.termijn,
      cell: (row) => (
        <Due
          day={row.deadline_to}
          words={row.deadline_words}
          isOpen={isCommitmentOpen(row.own_state)}
          today={today}
        />
      ),
    },
    { key: 'datum', label: t.datum, cell: (row) => <Day day={row.made_on} /> },
  ];
}

const ACTION_TONES: Record<string, Tone> = {
  planned: 'neutral',
  'in progress': 'open',
  done: 'positive',
  dropped: 'neutral',
};

export function useActionColumns(today: string): Column<ActionRow>[] {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return [
    {
      key: 'titel',
      label: t.title,
      cell: (row) => (
        <>
          <Link to={actionAddress(row.id)}>{row.title}</Link>
          <div className="soft">
            {row.organisation}
            {row.visibility === 'internal' ? ` · ${t.internal}` : ''}
          </div>
        </>
      ),
    },
    {
      key: 'staat',
      label: t.staat,
      cell: (row) => (
        <StateMark
          tone={ACTION_TONES[row.state] ?? 'neutral'}
          word={`${valueLabel(row.state, locale)}${row.state === 'in progress' ? `, ${t.progress(row.progress)}` : ''}`}
        />
      ),
    },
    {
      key: 'termijn',
      label: t.termijn,
      cell: (row) => (
        <Due
          day={row.due_to}
          words={row.due_words}
          isOpen={['planned', 'in progress'].includes(row.state)}
          today={today}
        />
      ),
    },
  ];
}

function Day({ day }: { day: string | null }) {
  const locale = useLocale();
  return day ? <time dateTime={day}>{printedDate(day, locale)}</time> : null;
}

/** A due day with how far off it is while something is still owed; overdue by word and shape. */
function Due({
  day,
  words,
  isOpen,
  today,
}: {
  day: string | null;
  words: string | null;
  isOpen: boolean;
  today: string;
}) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  if (day === null) return <span className="soft">{words ?? t.noDate}</span>;
  const printed = (
    <>
      <Day day={day} />
      {words && words !== day ? <div className="soft">{words}</div> : null}
    </>
  );
  if (!isOpen) return printed;
  return day < today ? (
    <>
      {printed}
      <div>
        <StateMark tone="attention" word={lateBy(day, today, locale)} />
      </div>
    </>
  ) : (
    <>
      {printed}
      <div className="soft">{distanceInDays(today, day, locale)}</div>
    </>
  );
}
