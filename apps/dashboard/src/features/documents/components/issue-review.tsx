import { useTranslation } from 'react-i18next';
import type { IssuePreviewLineFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { ReasonList } from '../../../ui/reason-list';
import classes from '../documents.module.css';
import { previewKey } from './issue-requests';
import { useWhat } from './use-what';

/** What would happen to each row, as the rules see it now. */
export function IssueReview({ previews }: { previews: readonly IssuePreviewLineFragment[] }) {
  const { t } = useTranslation('documents');
  const format = useFormatters();
  const what = useWhat();
  return (
    <ul className={classes.rows} aria-label={t('issue.rows')}>
      {previews.map((row) => (
        <li key={previewKey(row)} className={classes.row}>
          <strong>{row.employer.legalName}</strong>
          <span>{what(row)}</span>
          {row.decision.allowed ? (
            <span className={classes.quiet}>
              {t('days', { from: format.date(row.validFrom), through: format.date(row.validThrough) })}
            </span>
          ) : (
            <div className={classes.refused}>
              {t('issue.willNot')}
              <ReasonList
                reasons={row.decision.reasons.filter(({ met }) => !met)}
                label={t('notYetOf', { name: row.employer.legalName })}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
