import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuePreviewLineFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { employersPaths } from '../../employers';
import classes from '../documents.module.css';
import { IssueDrawer } from './issue-drawer';
import { MOST_AT_ONCE, previewKey } from './issue-requests';
import type { PaperLanguage } from './paper-file';
import { usePicked } from './use-picked';
import { useWhat } from './use-what';
import { WhyNotYet } from './why-not-yet';

interface ToIssueProps {
  /** `undefined` while they are on their way. */
  rows: readonly IssuePreviewLineFragment[] | undefined;
  caption: string;
  emptyTitle: string;
  emptyHint: string;
  language: PaperLanguage;
}

/** What may be issued: pick some, see what would happen, issue. What may not says every reason. */
export function ToIssue({ rows, caption, emptyTitle, emptyHint, language }: ToIssueProps) {
  const { t } = useTranslation('documents');
  const format = useFormatters();
  const what = useWhat();
  const picked = usePicked();
  const [reviewing, setReviewing] = useState<readonly IssuePreviewLineFragment[] | null>(null);
  const ready = (rows ?? []).filter(({ decision }) => decision.allowed).slice(0, MOST_AT_ONCE);
  const chosen = picked.of(ready, previewKey);
  const all = ready.length > 0 && chosen.length === ready.length;
  return (
    <>
      <Group justify="space-between" mb="xs" mih={36}>
        <Checkbox
          label={t('pick.all', { count: ready.length })}
          checked={all}
          indeterminate={chosen.length > 0 && !all}
          disabled={ready.length === 0}
          onChange={() => picked.set(all ? [] : ready.map(previewKey))}
        />
        <Button disabled={chosen.length === 0} onClick={() => setReviewing(chosen)}>
          {chosen.length === 0 ? t('pick.reviewNone') : t('pick.review', { count: chosen.length })}
        </Button>
      </Group>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={previewKey}
        empty={<EmptyState title={emptyTitle}>{emptyHint}</EmptyState>}
        columns={[
          {
            id: 'pick',
            header: t('column.pick'),
            width: '56px',
            cell: (row) =>
              row.decision.allowed && (
                <Checkbox
                  className={classes.pick}
                  aria-label={t('pick.one', { name: row.employer.legalName, what: what(row) })}
                  checked={picked.keys.has(previewKey(row))}
                  onChange={() => picked.toggle(previewKey(row))}
                />
              ),
          },
          {
            id: 'employer',
            header: t('column.employer'),
            width: '34%',
            cell: (row) => (
              <div>
                <Anchor
                  size="sm"
                  fw={600}
                  renderRoot={(props) => (
                    <Link {...props} {...employersPaths.one(row.employer.ref, 'certification')} />
                  )}
                >
                  {row.employer.legalName}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {[row.employer.ref, row.employer.city].filter(Boolean).join(' · ')}
                </Text>
              </div>
            ),
          },
          { id: 'what', header: t('column.what'), cell: what },
          {
            id: 'days',
            header: t('column.days'),
            cell: (row) =>
              row.decision.allowed ? (
                <span className="tabular">
                  {t('days', { from: format.date(row.validFrom), through: format.date(row.validThrough) })}
                </span>
              ) : (
                <WhyNotYet name={row.employer.legalName} reasons={row.decision.reasons} />
              ),
          },
        ]}
      />
      {reviewing && (
        <IssueDrawer
          chosen={reviewing}
          language={language}
          onClose={() => {
            setReviewing(null);
            picked.set([]);
          }}
        />
      )}
    </>
  );
}
