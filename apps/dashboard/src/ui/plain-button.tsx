import type { ButtonHTMLAttributes } from 'react';
import classes from './plain-button.module.css';

/** A button for the parts of the first load, which does without the library's own. */
export function PlainButton({ className, ...button }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`${classes.button} ${className ?? ''}`} {...button} />;
}
