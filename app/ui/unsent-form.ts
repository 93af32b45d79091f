import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type KeptForm, keptFormOf } from '~/platform/kept-form';

/** The form that was sent last and not answered yet; in a browser only. */
let unanswered: KeptForm | null = null;

/** Remembers each form from its sending until a page answers it. Once, around all pages. */
export function useRememberedForms(): void {
  const { state, formData } = useNavigation();
  const now = formData === undefined ? state : 'sending';
  useEffect(() => {
    if (now !== 'sending') unanswered = null;
  }, [now]);
  useEffect(() => {
    document.addEventListener('submit', remember, { capture: true });
    return () => document.removeEventListener('submit', remember, { capture: true });
  }, []);
}

function remember(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  const to = new URL(event.submitter?.getAttribute('formaction') ?? form.action, location.href);
  unanswered = keptFormOf(
    `${to.pathname}${to.search}`,
    form.enctype === 'multipart/form-data',
    new FormData(form, event.submitter),
  );
}

/** For the page that tells of an error: the form that met it, if any. */
export function useUnsentForm(): KeptForm | null {
  const [form] = useState(() => unanswered);
  return form;
}
