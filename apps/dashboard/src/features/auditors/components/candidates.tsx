import { useQuery } from '@apollo/client/react';
import { isCalendarDate } from '@good-standing/domain';
import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditorCandidatesQuery, IndependenceKind } from '../../../gql/graphql';
import { CalendarDateField } from '../../../ui/calendar-date-field';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { ReasonList } from '../../../ui/reason-list';
import { SectionCard } from '../../../ui/section-card';
import { ToneBadge } from '../../../ui/tone-badge';
import { WaitingRows } from '../../../ui/waiting-rows';
import { peoplePaths } from '../../people';
import { EmployerPicker, type PickedEmployer, workplacesOf } from '../../training';
import { AuditorCandidates } from '../auditors.queries';

const kinds: readonly IndependenceKind[] = ['SELF', 'INDEPENDENT'];

/** How many are listed at first: those who may, then those who work there. */
const FIRST = 20;

type Candidate = AuditorCandidatesQuery['auditorCandidates'][number];

function CandidateLine({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('auditors');
  const [open, setOpen] = useState(false);
  const { person, decision } = candidate;
  return (
    <li>
      <Group gap="sm" py={4}>
        <ToneBadge
          tone={decision.allowed ? 'good' : 'quiet'}
          icon={decision.allowed ? IconCircleCheck : IconCircleX}
        >
          {t(decision.allowed ? 'candidates.may' : 'candidates.mayNot')}
        </ToneBadge>
        <Anchor inherit renderRoot={(props) => <Link {...props} {...peoplePaths.one(person.id)} />}>
          {person.fullName}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[person.ref, workplacesOf(person)].filter(Boolean).join(' · ')}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          aria-label={t('candidates.whyOf', { name: person.fullName })}
          onClick={() => setOpen(!open)}
        >
          {t('candidates.why')}
        </Button>
      </Group>
      {open && (
        <ReasonList reasons={decision.reasons} label={t('candidates.whyOf', { name: person.fullName })} />
      )}
    </li>
  );
}

/** Who may audit an employer, and who may not and why. */
export function Candidates({ today }: { today: string }) {
  const { t } = useTranslation('auditors');
  const [employer, setEmployer] = useState<PickedEmployer | null>(null);
  const [kind, setKind] = useState<IndependenceKind>('SELF');
  const [on, setOn] = useState(today);
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(AuditorCandidates, {
    variables: { employerId: employer?.id ?? '', kind, on },
    skip: employer === null || !isCalendarDate(on),
  });
  const found = data?.auditorCandidates;
  const shown = all ? found : found?.slice(0, FIRST);
  return (
    <Stack>
      <Group align="flex-end">
        <EmployerPicker label={t('candidates.employer')} value={employer} onChange={setEmployer} />
        <SegmentedControl
          aria-label={t('candidates.kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
          data={kinds.map((one) => ({ value: one, label: t(`candidates.kinds.${one}`) }))}
        />
        <CalendarDateField label={t('candidates.on')} value={on} onChange={setOn} />
      </Group>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} inline />}
      {employer === null && (
        <EmptyState title={t('candidates.choose')}>{t('candidates.chooseHint')}</EmptyState>
      )}
      {employer !== null && !found && !error && <WaitingRows rows={6} />}
      {employer !== null && found && (
        <SectionCard title={t('candidates.title', { employer: employer.legalName })}>
          {found.length === 0 && <EmptyState title={t('candidates.empty')} />}
          <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
            {shown?.map((one) => (
              <CandidateLine key={one.person.id} candidate={one} />
            ))}
          </ul>
          {!all && found.length > FIRST && (
            <Button mt="sm" variant="default" onClick={() => setAll(true)}>
              {t('candidates.all', { count: found.length })}
            </Button>
          )}
        </SectionCard>
      )}
    </Stack>
  );
}
