import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import classes from './notice.module.css';

const icons = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertCircle };

interface NoticeProps {
  tone: 'good' | 'warn' | 'bad';
  title: ReactNode;
  /** `alert` interrupts whoever listens, `status` waits its turn. */
  role?: 'alert' | 'status';
  /** To move the focus here; the notice can then take it. */
  ref?: Ref<HTMLDivElement>;
  children?: ReactNode;
}

/** Something to know before going on, as colour, shape and words. */
export function Notice({ tone, title, role, ref, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={role} ref={ref} tabIndex={ref ? -1 : undefined}>
      <Icon size={18} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
