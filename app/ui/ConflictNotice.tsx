import { Notice } from './form';
import { useMessages } from './i18n';
import { uiMessages } from './messages';
import './records.css';

export interface ConflictingField {
  field: string;
  /** What somebody else saved meanwhile. */
  stands: string | null;
  /** What this person typed; it stays in the form as well. */
  typed: string | undefined;
}

/** Somebody else saved first: both texts side by side, and nothing of either is lost. */
export function ConflictNotice({ fields }: { fields: ConflictingField[] }) {
  const t = useMessages(uiMessages);
  const said = (text: string | null | undefined) => text || <span className="soft">{t.nothing}</span>;
  return (
    <Notice tone="error" title={t.conflict}>
      <p>{t.conflictHelp}</p>
      <table className="changes">
        <caption className="hidden-visually">{t.conflict}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.standsNow}</th>
            <th scope="col">{t.youWrote}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, stands, typed }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{said(stands)}</td>
              <td>{said(typed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
