import { IconAlertTriangle, IconCheck, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timeOf, useFormatters } from '../../../ui/format';
import { PlainButton } from '../../../ui/plain-button';
import { ToneBadge } from '../../../ui/tone-badge';
import { AuditResultBadge, auditMarksOn } from '../../audits';
import { type DeskSnapshot, isAnythingWaiting, isForgetful, useWaitingText } from '../../device-queue';
import type { LiveScore } from '../live-score';
import classes from './score-summary.module.css';

interface ScoreSummaryProps {
  live: LiveScore;
  questions: number;
  lastDay: string;
  snapshot: DeskSnapshot;
  onRetry: () => void;
}

/** Always in sight: the whole so far against its mark, what is left, and what still waits to be saved. */
export function ScoreSummary({ live, questions, lastDay, snapshot, onRetry }: ScoreSummaryProps) {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const marks = auditMarksOn(lastDay);
  const { score, answered } = live;
  const percent = score.overallHundredths === null ? null : score.overallHundredths / 100;
  const textOf = useWaitingText();
  const conflicts =
    [...snapshot.answers.values()].filter(({ state }) => state === 'conflict').length +
    (snapshot.tally?.state === 'conflict' ? 1 : 0);
  const { sendable } = snapshot;
  return (
    <div className={classes.bar}>
      <div className={classes.line}>
        <div className={classes.figures}>
          {answered === questions || score.result === 'PASS' ? (
            <AuditResultBadge result={score.result} />
          ) : (
            <span>{t('summary.open', { count: questions - answered })}</span>
          )}
          <span className={classes.overall}>
            {t('summary.overall', { percent: format.percent(percent), mark: format.percent(marks.overall) })}
          </span>
          <span>
            {score.sectionsBelow.length === 0
              ? t('summary.noneBelow', { mark: format.percent(marks.section) })
              : t('summary.below', {
                  count: score.sectionsBelow.length,
                  mark: format.percent(marks.section),
                })}
          </span>
        </div>
        <div className={classes.saving} role="status">
          {conflicts > 0 && (
            <ToneBadge tone="bad" icon={IconAlertTriangle}>
              {t('saved.conflicts', { count: conflicts })}
            </ToneBadge>
          )}
          {isAnythingWaiting(sendable) && (
            <ToneBadge tone="calm" icon={IconClockHour4}>
              {t('saved.waitingCount', { what: textOf(sendable) })}
            </ToneBadge>
          )}
          {!isAnythingWaiting(snapshot.waiting) && snapshot.savedAt !== null && (
            <ToneBadge tone="good" icon={IconCheck}>
              {t('saved.at', { time: timeOf(snapshot.savedAt) })}
            </ToneBadge>
          )}
          {snapshot.offline && (
            <>
              <span>{t(isForgetful() ? 'saved.forgetful' : 'saved.offline')}</span>
              <PlainButton onClick={onRetry}>{t('saved.retry')}</PlainButton>
            </>
          )}
        </div>
      </div>
      <div className={classes.track} aria-hidden>
        <span className={classes.fill} data-result={score.result} style={{ width: `${percent ?? 0}%` }} />
        <span className={classes.mark} style={{ left: `${marks.overall}%` }} />
      </div>
    </div>
  );
}
