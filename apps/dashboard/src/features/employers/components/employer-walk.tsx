import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { useAsOfQuery } from '../../../session/as-of';
import { isTyping } from '../../../ui/row-keys';
import { employersPaths } from '../employers.paths';
import { type EmployersSearch, employerFilter } from '../employers.search';
import classes from './employer-walk.module.css';

const EmployerWalkDocument = graphql(`
  query EmployerWalk(
    $ref: String!
    $filter: EmployerFilter
    $sort: EmployerSort
    $direction: SortDirection
    $asOf: CalendarDate
  ) {
    employerNeighbours(ref: $ref, filter: $filter, sort: $sort, direction: $direction, asOf: $asOf) {
      position
      total
      previous {
        id
        ref
        legalName
      }
      next {
        id
        ref
        legalName
      }
    }
  }
`);

interface EmployerWalkProps {
  employerRef: string;
  /** The list one comes from, as its address says it. */
  list: EmployersSearch;
  /** The tab that is open, to be open at the next employer too. */
  tab: string | undefined;
}

/** The way through the list one comes from: the place in it, and `j` and `k` (or the buttons) to the next and previous. */
export function EmployerWalk({ employerRef, list, tab }: EmployerWalkProps) {
  const { t } = useTranslation('employer');
  const navigate = useNavigate();
  const { asOf, policy } = useAsOfQuery();
  const { data, previousData } = useQuery(EmployerWalkDocument, {
    variables: {
      ref: employerRef,
      asOf,
      filter: employerFilter(list),
      sort: list.sort ?? 'NAME',
      direction: list.direction ?? 'ASC',
    },
    fetchPolicy: 'cache-and-network',
    ...policy,
  });
  const place = data?.employerNeighbours;
  const shown = place ?? previousData?.employerNeighbours;
  const next = place?.next;
  const previous = place?.previous;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const to = event.key === 'j' ? next : event.key === 'k' ? previous : undefined;
      if (!to) return;
      event.preventDefault();
      void navigate(employersPaths.one(to.ref, tab, list));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, next, previous, tab, list]);

  function where(): string {
    if (!shown) return '\u00a0';
    if (shown.position !== null) return t('walk.position', { position: shown.position, total: shown.total });
    return shown.total === 0 ? t('walk.leftNone') : t('walk.left', { count: shown.total });
  }

  return (
    <nav aria-label={t('walk.label')} className={`${classes.walk} no-print`}>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        renderRoot={(props) => <Link {...props} {...employersPaths.list(list)} />}
      >
        {t('walk.list')}
      </Button>
      <span className={classes.place} aria-live="polite">
        {where()}
      </span>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={!previous}
          aria-keyshortcuts="k"
          aria-label={previous ? t('walk.previousOf', { name: previous.legalName }) : t('walk.previous')}
          title={previous?.legalName}
          onClick={() => previous && void navigate(employersPaths.one(previous.ref, tab, list))}
        >
          {t('walk.previous')}
        </Button>
        <Button
          size="xs"
          variant="default"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={!next}
          aria-keyshortcuts="j"
          aria-label={next ? t('walk.nextOf', { name: next.legalName }) : t('walk.next')}
          title={next?.legalName}
          onClick={() => next && void navigate(employersPaths.one(next.ref, tab, list))}
        >
          {t('walk.next')}
        </Button>
      </Group>
    </nav>
  );
}
