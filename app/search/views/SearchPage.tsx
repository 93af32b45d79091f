import { Link } from '@remix-run/react';
import {
  actionAddress,
  commitmentAddress,
  dossierAddress,
  letterAddress,
  motionAddress,
  paperAddress,
  personAddress,
  printedNumber,
} from '~/kamerstukken/addresses';
import type { CitingPaper } from '~/kamerstukken/queries.server';
import { asTitle } from '~/kamerstukken/title';
import { printedDate } from '~/ui/dates';
import { Notice } from '~/ui/form';
import { useLocale, useMessages } from '~/ui/i18n';
import { PageHead } from '~/ui/PageLayout';
import { Pager } from '~/ui/records';
import type { SearchKind } from '~db/schema/search';
import { searchMessages } from '../messages';
import type { SearchHit, SearchRefusal, SearchResults } from '../queries.server';
import { valueLabel } from '../value-label';
import { printedCount } from './ListPage';
import './SearchPage.css';

export interface SearchPageProps {
  words: string;
  kind: SearchKind | null;
  order: 'relevance' | 'newest';
  isFirst: boolean;
  nextCursor: string | null;
  results: SearchResults | null;
  refusal: SearchRefusal | null;
  unknown: { printed: string; citedBy: CitingPaper[] } | null;
}

/** What was found, each with the words that match. */
export function SearchPage(page: SearchPageProps) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  const { words, kind, order, results, refusal, unknown } = page;
  const address = (change: Record<string, string | null>) => {
    const search = new URLSearchParams({ q: words });
    const asked = { soort: kind, volgorde: order === 'newest' ? 'nieuwste' : null, ...change };
    for (const [name, value] of Object.entries(asked)) if (value) search.set(name, value);
    return `/zoeken?${search}`;
  };
  return (
    <>
      <PageHead
        title={words ? t.resultsFor(words) : t.results}
        lede={results ? <p>{t.count(printedCount(results.count, locale))}</p> : <p>{t.searchHint}</p>}
      />
      {unknown ? <UnknownPaper {...unknown} /> : null}
      {refusal && words && !unknown ? (
        <Notice tone="warning">{refusal === 'too broad' ? t.tooBroad : t.onlyCommon}</Notice>
      ) : null}
      {results && results.count === 0 && !unknown ? <p>{t.nothingFound}</p> : null}
      {results && results.kinds.length > 0 ? (
        <nav className="search-kinds no-print" aria-label={t.kinds}>
          <Link to={address({ soort: null })} aria-current={kind === null ? 'true' : undefined}>
            {t.all}
          </Link>
          {results.kinds.map((one) => (
            <Link
              key={one.kind}
              to={address({ soort: one.kind })}
              aria-current={kind === one.kind ? 'true' : undefined}
            >
              {valueLabel(one.kind, locale)} <span className="soft">{one.count}</span>
            </Link>
          ))}
          <span className="soft">{t.order}:</span>
          <Link to={address({ volgorde: null })} aria-current={order === 'relevance' ? 'true' : undefined}>
            {t.relevance}
          </Link>
          <Link to={address({ volgorde: 'nieuwste' })} aria-current={order === 'newest' ? 'true' : undefined}>
            {t.newest}
          </Link>
        </nav>
      ) : null}
      <ol className="search-hits">
        {results?.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
      <Pager
        previous={page.isFirst ? null : address({})}
        next={page.nextCursor ? address({ na: page.nextCursor }) : null}
      />
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const locale = useLocale();
  return (
    <li>
      <div className="soft">
        {[
          valueLabel(hit.kind, locale),
          hit.key && ['motion', 'letter', 'kamerstuk'].includes(hit.kind)
            ? printedNumber(hit.key)
            : hit.kind === 'commitment' || hit.kind === 'dossier'
              ? hit.key
              : null,
          printedDate(hit.date, locale),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <Link to={addressOf(hit)} className="search-hits__title">
        {asTitle(hit.title)}
      </Link>
      {hit.passage.length > 0 ? (
        <p lang="nl">
          {hit.passage.map((piece, index) =>
            piece.isMatch ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one passage never move
              <mark key={index}>{piece.text}</mark>
            ) : (
              piece.text
            ),
          )}
        </p>
      ) : null}
    </li>
  );
}

function addressOf({ kind, key, subjectId }: SearchHit): string {
  switch (kind) {
    case 'motion':
      return motionAddress({ key, id: subjectId });
    case 'letter':
      return letterAddress({ key, id: subjectId });
    case 'kamerstuk':
      return paperAddress(key ?? String(subjectId));
    case 'dossier':
      return dossierAddress(key ?? '');
    case 'commitment':
      return commitmentAddress(key ?? '');
    case 'action':
      return actionAddress(subjectId);
    case 'person':
      return personAddress(key ?? '');
  }
}

function UnknownPaper({ printed, citedBy }: { printed: string; citedBy: CitingPaper[] }) {
  const t = useMessages(searchMessages);
  const locale = useLocale();
  return (
    <Notice tone="info" title={t.unknownPaper(printed)}>
      {citedBy.length === 0 ? (
        <p>{t.notCited}</p>
      ) : (
        <>
          <p>{t.citedBy}:</p>
          <ul>
            {citedBy.map((paper) => (
              <li key={`${paper.key} ${paper.surface}`}>
                <Link to={paperAddress(paper.key ?? '')}>{paper.title ?? printedNumber(paper.key)}</Link>{' '}
                <span className="soft">
                  {printedNumber(paper.key)} · {printedDate(paper.date, locale)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
