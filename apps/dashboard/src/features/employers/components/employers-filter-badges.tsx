import { Button, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { needLabel } from '../../../ui/need';
import { type ActiveFilter, activeFilters, type EmployersSearch, isWord } from '../employers.search';
import classes from './employers-filters.module.css';

interface EmployersFilterBadgesProps {
  search: EmployersSearch;
  onChange: (next: Partial<EmployersSearch>) => void;
}

/** Everything that narrows the list at the moment, each to be taken away by itself, or all at once. */
export function EmployersFilterBadges({ search, onChange }: EmployersFilterBadgesProps) {
  const { t } = useTranslation(['employers', 'words']);
  const active = activeFilters(search);
  if (active.length === 0) return null;

  function wordOf({ name, value }: ActiveFilter): string {
    if (isWord('standing', value) && name === 'standing') return t(`words:standing.${value}`);
    if (isWord('concern', value) && name === 'concern') return t(`words:concern.${value}`);
    if (isWord('need', value) && name === 'need') return t(needLabel(value));
    if (isWord('program', value) && name === 'program') return t(`words:program.${value}`);
    if (isWord('missing', value) && name === 'missing') return t(`words:module.${value}`);
    if (isWord('nextDue', value) && name === 'nextDue') return t(`words:nextDue.${value}`);
    if (isWord('rebate', value) && name === 'rebate') return t(`employers:rebate.${value}`);
    return value;
  }

  const nameOf = (filter: ActiveFilter): string => {
    const value = wordOf(filter);
    switch (filter.name) {
      case 'standing':
      case 'concern':
      case 'program':
        return value;
      case 'trainingMissing':
        return filter.value === 'true'
          ? t('employers:badge.trainingMissing')
          : t('employers:badge.trainingComplete');
      default:
        return t(`employers:badge.${filter.name}`, { value });
    }
  };

  return (
    <ul className={classes.badges} aria-label={t('employers:badge.label')}>
      {active.map((filter) => (
        <li key={`${filter.name}-${filter.value}`} className={classes.badge}>
          <span>{nameOf(filter)}</span>
          <UnstyledButton
            className={`${classes.remove} no-print`}
            aria-label={t('employers:badge.remove', { filter: nameOf(filter) })}
            onClick={() => onChange(filter.without)}
          >
            <IconX size={14} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
      <li className="no-print">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange(Object.fromEntries(active.map(({ name }) => [name, undefined])))}
        >
          {t('employers:filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
