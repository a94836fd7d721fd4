import { IconCircleCheck, IconClockOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiTokenLineFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { ToneBadge } from '../../../ui/tone-badge';
import { RevokeToken } from './revoke-token';
import classes from './token-table.module.css';

interface TokenTableProps {
  tokens: readonly ApiTokenLineFragment[] | undefined;
  empty: ReactNode;
  onRevoked: (problem: string | null) => void;
}

/** Every token that opens something, and how each can be told from the others. */
export function TokenTable({ tokens, empty, onRevoked }: TokenTableProps) {
  const { t } = useTranslation('apiTokens');
  const format = useFormatters();
  return (
    <DataTable
      caption={t('title')}
      rows={tokens}
      rowKey={({ id }) => id}
      expectedRows={2}
      empty={empty}
      columns={[
        {
          id: 'name',
          header: t('name'),
          cell: ({ name, prefix, scopes, own, ownerName }) => (
            <>
              {name}
              <span className={classes.below}>
                <code>{prefix}…</code> · {scopes.map((scope) => t(`scope.${scope}`)).join(', ')}
                {!own && ` · ${t('of', { name: ownerName })}`}
              </span>
            </>
          ),
        },
        {
          id: 'validThrough',
          header: t('validThrough'),
          cell: ({ validThrough, expired }) => (
            <ToneBadge tone={expired ? 'bad' : 'good'} icon={expired ? IconClockOff : IconCircleCheck}>
              {validThrough ? format.date(validThrough) : t('untilRevoked')}
            </ToneBadge>
          ),
        },
        {
          id: 'used',
          header: t('lastUsed'),
          hideBelow: 'sm',
          cell: ({ lastUsedAt }) => (lastUsedAt ? format.instant(lastUsedAt) : t('neverUsed')),
        },
        {
          id: 'made',
          header: t('madeOn'),
          hideBelow: 'md',
          cell: ({ createdAt }) => format.instant(createdAt),
        },
        {
          id: 'actions',
          header: t('actions'),
          align: 'end',
          cell: (token) => <RevokeToken token={token} onDone={onRevoked} />,
        },
      ]}
    />
  );
}
