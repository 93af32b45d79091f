import { Link } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './Button.css';

export type ButtonWeight = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A button of a form. One primary button a form. */
export function Button({
  weight = 'secondary',
  ...attributes
}: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: ButtonWeight }) {
  return <button type="submit" {...attributes} className={`button button--${weight}`} />;
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
