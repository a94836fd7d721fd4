import { AUDIT_KINDS, isCalendarDate } from '@good-standing/domain';
import { SimpleGrid, Stack } from '@mantine/core';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AuditToCorrectFragment } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { DraftLine } from '../../../ui/record-form/draft-line';
import { enterStays } from '../../../ui/record-form/enter-stays';
import { useFirstField } from '../../../ui/record-form/first-field';
import { ReasonField } from '../../../ui/record-form/reason-field';
import {
  ChoiceField,
  DateField,
  RecordFormId,
  TextField,
  TickField,
} from '../../../ui/record-form/record-fields';
import { SaveProblems } from '../../../ui/record-form/save-problems';
import { StaleComparison } from '../../../ui/record-form/stale-comparison';
import { useAct } from '../../../ui/record-form/use-act';
import { useKeptDraft } from '../../../ui/record-form/use-kept-draft';
import { useRecordForm } from '../../../ui/record-form/use-record-form';
import { SaveBar } from '../../../ui/save-bar';
import { SectionCard } from '../../../ui/section-card';
import {
  type AuditInput,
  type AuditOutput,
  auditAsTyped,
  auditDraft,
  auditSchema,
  auditValues,
  newAudit,
} from '../audit-form.values';
import { CorrectAudit, RecordAudit } from '../record-audit';
import { useSectionWords } from '../use-section-words';
import { AuditorCheck } from './auditor-check';
import { AuditorField } from './auditor-field';
import { LiveResult } from './live-result';
import { SectionPoints } from './section-points';

interface AuditFormProps {
  employerId: string;
  today: string;
  /** The audit to correct; none records a new one. */
  audit?: AuditToCorrectFragment;
  /** The employer's newest scored audit: where the points possible come from. */
  latest?: AuditToCorrectFragment;
  reload: () => Promise<unknown>;
  onSaved: (auditRef?: string) => void;
  onCancel: () => void;
}

/** One draft for a new audit of the employer; that of a correction is about the audit as it was then. */
const draftName = (employerId: string, audit: AuditToCorrectFragment | undefined): string =>
  audit ? `audit.${audit.id}.${audit.version}` : `audit.new.${employerId}`;

/** Who audited what and when, and the points of the fifteen sections with the result as it forms. */
export function AuditForm({ employerId, today, audit, latest, reload, onSaved, onCancel }: AuditFormProps) {
  const { t } = useTranslation('audits');
  const reasonLabel = useTranslation('record').t('reason.label');
  const create = useAct(
    RecordAudit,
    (data) => data.recordAudit.errors,
    (data) => onSaved(data.recordAudit.audit?.ref),
  );
  const correct = useAct(
    CorrectAudit,
    (data) => data.correctAudit.errors,
    (data) => onSaved(data.correctAudit.audit?.ref),
  );
  const possible = new Map(
    latest?.sections.filter((one) => one.possible > 0).map((one) => [one.sectionNo, String(one.possible)]),
  );
  const labels = {
    kind: t('form.kind'),
    auditorId: t('form.auditor'),
    auditorName: t('form.auditor'),
    instrument: t('form.instrument'),
    firstDay: t('form.firstDay'),
    lastDay: t('form.lastDay'),
    submittedOn: t('form.submittedOn'),
    ref: t('form.ref'),
    withPoints: t('form.withPoints'),
    sections: t('form.points'),
    reason: reasonLabel,
  };
  const record = useRecordForm<AuditInput, AuditOutput>({
    schema: auditSchema(audit !== undefined),
    initial: audit ? auditAsTyped(audit) : newAudit(today, possible),
    recorded: audit && { version: audit.version, values: auditAsTyped(audit) },
    labels,
    ...useSectionWords(),
    reload,
    save: (values, { idempotencyKey, version }) =>
      audit
        ? correct({
            input: {
              id: audit.id,
              version,
              ...auditValues(values),
              decision: audit.decision,
              decidedOn: audit.decidedOn,
              reason: values.reason,
            },
            idempotencyKey,
          })
        : create({ input: { employerId, ...auditValues(values), ref: values.ref }, idempotencyKey }),
    onSaved: () => {
      draft.forget();
      announce(t('form.saved'));
    },
  });
  const draft = useKeptDraft(record.form, draftName(employerId, audit), auditDraft);
  const firstField = useFirstField();
  const { isDirty, isSubmitting } = record.form.formState;
  const [kind, auditorId, withPoints, typedLastDay, sections] = record.form.watch([
    'kind',
    'auditorId',
    'withPoints',
    'lastDay',
    'sections',
  ]);
  const unscoredPossible = kind === 'VERIFICATION_REVIEW';
  const scored = withPoints || !unscoredPossible;
  const lastDay = isCalendarDate(typedLastDay) ? typedLastDay : today;

  return (
    <FormProvider {...record.form}>
      <RecordFormId value={record.id}>
        <form
          ref={firstField}
          noValidate
          onKeyDown={enterStays}
          onSubmit={(event) => {
            event.preventDefault();
            if (!unscoredPossible) record.form.setValue('withPoints', true);
            void record.submit();
          }}
        >
          <Stack>
            <SaveProblems record={record} />
            <StaleComparison record={record} labels={labels} />
            <SectionCard title={t('form.about')}>
              <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
                <ChoiceField<AuditInput>
                  name="kind"
                  label={labels.kind}
                  options={AUDIT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                  required
                />
                <AuditorField label={labels.auditorId} employerId={employerId} on={lastDay} />
                <TextField<AuditInput> name="instrument" label={labels.instrument} />
                <DateField<AuditInput> name="firstDay" label={labels.firstDay} required />
                <DateField<AuditInput> name="lastDay" label={labels.lastDay} required />
                <DateField<AuditInput> name="submittedOn" label={labels.submittedOn} required />
                {!audit && (
                  <TextField<AuditInput> name="ref" label={labels.ref} description={t('form.refHint')} />
                )}
              </SimpleGrid>
              <AuditorCheck employerId={employerId} kind={kind} auditorId={auditorId} on={lastDay} />
            </SectionCard>
            <SectionCard title={labels.sections} hint={t('form.pointsHint')}>
              {unscoredPossible && (
                <TickField<AuditInput>
                  name="withPoints"
                  label={labels.withPoints}
                  description={t('form.withPointsHint')}
                />
              )}
              {scored && <SectionPoints lastDay={lastDay} />}
            </SectionCard>
            {audit && (
              <SectionCard title={t('form.why')}>
                <ReasonField />
              </SectionCard>
            )}
          </Stack>
          <SaveBar
            // A kept draft is not lost by leaving.
            dirty={isDirty && draft.keptAt === null}
            saving={isSubmitting}
            saveLabel={t('form.save')}
            onCancel={onCancel}
          >
            {scored && <LiveResult entries={sections} lastDay={lastDay} />}
            <DraftLine draft={draft} />
          </SaveBar>
        </form>
      </RecordFormId>
    </FormProvider>
  );
}
