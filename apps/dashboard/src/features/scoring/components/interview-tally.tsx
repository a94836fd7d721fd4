import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookHeadFragment } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import type { DeskTally, TallyValues, WorkbookDesk } from '../../device-queue';
import classes from './interview-tally.module.css';

interface InterviewTallyProps {
  workbook: WorkbookHeadFragment;
  desk: WorkbookDesk;
  tally: DeskTally | null;
  readOnly: boolean;
}

/** How many interviews were held, of how many the workforce asks for; kept on the device first, like the answers. */
export function InterviewTally({ workbook, desk, tally, readOnly }: InterviewTallyProps) {
  const { t } = useTranslation('scoring');
  const { interviewsRequired } = workbook;
  const { interviewsHeld, workforce } = tally?.values ?? {
    interviewsHeld: workbook.interviewsHeld,
    workforce: workbook.workforce ?? null,
  };
  const [typed, setTyped] = useState<string | null>(null);
  const count = (values: Partial<TallyValues>) => void desk.count({ interviewsHeld, workforce, ...values });

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
            disabled={readOnly || interviewsHeld === 0}
            aria-label={t('interviews.less')}
            onClick={() => count({ interviewsHeld: interviewsHeld - 1 })}
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
            disabled={readOnly}
            aria-label={t('interviews.more')}
            onClick={() => count({ interviewsHeld: interviewsHeld + 1 })}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <TextInput
          className={classes.workforce}
          label={t('interviews.workforce')}
          inputMode="numeric"
          maxLength={6}
          disabled={readOnly}
          value={typed ?? String(workforce ?? '')}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
          onBlur={() => {
            const next = typed === '' ? null : Number(typed);
            if (typed !== null && next !== workforce) count({ workforce: next });
            setTyped(null);
          }}
        />
      </Group>
      {tally && tally.state !== 'saved' && <TallyState tally={tally} desk={desk} />}
    </SectionCard>
  );
}

/** That the tally waits on this device, what the server refused of it, or what somebody else has counted meanwhile. */
function TallyState({ tally, desk }: { tally: DeskTally; desk: WorkbookDesk }) {
  const { t } = useTranslation('scoring');
  const { state, values, saved, refusal } = tally;
  if (state === 'waiting') return <p className={classes.waiting}>{t('saved.waiting')}</p>;
  const told = ({ interviewsHeld, workforce }: TallyValues) =>
    t('interviews.tally', { held: interviewsHeld, workforce: workforce ?? '—' });
  return (
    <div className={classes.problem} role="alert">
      <p>
        {state === 'conflict'
          ? t('interviews.conflict', { mine: told(values), theirs: told(saved) })
          : refusal}
      </p>
      <Group gap="xs">
        {state === 'conflict' && (
          <Button size="xs" mih={44} onClick={() => void desk.resolveTally('mine')}>
            {t('conflict.keepMine')}
          </Button>
        )}
        <Button size="xs" mih={44} variant="default" onClick={() => void desk.resolveTally('theirs')}>
          {t(state === 'conflict' ? 'conflict.keepTheirs' : 'saved.giveUp')}
        </Button>
      </Group>
    </div>
  );
}
