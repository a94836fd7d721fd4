import { useQuery } from '@apollo/client/react';
import { AUDIT_KINDS } from '@good-standing/domain';
import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useToday } from '../../../session/viewer';
import { choice, requiredDate } from '../../../ui/record-form/field-schemas';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, useFieldId } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { AuditorSuggestions } from '../../audits';
import { EmployerPicker, PersonPicker, type PickedEmployer } from '../../training';
import { InstrumentsDocument, StartWorkbook } from '../scoring.queries';

const schema = z
  .object({
    employer: z.custom<PickedEmployer | null>().refine((employer) => employer != null, 'chooseOne'),
    kind: choice(AUDIT_KINDS),
    auditorId: z.string().min(1, 'chooseOne'),
    auditorName: z.string(),
    instrumentId: z.string().min(1, 'chooseOne'),
    firstDay: requiredDate(),
    lastDay: requiredDate(),
  })
  .superRefine(({ firstDay, lastDay }, context) => {
    if (lastDay < firstDay)
      context.addIssue({ code: 'custom', path: ['lastDay'], message: 'endBeforeStart' });
  });

type Input = z.input<typeof schema>;

interface StartScoringProps {
  /** Left out, the employer is chosen here. */
  employer?: PickedEmployer;
  onClose: () => void;
}

/** Begins an audit that is scored question by question, then opens it. */
export function StartScoring({ employer, onClose }: StartScoringProps) {
  const { t } = useTranslation(['scoring', 'audits']);
  const today = useToday() ?? '';
  const navigate = useNavigate();
  const { data } = useQuery(InstrumentsDocument);
  const offered = data?.instruments.filter(({ status }) => status === 'OFFERED');
  const start = useAct(
    StartWorkbook,
    (answer) => answer.startWorkbook.errors,
    ({ startWorkbook: { workbook } }) => {
      if (workbook)
        void navigate({ to: '/audits/score/$workbookId', params: { workbookId: workbook.id }, search: {} });
    },
  );
  const [first] = offered ?? [];
  // The form opens once the editions are there, so that the newest one can be proposed.
  if (!first || !offered) return null;
  const initial: Input = {
    employer: employer ?? null,
    kind: 'SELF',
    auditorId: '',
    auditorName: '',
    instrumentId: first.id,
    firstDay: today,
    lastDay: today,
  };
  return (
    <RecordDrawer
      title={t('start.title')}
      description={t('start.description')}
      labels={{
        employer: t('start.employer'),
        kind: t('audits:form.kind'),
        auditorId: t('audits:form.auditor'),
        auditorName: t('audits:form.auditor'),
        instrumentId: t('start.instrument'),
        firstDay: t('audits:form.firstDay'),
        lastDay: t('audits:form.lastDay'),
      }}
      schema={schema}
      initial={initial}
      saveLabel={t('start.save')}
      savedMessage={t('start.saved')}
      save={({ employer: chosen, auditorName: _name, ...values }, { idempotencyKey }) =>
        start({ input: { ...values, employerId: chosen?.id ?? '' }, idempotencyKey })
      }
      onClose={onClose}
    >
      {!employer && <EmployerField label={t('start.employer')} />}
      <ChoiceField<Input>
        name="kind"
        label={t('audits:form.kind')}
        options={AUDIT_KINDS.map((value) => ({ value, label: t(`audits:kind.${value}`) }))}
        required
      />
      <AuditorField label={t('audits:form.auditor')} />
      <ChoiceField<Input>
        name="instrumentId"
        label={t('start.instrument')}
        description={t('start.instrumentHint')}
        options={offered.map(({ id, title, edition, questionCount }) => ({
          value: id,
          label: t('start.edition', { title, edition, count: questionCount }),
        }))}
        required
      />
      <DateField<Input> name="firstDay" label={t('audits:form.firstDay')} required />
      <DateField<Input> name="lastDay" label={t('audits:form.lastDay')} required />
    </RecordDrawer>
  );
}

function EmployerField({ label }: { label: string }) {
  const say = useProblemText();
  const id = useFieldId('employer');
  const { field, fieldState } = useController<Input, 'employer'>({ name: 'employer' });
  return (
    <EmployerPicker
      id={id}
      label={label}
      required
      value={field.value ?? null}
      onChange={field.onChange}
      error={say(fieldState.error?.message)}
    />
  );
}

function AuditorField({ label }: { label: string }) {
  const say = useProblemText();
  const id = useFieldId('auditorId');
  const form = useFormContext<Input>();
  const { field, fieldState } = useController({ control: form.control, name: 'auditorId' });
  const [employer, kind, lastDay] = form.watch(['employer', 'kind', 'lastDay']);
  const pick = (person: { id: string; fullName: string }) => {
    field.onChange(person.id);
    form.setValue('auditorName', person.fullName);
    form.clearErrors('auditorId');
  };
  return (
    <Stack gap={4}>
      <PersonPicker
        id={id}
        label={label}
        required
        inputRef={field.ref}
        chosen={form.watch('auditorName')}
        error={say(fieldState.error?.message)}
        onType={(text) => {
          field.onChange('');
          form.setValue('auditorName', text);
        }}
        onPick={pick}
      />
      {field.value === '' && employer && (
        <AuditorSuggestions employerId={employer.id} kind={kind} on={lastDay} onPick={pick} />
      )}
    </Stack>
  );
}
