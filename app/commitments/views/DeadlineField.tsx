import { type ReactNode, useRef, useState } from 'react';
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
  const [meaning, setMeaning] = useState('');
  const asking = useRef<AbortController | null>(null);
  const ask = async (words: string) => {
    asking.current?.abort();
    asking.current = new AbortController();
    const answer = await meaningOf(words, anchor, asking.current.signal);
    if (answer !== null) setMeaning(answer);
  };
  return (
    <TextField
      name={name}
      {...(fieldId ? { fieldId } : {})}
      label={label}
      hint={<span aria-live="polite">{meaning || hint}</span>}
      error={error}
      defaultValue={defaultValue}
      maxLength={200}
      isOptional={isOptional}
      onChange={(event) => ask(event.target.value)}
    />
  );
}

/**
 * What the words mean; null once other words are asked about. Empty where nobody answers: a session that ended or
 * a lost connection may not take away the page on which somebody is typing, as a fetcher's failure would.
 */
async function meaningOf(words: string, anchor: string | null, signal: AbortSignal): Promise<string | null> {
  const search = new URLSearchParams({ woorden: words, vanaf: anchor ?? '' });
  try {
    const answer = await fetch(`/termijn?${search}`, { signal, redirect: 'error' });
    return answer.ok ? ((await answer.json()) as { text: string }).text : '';
  } catch {
    return signal.aborted ? null : '';
  }
}
