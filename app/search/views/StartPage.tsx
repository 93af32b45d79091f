import { Form, Link } from '@remix-run/react';
import { actionAddress, commitmentAddress, printedNumber } from '~/kamerstukken/addresses';
import { asTitle } from '~/kamerstukken/title';
import { Button, LinkButton } from '~/ui/Button';
import { printedInstant } from '~/ui/dates';
import { TextField } from '~/ui/form';
import { type Locale, useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import type { ActionRow } from '../actions-list.server';
import type { CommitmentListRow } from '../commitments-list.server';
import { searchMessages } from '../messages';
import type { ChangedThisWeek, OpenReading } from '../start.server';
import { valueLabel } from '../value-label';
import { ActionRows, CommitmentRows, type Excerpt } from './Rows';
import './StartPage.css';

/** What needs attention, by who looks: staff their own work, readers what is overdue, everybody what changed. */
export function StartPage({
  today,
  isStaff,
  isPublic,
  mine,
  myActions,
  overdue,
  readings,
  changed,
}: {
  today: string;
  isStaff: boolean;
  isPublic: boolean;
  mine: Excerpt<CommitmentListRow> | null;
  myActions: Excerpt<ActionRow> | null;
  overdue: Excerpt<CommitmentListRow> | null;
  readings: OpenReading[];
  changed: ChangedThisWeek[];
}) {
  const t = useMessages(searchMessages);
  return (
    <>
      <PageHead
        title={t.startTitle}
        lede={isPublic ? <p>{t.whatItIs}</p> : undefined}
        actions={
          isStaff ? (
            <>
              <LinkButton to="/toezeggingen/nieuw">{t.logCommitment}</LinkButton>
              <LinkButton to="/intake">{t.bringInLetter}</LinkButton>
            </>
          ) : null
        }
      />
      <Form action="/zoeken" method="get" className="start-search no-print">
        <TextField name="q" type="search" label={t.results} hint={t.searchHint} maxLength={300} />
        <Button weight="primary">{t.results}</Button>
      </Form>
      {isStaff ? <Readings readings={readings} /> : null}
      {mine ? (
        <CommitmentRows title={t.myItems} excerpt={mine} today={today} nothing={t.nothingMine} />
      ) : null}
      {myActions ? (
        <ActionRows title={t.myActions} excerpt={myActions} today={today} nothing={t.nothingMine} />
      ) : null}
      {overdue ? (
        <CommitmentRows title={t.overdue} excerpt={overdue} today={today} nothing={t.noneOverdue} />
      ) : null}
      <Changed changed={changed} />
    </>
  );
}

function Readings({ readings }: { readings: OpenReading[] }) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  if (readings.length === 0) return null;
  return (
    <Section title={t.readings} count={readings.length}>
      <ul className="start-list">
        {readings.map((reading) => (
          <li key={reading.id}>
            <Link to={`/intake/${reading.id}`}>{reading.title}</Link>
            <span className="soft">
              {t.proposalsOpen(reading.open)} · {printedInstant(reading.brought_in_at, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Changed({ changed }: { changed: ChangedThisWeek[] }) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return (
    <Section title={t.thisWeek}>
      {changed.length === 0 ? <p>{t.quiet}</p> : null}
      <ul className="start-list">
        {changed.map((entry) => (
          <li key={entry.id}>
            <Link to={addressOf(entry)}>{asTitle(entry.title ?? entry.subject_name)}</Link>
            <span className="soft">
              {[kindAndNumber(entry, locale), printedInstant(entry.at, locale)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "toezegging G-00015", "Kamerstuk 49 901, nr. 53"; an action has no number but its title. */
function kindAndNumber({ subject_kind, subject_name, title }: ChangedThisWeek, locale: Locale): string {
  const name = subject_name.startsWith('kst-') ? printedNumber(subject_name) : subject_name;
  return `${valueLabel(subject_kind, locale)} ${title === null ? '' : name}`.trim();
}

function addressOf(entry: ChangedThisWeek): string {
  if (entry.subject_kind === 'motion') return `/moties/${entry.subject_id}`;
  if (entry.subject_kind === 'commitment') return commitmentAddress(entry.number ?? '');
  if (entry.subject_kind === 'action') return actionAddress(entry.subject_id);
  return `/kamerstukken/${entry.subject_id}`;
}
