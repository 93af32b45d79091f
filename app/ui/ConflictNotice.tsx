import { Notice } from './form';
import { useMessages } from './i18n';
import { uiMessages } from './messages';
import { Changes } from './records';

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
  return (
    <Notice tone="error" title={t.conflict}>
      <p>{t.conflictHelp}</p>
      <Changes
        caption={t.conflict}
        fields={fields.map(({ field, stands, typed }) => ({
          field,
          before: `${t.standsNow}: ${stands || t.nothing}`,
          after: `${t.youWrote}: ${typed || t.nothing}`,
        }))}
      />
    </Notice>
  );
}
