import { Checkbox, Stack } from '@mantine/core';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { AuditActionsQuery } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { atRow, type PlannedRow, plannedActions, planSchema } from '../plan-values';
import classes from './plan-actions-form.module.css';

const PlanActions = graphql(`
  mutation PlanCorrectiveActions($input: PlanCorrectiveActionsInput!, $idempotencyKey: String) {
    planCorrectiveActions(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

type Audit = NonNullable<NonNullable<AuditActionsQuery['employer']>['audits'][number]>;
type Shortfall = Audit['shortfalls'][number];
interface PlanValues {
  actions: PlannedRow[];
}

interface PlanActionsFormProps {
  auditId: string;
  auditRef: string;
  shortfalls: readonly Shortfall[];
  onClose: () => void;
}

/** Proposes an action for every shortfall that has none; what is ticked is planned. */
export function PlanActionsForm({ auditId, auditRef, shortfalls, onClose }: PlanActionsFormProps) {
  const { t } = useTranslation('audits');
  const format = useFormatters();
  const act = useAct(PlanActions, (data) => data.planCorrectiveActions.errors);
  const points = ({ awarded, possible }: Shortfall) =>
    t('actions.plan.points', { awarded: format.points(awarded), possible: format.points(possible) });
  const initial: PlanValues = {
    actions: shortfalls.map((shortfall) => ({
      take: false,
      sectionNo: shortfall.sectionNo,
      questionId: shortfall.questionId ?? null,
      shortfall: `${shortfall.questionText ?? shortfall.sectionTitle} (${points(shortfall)})`,
      action: '',
      owner: '',
      dueOn: '',
    })),
  };
  return (
    <RecordDrawer<PlanValues, PlanValues>
      title={t('actions.plan.title', { ref: auditRef })}
      description={t('actions.plan.hint')}
      labels={{ actions: t('actions.plan.action') }}
      schema={planSchema}
      initial={initial}
      savedMessage={t('actions.plan.saved')}
      saveLabel={t('actions.plan.save')}
      size={640}
      save={async (values, { idempotencyKey }) => {
        const { actions, rows } = plannedActions(values.actions);
        const errors = await act({ input: { auditId, actions }, idempotencyKey });
        return errors.map((error) => atRow(error, rows));
      }}
      onClose={onClose}
    >
      <Stack gap="xs">
        {shortfalls.map((shortfall, index) => (
          <ShortfallFields
            key={`${shortfall.sectionNo} ${shortfall.questionId ?? ''}`}
            index={index}
            title={`${shortfall.sectionNo} · ${shortfall.questionText ?? shortfall.sectionTitle}`}
            points={points(shortfall)}
          />
        ))}
      </Stack>
    </RecordDrawer>
  );
}

function ShortfallFields({ index, title, points }: { index: number; title: string; points: string }) {
  const { t } = useTranslation('audits');
  const { control } = useFormContext<PlanValues>();
  const take = useWatch({ control, name: `actions.${index}.take` });
  return (
    <fieldset className={classes.row}>
      <legend className="visually-hidden">{title}</legend>
      <Controller
        control={control}
        name={`actions.${index}.take`}
        render={({ field: { value, ...field } }) => (
          <Checkbox {...field} checked={value} label={title} description={points} />
        )}
      />
      {take && (
        <div className={classes.fields}>
          <TextField<PlanValues>
            name={`actions.${index}.shortfall`}
            label={t('actions.shortfall')}
            lines={2}
            required
          />
          <TextField<PlanValues>
            name={`actions.${index}.action`}
            label={t('actions.action')}
            lines={2}
            required
          />
          <div className={classes.pair}>
            <TextField<PlanValues> name={`actions.${index}.owner`} label={t('actions.owner')} required />
            <DateField<PlanValues> name={`actions.${index}.dueOn`} label={t('actions.dueOn')} required />
          </div>
        </div>
      )}
    </fieldset>
  );
}
