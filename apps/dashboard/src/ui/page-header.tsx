import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { takeNavigation } from './navigation-focus';
import classes from './page-header.module.css';

interface PageHeaderProps {
  /** The page's one h1 and the document's title. */
  title: string;
  /** Something small beside the title: a badge, a count. */
  beside?: ReactNode;
  /** One line below the title. */
  subtitle?: ReactNode;
  /** Where this page hangs, rendered as links before the title. */
  breadcrumb?: ReactNode;
  /** Buttons, at the end of the line. */
  actions?: ReactNode;
}

/**
 * The head of each page. Sets the document's title, and after a navigation moves the focus to the heading, so that
 * the keyboard and the screen reader start where the new page starts.
 */
export function PageHeader({ title, beside, subtitle, breadcrumb, actions }: PageHeaderProps) {
  const { t } = useTranslation('ui');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Good Standing`;
  }, [title]);

  useEffect(() => {
    if (takeNavigation()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className={classes.header}>
      {breadcrumb && (
        <nav className={classes.breadcrumb} aria-label={t('breadcrumb')}>
          {breadcrumb}
          <IconChevronRight size={14} aria-hidden />
        </nav>
      )}
      <div className={classes.line}>
        <div className={classes.heading}>
          <div className={classes.title}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {beside}
          </div>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </div>
    </header>
  );
}
