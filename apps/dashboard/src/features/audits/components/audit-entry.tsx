import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { AuditEntryFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { ReasonList } from '../../../ui/reason-list';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import { AuditActions } from '../../corrective-actions';
import { auditMarksOn } from '../audit-marks';
import { AuditDecisionBadge, AuditResultBadge } from './audit-badges';
import classes from './audit-entry.module.css';
import { AuditPapers } from './audit-papers';
import { SectionChart } from './section-chart';

export const AuditEntryFields = graphql(`
  fragment AuditEntry on Audit {
    id
    ...AuditToCorrect @unmask
    result
    counts
    pointsAwarded
    pointsPossible
    overallPercent
    sectionsBelow
    sections {
      sectionNo
      title
      awarded
      possible
      percent
      passes
      notApplicableReason
    }
    reasons {
      ...ReasonLine @unmask
    }
  }
`);

interface AuditEntryProps {
  employerId: string;
  audit: AuditEntryFragment;
  open: boolean;
  onToggle: () => void;
  canDecide: boolean;
  canCorrect: boolean;
  onDecide: () => void;
  onCorrect: () => void;
  onStrike: () => void;
}

/** One audit: a line that opens to its sections and to why it counts or not. */
export function AuditEntry(props: AuditEntryProps) {
  const { employerId, audit, open, onToggle, canDecide, canCorrect, onDecide, onCorrect, onStrike } = props;
  const { t } = useTranslation('audits');
  const format = useFormatters();
  const panel = useId();
  const kind = t(`kind.${audit.kind}`);
  const undecided = !audit.decision;
  return (
    <article className={classes.entry} aria-label={t('list.one', { ref: audit.ref })}>
      <UnstyledButton className={classes.line} aria-expanded={open} aria-controls={panel} onClick={onToggle}>
        <IconChevronRight size={16} aria-hidden className={classes.chevron} data-open={open} />
        <span className={classes.days}>{audit.lastDay}</span>
        <span className={classes.kind}>
          {kind}
          <span className={classes.detail}>
            {audit.ref} · {audit.auditor.fullName}
          </span>
        </span>
        <span className={classes.score}>{format.score(audit.overallPercent)}</span>
        <span className={classes.badges}>
          <AuditResultBadge result={audit.result} />
          <AuditDecisionBadge decision={audit.decision ?? null} />
        </span>
      </UnstyledButton>
      <div id={panel} hidden={!open} className={classes.panel}>
        {open && (
          <>
            <Group justify="space-between" gap="xs" align="flex-start">
              <dl className={classes.facts}>
                <div>
                  <dt>{t('entry.days')}</dt>
                  <dd>
                    {audit.firstDay === audit.lastDay
                      ? audit.lastDay
                      : `${audit.firstDay} – ${audit.lastDay}`}
                  </dd>
                </div>
                <div>
                  <dt>{t('entry.submitted')}</dt>
                  <dd>{audit.submittedOn}</dd>
                </div>
                <div>
                  <dt>{t('entry.decided')}</dt>
                  <dd>{format.date(audit.decidedOn)}</dd>
                </div>
                <div>
                  <dt>{t('entry.instrument')}</dt>
                  <dd>{audit.instrument ?? format.date(null)}</dd>
                </div>
                <div>
                  <dt>{t('entry.counts')}</dt>
                  <dd>{audit.counts ? t('entry.yes') : t('entry.no')}</dd>
                </div>
              </dl>
              <Group gap="xs">
                <AuditPapers auditId={audit.id} />
                {((undecided && canDecide) || (!undecided && canCorrect)) && (
                  <Button size="xs" variant={undecided ? 'filled' : 'default'} onClick={onDecide}>
                    {undecided ? t('decide.open') : t('decide.change')}
                  </Button>
                )}
                {canCorrect && (
                  <RecordMenu
                    of={t('list.one', { ref: audit.ref })}
                    onCorrect={audit.decision === 'ACCEPTED' ? undefined : onCorrect}
                    onStrike={onStrike}
                  />
                )}
              </Group>
            </Group>
            <ReasonList reasons={audit.reasons} label={t('entry.reasons')} />
            {audit.sections.length > 0 && (
              <SectionChart
                sections={audit.sections.map((section) => ({
                  ...section,
                  percent: section.percent ?? null,
                  passes: section.passes ?? null,
                  notApplicableReason: section.notApplicableReason ?? null,
                }))}
                marks={auditMarksOn(audit.lastDay)}
                awarded={audit.pointsAwarded}
                possible={audit.pointsPossible}
                overallPercent={audit.overallPercent ?? null}
                caption={t('section.caption', { kind, date: audit.lastDay })}
              />
            )}
            <AuditActions employerId={employerId} auditId={audit.id} />
          </>
        )}
      </div>
    </article>
  );
}
