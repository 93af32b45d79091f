import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/Button';
import { DataTable } from '~/ui/DataTable';
import { printedDate } from '~/ui/dates';
import { ErrorSummary, type FormErrors, Notice } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { followedKindMessages, followingMessages } from '../following/messages';
import type { ShownFollow } from '../following/readers.server';
import type { Successor } from '../following/successors.server';
import { ReaderSettings, type ShownReader } from './ReaderSettings';
import './FollowingPage.css';

/** All that a reader follows, and how they want to hear of it. Its forms post to the page itself. */
export function FollowingPage({
  reader,
  follows,
  successors,
  today,
  typed,
  errors,
  notice,
  preview,
}: {
  reader: ShownReader;
  follows: ShownFollow[];
  successors: Successor[];
  today: string;
  /** What was sent and refused; null when nothing was. */
  typed: Record<string, string> | null;
  errors: FormErrors;
  notice: string | null;
  /** The way to the preview of the next issue. */
  preview?: ReactNode;
}) {
  const t = useMessages(followingMessages);
  return (
    <>
      <PageHead title={t.following} lede={<p>{t.lede}</p>}>
        {reader.email ? <p className="soft">{t.addressIs(reader.email)}</p> : null}
        {preview}
      </PageHead>
      <ErrorSummary errors={errors} />
      {notice ? <Notice tone="success">{notice}</Notice> : null}
      {reader.isSuppressed ? <Notice tone="warning">{t.suppressed}</Notice> : null}
      {reader.isStopped ? <Notice tone="warning">{t.allStopped}</Notice> : null}
      <Successors successors={successors} />
      <Section title={t.whatIFollow} id="volglijst" count={follows.length}>
        {follows.length === 0 ? (
          <p>
            {t.nothingYet} {t.whereButtons}
          </p>
        ) : (
          <Follows follows={follows} />
        )}
      </Section>
      <Section title={t.settings} id="instellingen">
        <ReaderSettings
          key={`${reader.version} ${typed?.versie}`}
          reader={reader}
          today={today}
          typed={typed}
          errors={errors}
        />
      </Section>
      <Section title={t.all} id="alles">
        <Form method="post" className="form-actions">
          {reader.isStopped || reader.isSuppressed ? (
            <Button name="doe" value="hervatten">
              {t.resume}
            </Button>
          ) : (
            <>
              <Button name="doe" value="alles stoppen" weight="danger">
                {t.stopAll}
              </Button>
              <span className="soft">{t.stopAllHint}</span>
            </>
          )}
        </Form>
      </Section>
    </>
  );
}

function Successors({ successors }: { successors: Successor[] }) {
  const t = useMessages(followingMessages);
  const locale = useLocale();
  if (successors.length === 0) return null;
  return (
    <Section title={t.successors} id="opvolgers">
      <ul className="plain-list">
        {successors.map(({ personId, person, left, until, next }) => (
          <li key={`${personId} ${left} ${next.kind} ${next.id}`}>
            <Form method="post" className="form-actions">
              <span>
                {t.successor(person, left, printedDate(until, locale))}{' '}
                {next.kind === 'person' ? t.nowIs(next.name) : null}
              </span>
              <input type="hidden" name="soort" value={next.kind} />
              <input type="hidden" name="wat" value={next.id} />
              <Button name="doe" value="volgen">
                {t.followNext(next.name)}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Follows({ follows }: { follows: ShownFollow[] }) {
  const t = useMessages(followingMessages);
  const kinds = useMessages(followedKindMessages);
  return (
    <DataTable
      caption={t.whatIFollow}
      rows={follows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'onderwerp',
          label: t.subject,
          cell: (row) => (
            <>
              <span className="soft">{kinds[row.kind]}</span>{' '}
              {row.path ? <Link to={row.path}>{row.name}</Link> : row.name} {row.title}
              {row.path === null ? <span className="soft"> ({t.gone})</span> : null}
            </>
          ),
        },
        {
          key: 'ritme',
          label: t.rhythm,
          cell: (row) => (
            <Form method="post" className="form-actions" preventScrollReset>
              <input type="hidden" name="volgt" value={row.id} />
              <select
                name="ritme"
                className="input following__rhythm"
                aria-label={t.rhythmOf(row.name)}
                defaultValue={row.frequency ?? 'own'}
              >
                {(['own', 'daily', 'at once'] as const).map((rhythm) => (
                  <option key={rhythm} value={rhythm}>
                    {t[rhythm]}
                  </option>
                ))}
              </select>
              <Button name="doe" value="ritme">
                {t.save}
              </Button>
              <Button name="doe" value="stoppen" weight="quiet" aria-label={t.stopOf(row.name)}>
                {t.stop}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
