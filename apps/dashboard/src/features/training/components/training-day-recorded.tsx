import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerSituationFragment, ModuleName, Program } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import { StandingBadge } from '../../../ui/standing-badge';
import { peoplePaths } from '../../people';
import type { RecordedDay } from '../record-training';
import { workplacesOf } from './person-picker';
import classes from './training-day-recorded.module.css';

interface GainedModule {
  module: ModuleName;
  program: Program;
  employer: EmployerSituationFragment;
}

/** Which employers newly cover which module, and how they stand now. */
export function GainedModules({ gains }: { gains: readonly GainedModule[] }) {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  if (gains.length === 0) return <Text>{t('recorded.noGains')}</Text>;
  return (
    <ul className={classes.list}>
      {gains.map((gain) => (
        <li key={`${gain.employer.id}${gain.program}${gain.module}`}>
          <Group gap="xs" py={5}>
            <IconCircleCheck size={17} color="var(--tone-good-fill)" aria-hidden />
            <Anchor
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/employers/$employerRef"
                  params={{ employerRef: gain.employer.ref }}
                  search={{ tab: 'training' }}
                />
              )}
            >
              {gain.employer.legalName}
            </Anchor>
            <span>
              {t('recorded.gain', {
                module: words(`module.${gain.module}`),
                program: words(`program.${gain.program}`),
              })}
            </span>
            <StandingBadge standing={gain.employer.standing.standing} />
          </Group>
        </li>
      ))}
    </ul>
  );
}

interface TrainingDayRecordedProps {
  day: RecordedDay;
  onAnother: () => void;
  onLeave: () => void;
}

/** What the day brought: for whom it was recorded, and what their employers gained by it. */
export function TrainingDayRecorded({ day, onAnother, onLeave }: TrainingDayRecordedProps) {
  const { t } = useTranslation('training');
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <SectionCard title={t('recorded.title', { count: day.people.length })} hint={t('recorded.hint')}>
      <GainedModules gains={day.gains} />
      <h3 className={classes.people}>{t('recorded.people')}</h3>
      <ol className={classes.columns}>
        {day.people.map((person) => (
          <li key={person.id}>
            <Anchor renderRoot={(props) => <Link {...props} {...peoplePaths.one(person.id)} />}>
              {person.fullName}
            </Anchor>{' '}
            <span className={classes.note}>
              {[person.ref, workplacesOf(person)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <Group mt="md" gap="xs">
        <Button ref={next} onClick={onAnother}>
          {t('recorded.another')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('recorded.back')}
        </Button>
      </Group>
    </SectionCard>
  );
}
