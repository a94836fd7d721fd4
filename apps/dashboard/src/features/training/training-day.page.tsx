import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Stack } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { useToday } from '../../session/viewer';
import { announce } from '../../ui/announce';
import { ForRole } from '../../ui/for-role';
import { PageHeader } from '../../ui/page-header';
import { DraftLine } from '../../ui/record-form/draft-line';
import { enterStays } from '../../ui/record-form/enter-stays';
import { useFirstField } from '../../ui/record-form/first-field';
import { DateField, RecordFormId } from '../../ui/record-form/record-fields';
import { SaveProblems } from '../../ui/record-form/save-problems';
import { useAct } from '../../ui/record-form/use-act';
import { useKeptDraft } from '../../ui/record-form/use-kept-draft';
import { useRecordForm } from '../../ui/record-form/use-record-form';
import { SaveBar } from '../../ui/save-bar';
import { SectionCard } from '../../ui/section-card';
import { CourseField } from './components/course-field';
import { RosterEntry } from './components/roster-entry';
import { RosterGains, RosterPreview } from './components/roster-preview';
import { TrainingDayRecorded } from './components/training-day-recorded';
import { type RecordedDay, RecordTraining } from './record-training';
import {
  type HomeEmployer,
  type Roster,
  type RosterInput,
  rosterDraft,
  rosterSchema,
  trainingInput,
} from './roster';
import { useLineWords } from './use-line-words';

const HomeOfDay = graphql(`
  query HomeOfDay($ref: String!) {
    employer(ref: $ref) {
      id
      legalName
    }
  }
`);

interface DayFormProps {
  today: string;
  home: HomeEmployer | undefined;
  onRecorded: (day: RecordedDay) => void;
  onCancel: () => void;
}

function DayForm({ today, home, onRecorded, onCancel }: DayFormProps) {
  const { t } = useTranslation('training');
  const act = useAct(
    RecordTraining,
    (data) => data.recordTraining.errors,
    (data) => onRecorded(data.recordTraining),
  );
  const record = useRecordForm<RosterInput, Roster>({
    schema: rosterSchema,
    initial: { courseCode: '', completedOn: today, attendees: [] },
    labels: { courseCode: t('day.course'), completedOn: t('day.completedOn'), attendees: t('roster.title') },
    nameField: useLineWords(),
    save: (roster, { idempotencyKey }) => act({ input: trainingInput(roster), idempotencyKey }),
    onSaved: () => {
      draft.forget();
      announce(t('day.saved'));
    },
  });
  const draft = useKeptDraft(record.form, `training-day.${home?.id ?? ''}`, rosterDraft);
  const firstField = useFirstField();
  const underway = useRef(Promise.resolve());
  const { isDirty, isSubmitting } = record.form.formState;
  const count = record.form.watch('attendees').length;
  return (
    <FormProvider {...record.form}>
      <RecordFormId value={record.id}>
        <form
          ref={firstField}
          noValidate
          onKeyDown={enterStays}
          onSubmit={(event) => {
            event.preventDefault();
            // A name that was entered last belongs to the list, also while it is still being looked up.
            void underway.current.then(record.submit);
          }}
        >
          <Stack>
            <SaveProblems record={record} />
            <SectionCard title={t('day.what')}>
              <Group align="flex-start">
                <CourseField<RosterInput> name="courseCode" />
                <DateField<RosterInput> name="completedOn" label={t('day.completedOn')} required />
              </Group>
            </SectionCard>
            <RosterPreview>
              <SectionCard title={t('roster.title')} hint={t('roster.count', { count })}>
                <RosterEntry home={home} underway={underway} />
              </SectionCard>
              {count > 0 && (
                <SectionCard title={t('gains.title')} hint={t('gains.hint')}>
                  <RosterGains />
                </SectionCard>
              )}
            </RosterPreview>
          </Stack>
          <SaveBar
            // A kept draft is not lost by leaving.
            dirty={isDirty && draft.keptAt === null}
            saving={isSubmitting}
            saveLabel={t('day.save')}
            onCancel={onCancel}
          >
            {t('day.keys')} <DraftLine draft={draft} />
          </SaveBar>
        </form>
      </RecordFormId>
    </FormProvider>
  );
}

/** Recording a training day: one course, one day, many people. */
export function TrainingDayPage() {
  return (
    <ForRole permission="training.record">
      <TrainingDay />
    </ForRole>
  );
}

function TrainingDay() {
  const { t } = useTranslation('training');
  const today = useToday();
  const navigate = useNavigate();
  const { employer } = useSearch({ from: '/signed-in/training/new' });
  const { data, error } = useQuery(HomeOfDay, { variables: { ref: employer ?? '' }, skip: !employer });
  const home = data?.employer ?? undefined;
  // Once there the form stays, whatever is asked anew while it is being saved.
  const ready = today && (!employer || data || error);
  const [recorded, setRecorded] = useState<RecordedDay | null>(null);
  const leave = () =>
    void navigate(
      employer
        ? { to: '/employers/$employerRef', params: { employerRef: employer }, search: { tab: 'training' } }
        : { to: '/training', search: {} },
    );
  return (
    <>
      <PageHeader
        title={t('day.title')}
        subtitle={t('day.subtitle')}
        breadcrumb={
          employer && (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/employers/$employerRef"
                  params={{ employerRef: employer }}
                  search={{ tab: 'training' }}
                />
              )}
            >
              {home?.legalName ?? employer}
            </Anchor>
          )
        }
      />
      {recorded ? (
        <TrainingDayRecorded day={recorded} onAnother={() => setRecorded(null)} onLeave={leave} />
      ) : (
        ready && <DayForm today={today} home={home} onRecorded={setRecorded} onCancel={leave} />
      )}
    </>
  );
}
