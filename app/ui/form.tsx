import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useEffect,
  useRef,
} from 'react';
import { useMessages } from './i18n';
import { uiMessages } from './messages';
import './form.css';

/** Errors of a submitted form, by field name; the empty name is the form as a whole. */
export type FormErrors = Record<string, string>;

interface FieldFrame {
  name: string;
  /** Needed where a page holds several forms with a field of this name. */
  fieldId?: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean;
}

function Frame({
  id,
  label,
  hint,
  error,
  isOptional,
  children,
}: Omit<FieldFrame, 'name' | 'fieldId'> & {
  id: string;
  children: (described: string | undefined) => ReactNode;
}) {
  const t = useMessages(uiMessages);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {label}
        {isOptional ? <span className="field__optional"> ({t.optional})</span> : null}
      </label>
      {hint ? (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="field__error" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
      {children(described || undefined)}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  isOptional,
  name,
  fieldId,
  ...input
}: FieldFrame & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  return (
    <Frame {...{ id: fieldId ?? name, label, hint, error, isOptional: isOptional ?? false }}>
      {(described) => (
        <input
          type="text"
          {...input}
          id={fieldId ?? name}
          name={name}
          className="input"
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        />
      )}
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  isOptional,
  name,
  fieldId,
  ...input
}: FieldFrame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  return (
    <Frame {...{ id: fieldId ?? name, label, hint, error, isOptional: isOptional ?? false }}>
      {(described) => (
        <textarea
          rows={4}
          {...input}
          id={fieldId ?? name}
          name={name}
          className="input input--area"
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        />
      )}
    </Frame>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** Choices of a list of records by their names, with what stands for none of them first. */
export const namedChoices = (none: string, named: readonly { id: number; name: string }[]): Choice[] => [
  { value: '', label: none },
  ...named.map(({ id, name }) => ({ value: String(id), label: name })),
];

export function SelectField({
  label,
  hint,
  error,
  isOptional,
  name,
  fieldId,
  choices,
  ...input
}: FieldFrame & { choices: Choice[] } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name'>) {
  return (
    <Frame {...{ id: fieldId ?? name, label, hint, error, isOptional: isOptional ?? false }}>
      {(described) => (
        <select
          {...input}
          id={fieldId ?? name}
          name={name}
          className="input"
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

export function Checkbox({
  name,
  label,
  ...input
}: { name: string; label: string } & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  const id = `${name}-${input.value ?? 'on'}`;
  return (
    <div className="check">
      <input type="checkbox" {...input} id={id} name={name} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

/** All that is wrong with a form, first on the page, each with a link to its field. The keyboard goes there. */
export function ErrorSummary({ errors }: { errors: FormErrors | undefined }) {
  const t = useMessages(uiMessages);
  const summary = useRef<HTMLDivElement>(null);
  const list = Object.entries(errors ?? {});
  const said = JSON.stringify(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said anew is read anew
  useEffect(() => summary.current?.focus(), [said]);
  if (list.length === 0) return null;
  return (
    <div className="error-summary" role="alert" id="fouten" ref={summary} tabIndex={-1}>
      <h2 className="error-summary__title">{t.errorsTitle}</h2>
      <ul>
        {list.map(([field, message]) => (
          <li key={field}>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  children: ReactNode;
}) {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {title ? <p className="notice__title">{title}</p> : null}
      {children}
    </div>
  );
}
