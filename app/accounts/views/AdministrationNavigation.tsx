import { NavLink } from '@remix-run/react';
import { useMessages } from '~/ui/i18n';
import { accountMessages } from '../messages';
import './AdministrationNavigation.css';

/** The pages that administrators keep, above each of them. */
export function AdministrationNavigation() {
  const t = useMessages(accountMessages);
  return (
    <nav aria-label={t.administration} className="administration-navigation no-print">
      <ul>
        <li>
          <NavLink to="/beheer/personen">{t.people}</NavLink>
        </li>
        <li>
          <NavLink to="/beheer/bronnen">{t.sources}</NavLink>
        </li>
        <li>
          <NavLink to="/beheer/kalender">{t.calendar}</NavLink>
        </li>
        <li>
          <NavLink to="/beheer/digests">{t.digests}</NavLink>
        </li>
      </ul>
    </nav>
  );
}
