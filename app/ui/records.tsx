import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { useMessages } from './i18n';
import { uiMessages } from './messages';
import './records.css';

/** Facts of a record: word and value. */
export function Facts({ facts }: { facts: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export interface ChangedField {
  field: string;
  before: ReactNode;
  after: ReactNode;
}

/** What a change did: each field as it was and as it became; of something new only what it is. */
export function Changes({ fields, caption }: { fields: ChangedField[]; caption: string }) {
  const t = useMessages(uiMessages);
  const isNew = fields.every(({ before }) => before === null);
  return (
    <table className="changes">
      <caption className="hidden-visually">{caption}</caption>
      <thead>
        <tr>
          <td />
          {isNew ? null : <th scope="col">{t.before}</th>}
          <th scope="col" className={isNew ? 'hidden-visually' : undefined}>
            {t.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {isNew ? null : (
              <td className="changes__before">{before ?? <span className="soft">{t.nothing}</span>}</td>
            )}
            <td>{after ?? <span className="soft">{t.nothing}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Ways on through a keyset-paged list. */
export function Pager({ previous, next }: { previous: string | null; next: string | null }) {
  const t = useMessages(uiMessages);
  if (!previous && !next) return null;
  return (
    <nav className="pager no-print" aria-label={t.pages}>
      {previous ? (
        <Link to={previous} rel="prev">
          ← {t.previous}
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link to={next} rel="next">
          {t.next} →
        </Link>
      ) : null}
    </nav>
  );
}

export interface Facet {
  name: string;
  label: string;
  options: { value: string; label: string; count: string | null; isChosen: boolean }[];
}

/** Filters of a list as one plain GET form: the whole state is in the address. Folded on a phone, open beside a list. */
export function FilterPanel({
  action,
  facets,
  hidden,
  clearTo,
  children,
}: {
  action: string;
  facets: Facet[];
  hidden: [string, string][];
  clearTo: string;
  children?: ReactNode;
}) {
  const t = useMessages(uiMessages);
  return (
    <details className="filters-fold no-print">
      <summary>{t.filter}</summary>
      <Form action={action} method="get" className="filters no-print" aria-label={t.filter}>
        {hidden.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {children}
        {facets.map((facet) => (
          <details
            key={facet.name}
            open={facet.options.some((option) => option.isChosen) || facet.options.length <= 5}
          >
            <summary>{facet.label}</summary>
            <ul>
              {facet.options.map((option) => (
                <li key={option.value} className="check">
                  <input
                    type="checkbox"
                    id={`${facet.name}-${option.value}`}
                    name={facet.name}
                    value={option.value}
                    defaultChecked={option.isChosen}
                  />
                  <label htmlFor={`${facet.name}-${option.value}`}>
                    {option.label}
                    {option.count === null ? null : <span className="filters__count"> {option.count}</span>}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        ))}
        <div className="form-actions">
          <Button weight="primary">{t.apply}</Button>
          <Link to={clearTo}>{t.clear}</Link>
        </div>
      </Form>
    </details>
  );
}
