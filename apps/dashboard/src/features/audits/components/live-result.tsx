import { scoreAudit } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import { auditMarksOn } from '../audit-marks';
import { type SectionEntry, scoreOf } from '../section-entry';
import { AuditResultBadge } from './audit-badges';
import classes from './live-result.module.css';

/**
 * What the points typed so far amount to, by the same rules the server uses. Only when all sections are there does it
 * say pass or fail.
 */
export function LiveResult({ entries, lastDay }: { entries: readonly SectionEntry[]; lastDay: string }) {
  const { t } = useTranslation('audits');
  const format = useFormatters();
  const marks = auditMarksOn(lastDay);
  const scores = entries.flatMap((entry) => scoreOf(entry) ?? []);
  const score = scoreAudit(scores, lastDay);
  const complete = scores.length === entries.length;
  const percent = score.overallHundredths === null ? null : score.overallHundredths / 100;
  return (
    <div className={classes.result} role="status">
      {complete ? (
        <AuditResultBadge result={score.result} />
      ) : (
        t('live.entered', { done: scores.length, all: entries.length })
      )}
      {percent !== null && (
        <span className={classes.overall}>
          {t('live.overall', { percent: format.percent(percent), mark: format.percent(marks.overall) })}
        </span>
      )}
      {score.sectionsBelow.length > 0 && (
        <span className={classes.below}>
          {t('live.below', {
            count: score.sectionsBelow.length,
            mark: format.percent(marks.section),
            sections: score.sectionsBelow.join(', '),
          })}
        </span>
      )}
    </div>
  );
}
