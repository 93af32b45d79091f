import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import './Passage.css';

/** Words of a paper that prove something, with the way to where they stand. */
export function Passage({ quote, to, source }: { quote: string; to?: string; source?: ReactNode }) {
  return (
    <figure className="passage">
      <blockquote lang="nl">{quote}</blockquote>
      {source ? <figcaption>{to ? <Link to={to}>{source}</Link> : source}</figcaption> : null}
    </figure>
  );
}
