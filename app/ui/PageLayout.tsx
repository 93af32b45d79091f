import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import type { Theme } from './cookies';
import { printedInstant } from './dates';
import { useLocale, useMessages } from './i18n';
import { uiMessages } from './messages';
import './form.css';
import './PageLayout.css';

export interface NavigationItem {
  to: string;
  label: string;
}

/** What surrounds every page: name, one search box, the places, language and appearance. */
export function PageLayout({
  name,
  navigation,
  account,
  theme,
  footer,
  printed,
  children,
}: {
  name: string;
  navigation: NavigationItem[];
  account: ReactNode;
  theme: Theme;
  footer?: ReactNode;
  /** Where the site lives and the instant, for whoever holds the page as paper; null on an error page. */
  printed: { origin: string; at: string } | null;
  children: ReactNode;
}) {
  const t = useMessages(uiMessages);
  const locale = useLocale();
  const location = useLocation();
  const query = location.pathname === '/zoeken' ? (new URLSearchParams(location.search).get('q') ?? '') : '';
  return (
    <>
      <a className="skip-link" href="#inhoud">
        {t.skip}
      </a>
      <header className="masthead">
        <div className="masthead__top">
          <Link to="/" className="masthead__name">
            {name}
          </Link>
          <search className="masthead__search">
            <Form action="/zoeken" method="get" key={query}>
              <label className="hidden-visually" htmlFor="zoek">
                {t.searchLabel}
              </label>
              <input
                id="zoek"
                name="q"
                type="search"
                className="input"
                defaultValue={query}
                placeholder="32 735, nr. 278"
                autoComplete="off"
                maxLength={300}
              />
              <Button>{t.search}</Button>
            </Form>
          </search>
          <div className="masthead__account">{account}</div>
        </div>
        <nav aria-label={t.menu} className="masthead__navigation">
          <ul>
            {navigation.map((item) => (
              <li key={item.to}>
                <NavLink to={item.to}>{item.label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="inhoud" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <div className="colophon__inner">
          {printed ? (
            <p className="only-print">
              {t.printedFrom(
                `${printed.origin}${location.pathname}${location.search}`,
                printedInstant(printed.at, locale),
              )}
            </p>
          ) : null}
          <p className="colophon__note">{t.sourceNote}</p>
          {footer}
          <Preferences theme={theme} />
        </div>
      </footer>
    </>
  );
}

function Preferences({ theme }: { theme: Theme }) {
  const t = useMessages(uiMessages);
  const locale = useLocale();
  const location = useLocation();
  const here = `${location.pathname}${location.search}`;
  return (
    <div className="colophon__preferences no-print">
      <Form method="post" action="/voorkeuren" reloadDocument>
        <input type="hidden" name="terug" value={here} />

        <fieldset className="choices">
          <legend>{t.language}:</legend>
          <button
            name="taal"
            value="nl"
            lang="nl"
            aria-pressed={locale === 'nl'}
            className="choice"
            type="submit"
          >
            Nederlands
          </button>
          <button
            name="taal"
            value="en"
            lang="en"
            aria-pressed={locale === 'en'}
            className="choice"
            type="submit"
          >
            English
          </button>
        </fieldset>
      </Form>
      <Form method="post" action="/voorkeuren" reloadDocument>
        <input type="hidden" name="terug" value={here} />

        <fieldset className="choices">
          <legend>{t.theme}:</legend>
          {(['auto', 'light', 'dark'] as const).map((choice) => (
            <button
              key={choice}
              name="weergave"
              value={choice}
              aria-pressed={theme === choice}
              className="choice"
              type="submit"
            >
              {t[choice]}
            </button>
          ))}
        </fieldset>
      </Form>
    </div>
  );
}

/** The first thing of a page: what it is, small; its name; the answer in one sentence. */
export function PageHead({
  kind,
  title,
  lede,
  actions,
  children,
}: {
  kind?: ReactNode;
  title: ReactNode;
  lede?: ReactNode;
  /** What can be done with all that the page shows: buttons in a row. */
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="page-head">
      {kind ? <p className="page-head__kind">{kind}</p> : null}
      <h1>{title}</h1>
      {lede ? <div className="page-head__lede">{lede}</div> : null}
      {actions ? <div className="page-head__actions">{actions}</div> : null}
      {children}
    </div>
  );
}

export function Section({
  title,
  id,
  count,
  aside,
  children,
}: {
  title: string;
  id?: string;
  count?: number | string | undefined;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" id={id} aria-label={title}>
      <div className="section__head">
        <h2>
          {title}
          {count === undefined ? null : <span className="section__count"> {count}</span>}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
