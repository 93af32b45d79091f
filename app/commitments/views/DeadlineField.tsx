import { useFetcher } from '@remix-run/react';
import type { ReactNode } from 'react';
import { TextField } from '~/ui/form';

/**
 * A field for a deadline in words. While somebody types, the window that the words mean is shown under the
 * label; without JavaScript it is shown once the form comes back.
 */
export function DeadlineField({
  name,
  fieldId,
  label,
  hint,
  error,
  defaultValue,
  anchor,
  isOptional = false,
}: {
  name: string;
  fieldId?: string;
  label: string;
  hint: ReactNode;
  error?: string | undefined;
  defaultValue: string;
  /** Day that relative words count from. */
  anchor: string | null;
  isOptional?: boolean;
}) {
  const meaning = useFetcher<{ words: string; text: string }>();
  return (
    <TextField
      name={name}
      {...(fieldId ? { fieldId } : {})}
      label={label}
      hint={<span aria-live="polite">{meaning.data?.text || hint}</span>}
      error={error}
      defaultValue={defaultValue}
      maxLength={200}
      isOptional={isOptional}
      onChange={(event) => {
        const search = new URLSearchParams({ woorden: event.target.value, vanaf: anchor ?? '' });
        meaning.load(`/termijn?${search}`);
      }}
    />
  );
}
