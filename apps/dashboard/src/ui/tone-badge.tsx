import type { ComponentType, ReactNode } from 'react';
import classes from './badge.module.css';
import type { Tone } from './tone';

interface ToneBadgeProps {
  tone: Tone;
  /** The shape that says the same as the colour. */
  icon: ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>;
  size?: 'normal' | 'large';
  /** Dashed and unfilled: something that stands beside a state, not the state. */
  outlined?: boolean;
  children: ReactNode;
}

/** A word with its colour and its shape. */
export function ToneBadge({ tone, icon: Icon, size = 'normal', outlined = false, children }: ToneBadgeProps) {
  const names = [classes.badge, classes[tone]];
  if (size === 'large') names.push(classes.large);
  if (outlined) names.push(classes.concern);
  return (
    <span className={names.join(' ')}>
      <Icon size={size === 'large' ? 18 : 14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
