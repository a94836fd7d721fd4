import { Group, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });

  useEffect(() => {
    document.title = `${title} · Good Standing`;
  }, [title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus
  useEffect(() => {
    if (takeNavigation()) heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <header className={classes.header}>
      {breadcrumb && (
        <Group component="nav" gap={4} className={classes.breadcrumb}>
          {breadcrumb}
          <IconChevronRight size={14} aria-hidden />
        </Group>
      )}
      <div className={classes.line}>
        <div className={classes.heading}>
          <Group gap="sm" align="center">
            <Title order={1} ref={heading} tabIndex={-1}>
              {title}
            </Title>
            {beside}
          </Group>
          {subtitle && (
            <Text c="dimmed" size="sm" component="div" mt={2}>
              {subtitle}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className={`${classes.actions} no-print`}>
            {actions}
          </Group>
        )}
      </div>
    </header>
  );
}
