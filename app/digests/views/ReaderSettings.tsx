import { Form } from '@remix-run/react';
import { Button } from '~/ui/Button';
import { Checkbox, type FormErrors, SelectField, TextField } from '~/ui/form';
import { useMessages } from '~/ui/i18n';
import { followingMessages, weekdayMessages } from '../following/messages';

export interface ShownReader {
  /** Of a reader without an account. */
  email: string | null;
  frequency: string;
  weekday: number;
  hour: number;
  pausedUntil: string | null;
  wantsDeadlines: boolean;
  whenEmpty: string;
  locale: string;
  version: number;
  isStopped: boolean;
  isSuppressed: boolean;
}

/** How often, when and in which language a reader wants mail. Nothing typed is lost when it is refused. */
export function ReaderSettings({
  reader,
  today,
  typed,
  errors,
}: {
  reader: ShownReader;
  today: string;
  typed: Record<string, string> | null;
  errors: FormErrors;
}) {
  const t = useMessages(followingMessages);
  const days = useMessages(weekdayMessages);
  const pause = reader.pausedUntil !== null && reader.pausedUntil > today ? reader.pausedUntil : '';
  return (
    <Form method="post" className="following__settings">
      <input type="hidden" name="versie" value={reader.version} />
      <div className="form-row">
        <SelectField
          name="ritme"
          label={t.frequency}
          defaultValue={typed?.ritme ?? reader.frequency}
          choices={[
            { value: 'weekly', label: t.weekly },
            { value: 'daily', label: t.daily },
          ]}
        />
        <SelectField
          name="dag"
          label={t.weekday}
          hint={t.weekdayHint}
          defaultValue={typed?.dag ?? reader.weekday}
          choices={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ value: String(day), label: days[day] }))}
        />
        <SelectField
          name="uur"
          label={t.hour}
          hint={t.hourHint}
          defaultValue={typed?.uur ?? reader.hour}
          choices={Array.from({ length: 24 }, (_, hour) => ({
            value: String(hour),
            label: `${String(hour).padStart(2, '0')}:00`,
          }))}
        />
      </div>
      <div className="form-row">
        <TextField
          name="pauze"
          type="date"
          label={t.pause}
          hint={t.pauseHint}
          defaultValue={typed?.pauze ?? pause}
          error={errors.pauze}
          isOptional
        />
        <SelectField
          name="leeg"
          label={t.whenEmpty}
          defaultValue={typed?.leeg ?? reader.whenEmpty}
          choices={[
            { value: 'nothing', label: t.nothing },
            { value: 'line', label: t.line },
          ]}
        />
        <SelectField
          name="taal"
          label={t.language}
          defaultValue={typed?.taal ?? reader.locale}
          choices={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <Checkbox
        name="termijnen"
        label={t.deadlines}
        defaultChecked={typed ? typed.termijnen === 'on' : reader.wantsDeadlines}
      />
      <div className="form-actions">
        <Button weight="primary" name="doe" value="instellen">
          {t.save}
        </Button>
      </div>
    </Form>
  );
}
