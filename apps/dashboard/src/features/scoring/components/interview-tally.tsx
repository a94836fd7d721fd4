import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookHeadFragment } from '../../../gql/graphql';
import { makeIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { useAct } from '../../../ui/record-form/use-act';
import { SectionCard } from '../../../ui/section-card';
import { ChangeWorkbook } from '../scoring.queries';
import classes from './interview-tally.module.css';

interface InterviewTallyProps {
  workbook: WorkbookHeadFragment;
  readOnly: boolean;
  /** Brings in the latest values. */
  reload: () => Promise<unknown>;
}

/** How many interviews were held, of how many the workforce asks for. */
export function InterviewTally({ workbook, readOnly, reload }: InterviewTallyProps) {
  const { t } = useTranslation('scoring');
  const { interviewsHeld, interviewsRequired, workforce } = workbook;
  const change = useAct(ChangeWorkbook, (data) => data.changeWorkbook.errors);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(values: { interviewsHeld?: number; workforce?: number | null }): Promise<void> {
    const { id, version, firstDay, lastDay, auditor } = workbook;
    setBusy(true);
    const input = {
      id,
      version,
      firstDay,
      lastDay,
      auditorId: auditor.id,
      workforce,
      interviewsHeld,
      ...values,
    };
    const errors = await change({ input, idempotencyKey: makeIdempotencyKey() }).catch(() => [
      { message: t('interviews.notSaved') },
    ]);
    setProblem(errors.map(({ message }) => message).join(' ') || null);
    if (errors.length > 0) await reload().catch(() => undefined);
    setTyped(null);
    setBusy(false);
  }

  return (
    <SectionCard
      title={t('interviews.title')}
      hint={
        interviewsRequired == null
          ? t(workforce == null ? 'interviews.noWorkforce' : 'interviews.noTable')
          : t('interviews.required', { count: interviewsRequired })
      }
    >
      <Group gap="sm" align="flex-end">
        <Group gap={4} role="group" aria-label={t('interviews.held')}>
          <ActionIcon
            size={44}
            variant="default"
            disabled={readOnly || busy || interviewsHeld === 0}
            aria-label={t('interviews.less')}
            onClick={() => void save({ interviewsHeld: interviewsHeld - 1 })}
          >
            <IconMinus size={18} aria-hidden />
          </ActionIcon>
          <output
            className={classes.held}
            data-enough={(interviewsRequired != null && interviewsHeld >= interviewsRequired) || undefined}
          >
            {interviewsRequired == null ? interviewsHeld : `${interviewsHeld} / ${interviewsRequired}`}
          </output>
          <ActionIcon
            size={44}
            variant="default"
            disabled={readOnly || busy}
            aria-label={t('interviews.more')}
            onClick={() => void save({ interviewsHeld: interviewsHeld + 1 })}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <TextInput
          className={classes.workforce}
          label={t('interviews.workforce')}
          inputMode="numeric"
          maxLength={6}
          disabled={readOnly || busy}
          value={typed ?? String(workforce ?? '')}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
          onBlur={() => {
            const next = typed === '' ? null : Number(typed);
            if (typed !== null && next !== (workforce ?? null)) void save({ workforce: next });
            else setTyped(null);
          }}
        />
      </Group>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </SectionCard>
  );
}
