import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { explainWindow } from '~/deadlines/explain';
import { commitmentAddress, letterAddress, motionAddress, printedNumber } from '~/kamerstukken/addresses';
import { Button } from '~/ui/Button';
import { ConflictNotice } from '~/ui/ConflictNotice';
import { type FormErrors, TextField } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead, Section } from '~/ui/PageLayout';
import { Facts } from '~/ui/records';
import { StateMark, type Tone } from '~/ui/StateMark';
import { followUpMessages } from '../messages';
import type { ActionDetail } from '../queries.server';
import { ActionForm } from './ActionForm';

const TONES: Record<string, Tone> = {
  planned: 'open',
  'in progress': 'open',
  done: 'positive',
  dropped: 'neutral',
};

export type ShownAction = Omit<ActionDetail, 'action'> & {
  action: Omit<ActionDetail['action'], 'createdAt' | 'changedAt'>;
};

/** A follow-up action: where it stands, by when, what it follows from. */
export function ActionPage({
  detail,
  typed,
  errors,
  conflict,
  version,
  link,
  follow,
  children,
}: {
  detail: ShownAction;
  typed: Record<string, string> | null;
  errors: FormErrors;
  conflict: Record<string, string | null> | null;
  version: number;
  /** What was typed in the form that links. */
  link: string;
  /** The button that follows it. */
  follow: ReactNode;
  /** History. */
  children: ReactNode;
}) {
  const t = useMessages(followUpMessages);
  const locale = useLocale();
  const { action, links } = detail;
  const due = action.dueWords
    ? explainWindow(
        action.dueWords,
        {
          from: action.dueFrom,
          to: action.dueTo,
          precision: (action.duePrecision ?? 'vague') as 'day',
          approximate: false,
        },
        locale,
      )
    : t.noDue;
  return (
    <article>
      <PageHead
        kind={t.action}
        title={action.title}
        lede={
          <p>
            <StateMark
              tone={TONES[action.state] ?? 'neutral'}
              word={`${t[action.state]}, ${action.progress}%`}
              isStrong
            />{' '}
            · {due}
          </p>
        }
        actions={follow}
      />
      {conflict ? (
        <ConflictNotice
          fields={Object.entries(conflict).map(([field, stands]) => ({
            field:
              { title: t.title, description: t.description, state: t.state, dueWords: t.due }[field] ?? field,
            stands,
            typed: typed?.[field],
          }))}
        />
      ) : null}
      <div className="columns">
        <div>
          {action.description ? <p>{action.description}</p> : null}
          <Section title={t.links}>
            <ul>
              {links.map((link) => (
                <li key={link.id}>
                  {link.motion ? (
                    <>
                      <Link to={motionAddress(link.motion)}>{printedNumber(link.motion.key)}</Link>{' '}
                      {link.motion.title}
                    </>
                  ) : null}
                  {link.commitment ? (
                    <>
                      <Link to={commitmentAddress(link.commitment.number)}>{link.commitment.number}</Link>{' '}
                      {link.commitment.title}
                    </>
                  ) : null}
                  {link.paper ? (
                    <>
                      <Link to={letterAddress(link.paper)}>{printedNumber(link.paper.key)}</Link>{' '}
                      {link.paper.title}
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
            {detail.mayChange ? (
              <Form method="post" className="no-print">
                <TextField
                  name="link"
                  label={t.addLink}
                  defaultValue={link}
                  error={errors.link}
                  maxLength={60}
                />
                <Button name="doe" value="koppelen">
                  {t.link}
                </Button>
              </Form>
            ) : null}
          </Section>
          {detail.mayChange ? (
            <Section title={t.change}>
              <ActionForm
                key={version}
                typed={typed ?? typedFrom(action)}
                errors={errors}
                owners={detail.owners}
                version={version}
              />
            </Section>
          ) : null}
          {children}
        </div>
        <Facts
          facts={[
            { term: t.organisation, value: detail.organisation },
            { term: t.owner, value: detail.owner },
            { term: t.visibility, value: t[action.visibility] },
          ]}
        />
      </div>
    </article>
  );
}

const typedFrom = (action: ShownAction['action']): Record<string, string> => ({
  title: action.title,
  description: action.description,
  visibility: action.visibility,
  state: action.state,
  progress: String(action.progress),
  dueWords: action.dueWords ?? '',
  ownerId: String(action.ownerId ?? ''),
});
