import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportQuery } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import { employersPaths } from '../../employers';

type Blockers = NonNullable<ImportQuery['import']>['undoBlockers'];

/** The records that keep the import from being undone, and why. */
export function UndoBlockers({ total, blockers }: Blockers) {
  const { t } = useTranslation('intake');
  if (total === 0) return null;
  return (
    <SectionCard title={t('blockers.title', { count: total })} hint={t('blockers.hint')}>
      <ul>
        {blockers.map(({ kind, what, label, employerRef, employerName, personName }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two records may read the same
          <li key={at}>
            {t(`blockers.${kind as 'CHANGED'}`, { what: t(`table.${what as 'employers'}`, what), label })}{' '}
            {employerRef ? (
              <Anchor
                inherit
                renderRoot={(props) => <Link {...props} {...employersPaths.one(employerRef)} />}
              >
                {employerName}
              </Anchor>
            ) : (
              personName
            )}
          </li>
        ))}
      </ul>
      {total > blockers.length && <p>{t('blockers.more', { count: total - blockers.length })}</p>}
    </SectionCard>
  );
}
