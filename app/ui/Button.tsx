import { Link, useNavigation } from '@remix-run/react';
import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import './Button.css';

export type ButtonWeight = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A button of a form. One primary button a form. While a form is on its way no other is sent: a second click is none. */
export function Button({
  weight = 'secondary',
  onClick,
  ...attributes
}: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: ButtonWeight }) {
  const { state, formMethod } = useNavigation();
  const isSending = state !== 'idle' && formMethod === 'POST';
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (isSending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="submit"
      {...attributes}
      onClick={click}
      aria-disabled={isSending || undefined}
      className={`button button--${weight}`}
    />
  );
}

/** A link that looks like a button because it leads to a form. */
export function LinkButton({
  to,
  weight = 'secondary',
  children,
}: {
  to: string;
  weight?: ButtonWeight;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`button button--${weight}`}>
      {children}
    </Link>
  );
}
