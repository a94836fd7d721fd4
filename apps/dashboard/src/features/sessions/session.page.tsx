import { useQuery } from '@apollo/client/react';
import { Anchor, Box, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useFormatters } from '../../ui/format';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { SectionCard } from '../../ui/section-card';
import { GainedModules } from '../training';
import { AttendanceForm, type SessionGains } from './components/attendance-form';
import { CancelSessionForm } from './components/cancel-session-form';
import { RosterAddition } from './components/roster-addition';
import { SessionForm } from './components/session-form';
import { SessionRoster } from './components/session-roster';
import { SessionStateBadge } from './components/session-state-badge';
import { SignInSheet } from './components/sign-in-sheet';
import { Session } from './sessions.queries';

const route = getRouteApi('/signed-in/training/sessions/$sessionId');

/** One training session: who is expected, the sheet they sign, who attended, and what that brought. */
export function SessionPage() {
  const { t } = useTranslation('sessions');
  const training = useTranslation('training').t;
  const format = useFormatters();
  const today = useToday();
  const { sessionId } = route.useParams();
  const [open, setOpen] = useState<'change' | 'cancel' | 'attendance' | null>(null);
  const [gains, setGains] = useState<SessionGains | null>(null);
  const [problem, setProblem] = useState('');
  // A form that was saved is replaced by an empty one.
  const [additions, setAdditions] = useState(0);
  const { data, error, refetch } = useQuery(Session, { variables: { id: sessionId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !today) return <Skeleton height={420} />;
  const session = data.trainingSession;
  const back = (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/training" search={{}} />}>
      {t('title')}
    </Anchor>
  );
  if (!session)
    return (
      <>
        <PageHeader title={t('one')} breadcrumb={back} />
        <EmptyState title={t('notFound')} />
      </>
    );
  const planned = session.state === 'PLANNED';
  const due = session.heldOn <= today;
  const close = () => setOpen(null);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={training(`course.${session.courseCode}`)}
          beside={<SessionStateBadge state={session.state} />}
          subtitle={[session.heldOn, session.place, session.instructor].filter(Boolean).join(' · ')}
          breadcrumb={back}
          actions={
            planned && (
              <>
                {due && open !== 'attendance' && (
                  <Button onClick={() => setOpen('attendance')}>{t('attendance.open')}</Button>
                )}
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={18} aria-hidden />}
                  onClick={() => window.print()}
                >
                  {t('sheet.print')}
                </Button>
                <Button variant="default" onClick={() => setOpen('change')}>
                  {t('form.change')}
                </Button>
                <Button variant="default" onClick={() => setOpen('cancel')}>
                  {t('cancel.title')}
                </Button>
              </>
            )
          }
        />
        <Stack>
          {gains && (
            <SectionCard title={t('attendance.recorded', { count: session.attended ?? 0 })}>
              <GainedModules gains={gains} />
            </SectionCard>
          )}
          {open === 'attendance' && planned ? (
            <SectionCard title={t('attendance.title')}>
              <AttendanceForm
                session={session}
                onCancel={close}
                onCompleted={(found) => {
                  setGains(found);
                  close();
                }}
              />
            </SectionCard>
          ) : (
            <SectionCard
              title={t('roster.title')}
              hint={t('ofPlaces', { count: session.expected, places: format.count(session.capacity) })}
              flush
            >
              {problem !== '' && (
                <Box p="sm">
                  <Notice tone="bad" role="alert" title={problem} />
                </Box>
              )}
              <SessionRoster session={session} onProblem={setProblem} />
            </SectionCard>
          )}
          {planned && open !== 'attendance' && (
            <SectionCard title={t('roster.add')}>
              {session.expected < session.capacity ? (
                <RosterAddition
                  key={additions}
                  session={session}
                  onAdded={() => setAdditions(additions + 1)}
                />
              ) : (
                <Text size="sm">{t('roster.full')}</Text>
              )}
            </SectionCard>
          )}
          {planned && !due && (
            <Group>
              <Text size="sm" c="dimmed">
                {t('attendance.later', { date: session.heldOn })}
              </Text>
            </Group>
          )}
        </Stack>
        {open === 'change' && <SessionForm session={session} reload={refetch} onClose={close} />}
        {open === 'cancel' && <CancelSessionForm session={session} onClose={close} />}
      </div>
      <SignInSheet session={session} />
    </>
  );
}
