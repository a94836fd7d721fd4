import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewQuery } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';
import { Notice } from '../../../ui/record-form/notice';
import { SectionCard } from '../../../ui/section-card';
import { isAnythingWaiting, useDesk, useWaitingText } from '../../device-queue';
import { JointEmployersForm } from './joint-employers-form';
import { ReadinessForm } from './readiness-form';
import classes from './review-standing.module.css';
import { SubmitForm } from './submit-form';

interface HandInProps {
  workbook: NonNullable<ReviewQuery['auditWorkbook']>;
  today: string;
  userId: string;
  reload: () => Promise<unknown>;
}

/** What handing in needs: everything answered, who may audit, what was there, and for whom the audit is. */
export function HandIn({ workbook, today, userId, reload }: HandInProps) {
  const { t } = useTranslation('review');
  const { desk, snapshot } = useDesk(userId, workbook.id);
  const textOf = useWaitingText();
  const waits = isAnythingWaiting(snapshot.waiting);
  useReloadOnceSent(waits, reload);
  const [form, setForm] = useState<'readiness' | 'joint' | 'submit' | null>(null);
  const { id, state, review, maySubmit, jointEmployers, employer } = workbook;
  const open = state === 'DRAFT' || state === 'RETURNED';
  const close = () => setForm(null);
  return (
    <>
      {open && (
        <SectionCard
          title={t('check.title')}
          hint={t(maySubmit.allowed ? 'check.allowed' : 'check.notYet')}
          actions={
            <Button size="xs" disabled={!maySubmit.allowed || waits} onClick={() => setForm('submit')}>
              {t(state === 'RETURNED' ? 'submit.again' : 'submit.open')}
            </Button>
          }
        >
          <Stack gap="sm">
            {waits && (
              <Notice
                tone="warn"
                role="status"
                title={t('check.waiting', { what: textOf(snapshot.waiting) })}
              >
                <Button size="xs" mih={44} variant="default" onClick={desk.retry}>
                  {t('check.sendNow')}
                </Button>
              </Notice>
            )}
            <ReasonList reasons={maySubmit.reasons} label={t('check.title')} />
            {maySubmit.cautions.length > 0 && (
              <Notice tone="warn" title={t('check.cautions')}>
                <ReasonList reasons={maySubmit.cautions} label={t('check.cautions')} />
              </Notice>
            )}
            <Anchor
              size="sm"
              underline="always"
              renderRoot={(props) => (
                <Link {...props} to="/audits/score/$workbookId" params={{ workbookId: id }} search={{}} />
              )}
            >
              {t('check.toAnswers')}
            </Anchor>
          </Stack>
        </SectionCard>
      )}
      <SectionCard
        title={t('readiness.title')}
        hint={t('readiness.hint')}
        actions={
          open && (
            <Button size="xs" variant="default" onClick={() => setForm('readiness')}>
              {t('readiness.open')}
            </Button>
          )
        }
      >
        <dl className={classes.facts}>
          {(['activeWorksites', 'peopleAvailable', 'peakWorkforce'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`readiness.${name}`)}</dt>
              <dd>{review[name] ?? t('readiness.unknown')}</dd>
            </div>
          ))}
        </dl>
      </SectionCard>
      <SectionCard
        title={t('joint.heading')}
        hint={t('joint.hint')}
        actions={
          open && (
            <Button size="xs" variant="default" onClick={() => setForm('joint')}>
              {t('joint.open')}
            </Button>
          )
        }
      >
        {[employer, ...jointEmployers].map(({ ref, legalName }) => (
          <Group key={ref} gap="xs">
            <Text size="sm">{legalName}</Text>
            <Text size="sm" c="dimmed">
              {ref}
            </Text>
          </Group>
        ))}
      </SectionCard>
      {form === 'readiness' && <ReadinessForm workbook={workbook} reload={reload} onClose={close} />}
      {form === 'joint' && <JointEmployersForm workbook={workbook} reload={reload} onClose={close} />}
      {form === 'submit' && (
        <SubmitForm workbook={workbook} today={today} userId={userId} reload={reload} onClose={close} />
      )}
    </>
  );
}

/** What has just arrived changes what the audit still needs. */
function useReloadOnceSent(waits: boolean, reload: () => Promise<unknown>): void {
  const waited = useRef(false);
  useEffect(() => {
    if (waited.current && !waits) void reload().catch(() => undefined);
    waited.current = waits;
  }, [waits, reload]);
}
