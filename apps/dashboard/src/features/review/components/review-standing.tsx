import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewQuery } from '../../../gql/graphql';
import { useViewer } from '../../../session/viewer';
import { useFormatters } from '../../../ui/format';
import { useIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { Notice } from '../../../ui/record-form/notice';
import { useAct } from '../../../ui/record-form/use-act';
import { SectionCard } from '../../../ui/section-card';
import { AuditDecisionBadge, AuditResultBadge, DecideAuditForm } from '../../audits';
import { TakeIntoReview } from '../review.queries';
import classes from './review-standing.module.css';

interface ReviewStandingProps {
  workbook: NonNullable<ReviewQuery['auditWorkbook']>;
  today: string;
  reload: () => Promise<unknown>;
}

/** A handed-in audit: its result, its decision, who reviews it, and the reviewer's next step. */
export function ReviewStanding({ workbook, today, reload }: ReviewStandingProps) {
  const { t } = useTranslation('review');
  const format = useFormatters();
  const mayDecide = useViewer()?.permissions.includes('audits.decide') ?? false;
  const idempotencyKey = useIdempotencyKey();
  const take = useAct(TakeIntoReview, (data) => data.takeIntoReview.errors);
  const [deciding, setDeciding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, version, audit, review, state } = workbook;
  if (!audit) return null;

  async function takeIt(): Promise<void> {
    const errors = await take({ input: { workbookId: id, version }, idempotencyKey }).catch(() => [
      { message: t('take.notSaved') },
    ]);
    setProblem(errors.map(({ message }) => message).join(' ') || null);
    if (errors.length > 0) await reload().catch(() => undefined);
  }

  return (
    <SectionCard
      title={t('standing.title')}
      hint={t('standing.hint')}
      actions={
        mayDecide &&
        state === 'SUBMITTED' && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => void takeIt()}>
              {t(review.reviewer ? 'take.over' : 'take.open')}
            </Button>
            <Button size="xs" onClick={() => setDeciding(true)}>
              {t('standing.decide')}
            </Button>
          </Group>
        )
      }
    >
      {problem && <Notice tone="bad" title={problem} role="alert" />}
      <dl className={classes.facts}>
        <div>
          <dt>{t('standing.result')}</dt>
          <dd>
            <AuditResultBadge result={audit.result} /> {format.score(audit.overallPercent)}
          </dd>
        </div>
        <div>
          <dt>{t('standing.decision')}</dt>
          <dd>
            <AuditDecisionBadge decision={audit.decision ?? null} />
          </dd>
        </div>
        <div>
          <dt>{t('standing.reviewer')}</dt>
          <dd>{review.reviewer ?? t('standing.nobody')}</dd>
        </div>
      </dl>
      {audit.decisionReason && (
        <Text size="sm" mt="xs">
          {t('standing.said')} <q>{audit.decisionReason}</q>
        </Text>
      )}
      {audit.addedSections.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{t('added.title')}</h3>
          <p className={classes.hint}>{t('added.hint')}</p>
          <ul className={classes.added}>
            {audit.addedSections.map(({ sectionNo, title, awarded, possible }) => (
              <li key={sectionNo}>
                {t('added.line', {
                  no: sectionNo,
                  title,
                  awarded: format.points(awarded),
                  possible: format.points(possible),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {deciding && (
        <DecideAuditForm
          employerId={workbook.employer.id}
          audit={audit}
          today={today}
          reload={reload}
          onClose={() => setDeciding(false)}
        />
      )}
    </SectionCard>
  );
}
