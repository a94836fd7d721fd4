import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../ui/section-card';
import { StandingBadge } from '../../../ui/standing-badge';
import type { RecordedDay } from '../record-training';

interface TrainingDayRecordedProps {
  day: RecordedDay;
  onAnother: () => void;
  onLeave: () => void;
}

/** What the day brought: which employers newly cover which module, and how they stand now. */
export function TrainingDayRecorded({ day, onAnother, onLeave }: TrainingDayRecordedProps) {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const { gains } = day;
  return (
    <SectionCard title={t('recorded.title', { count: day.people?.length ?? 0 })} hint={t('recorded.hint')}>
      {gains.length === 0 ? (
        <Text>{t('recorded.noGains')}</Text>
      ) : (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
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
      )}
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
