import { ActionIcon, Anchor, Checkbox } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuedDocumentRowFragment } from '../../../gql/graphql';
import type { DataColumn } from '../../../ui/data-table';
import { useFormatters } from '../../../ui/format';
import { employersPaths } from '../../employers';
import classes from '../documents.module.css';
import { DocumentStateBadge } from './document-state-badge';
import { type PaperLanguage, paperFile } from './paper-file';
import type { Picked } from './use-picked';
import { useWhat } from './use-what';

interface IssuedColumnsOptions {
  voided: boolean;
  language: PaperLanguage;
  picked: Picked;
  /** Left out for those whose role does not permit it. */
  onReissue?: (letter: { letterId: string; version: number; number: string }) => void;
}

/** The columns of what was issued; of void letters, why and what took their place. */
export function useIssuedColumns(options: IssuedColumnsOptions): DataColumn<IssuedDocumentRowFragment>[] {
  const { voided, language, picked, onReissue } = options;
  const { t } = useTranslation('documents');
  const format = useFormatters();
  const what = useWhat();
  const paper = (id: string, number: string) => (
    <Anchor
      size="sm"
      href={paperFile([id], language)}
      target="_blank"
      rel="noreferrer"
      className={classes.number}
    >
      {number}
      <span className="visually-hidden"> {t('paper.newTab')}</span>
    </Anchor>
  );
  const columns: DataColumn<IssuedDocumentRowFragment>[] = [
    {
      id: 'pick',
      header: t('column.pick'),
      width: '56px',
      cell: (row) => (
        <Checkbox
          className={classes.pick}
          aria-label={t('pick.document', { no: row.number })}
          checked={picked.keys.has(row.id)}
          disabled={row.recordId === null}
          onChange={() => picked.toggle(row.id)}
        />
      ),
    },
    {
      id: 'number',
      header: t('column.number'),
      cell: (row) => (row.recordId ? paper(row.id, row.number) : row.number),
    },
    {
      id: 'employer',
      header: t('column.employer'),
      width: '28%',
      cell: ({ employer }) =>
        employer && (
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} {...employersPaths.one(employer.ref, 'certification')} />}
          >
            {employer.legalName}
          </Anchor>
        ),
    },
    { id: 'what', header: t('column.what'), cell: what, hideBelow: 'sm' },
    { id: 'issued', header: t('column.issuedOn'), cell: (row) => row.issuedOn, hideBelow: 'md' },
  ];
  if (voided) {
    columns.push(
      {
        id: 'voided',
        header: t('column.voided'),
        cell: (row) => t('voidedOn', { date: row.voidedOn, reason: row.voidReason ?? '' }),
      },
      {
        id: 'successor',
        header: t('column.successor'),
        cell: ({ successor }) => (successor ? paper(successor.id, successor.number) : format.date(null)),
      },
    );
    return columns;
  }
  columns.push(
    {
      id: 'through',
      header: t('column.through'),
      cell: (row) => format.date(row.validity.validThrough),
      hideBelow: 'sm',
    },
    {
      id: 'state',
      header: t('column.state'),
      cell: (row) => <DocumentStateBadge state={row.validity.state} />,
    },
  );
  if (onReissue) {
    columns.push({
      id: 'reissue',
      header: t('column.actions'),
      align: 'end',
      width: '64px',
      cell: ({ kind, number, recordId, recordVersion }) =>
        kind === 'LETTER' &&
        recordId &&
        recordVersion && (
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={t('reissue.open', { no: number })}
            title={t('reissue.open', { no: number })}
            onClick={() => onReissue({ letterId: recordId, version: recordVersion, number })}
          >
            <IconReplace size={18} aria-hidden />
          </ActionIcon>
        ),
    });
  }
  return columns;
}
