import { useFetcher } from '@remix-run/react';
import type { FormEvent } from 'react';
import type { IntakeAnswer } from '../answer.server';

/**
 * Sends each decision by itself, so that a quick hand decides the next one while this one is on its way. Without
 * JavaScript the form is an ordinary one. The answer is of no use once the proposal stands at another version.
 */
export function useDecision(version: number): {
  submit: (event: FormEvent<HTMLFormElement>) => void;
  answer: IntakeAnswer | null;
  isSaving: boolean;
} {
  const fetcher = useFetcher<IntakeAnswer>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget);
    if (submitter instanceof HTMLButtonElement) data.set(submitter.name, submitter.value);
    data.set('blijf', '1');
    fetcher.submit(data, { method: 'post' });
  };
  const sent = Number(fetcher.formData?.get('versie') ?? version);
  const failed = fetcher.data && (fetcher.data.status >= 400 || fetcher.data.conflict) ? fetcher.data : null;
  return { submit, answer: sent === version ? failed : null, isSaving: fetcher.state !== 'idle' };
}
