import { SECTIONS } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { ActionLineFragment } from '../../../gql/graphql';
import { optionalDate, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const CorrectAction = graphql(`
  mutation CorrectCorrectiveAction($input: CorrectCorrectiveActionInput!, $idempotencyKey: String) {
    correctCorrectiveAction(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({
  sectionNo: z.string().transform(Number),
  shortfall: requiredText(),
  action: requiredText(),
  owner: requiredText(),
  dueOn: requiredDate(),
  doneOn: optionalDate(),
  reason: requiredText(),
});

interface CorrectActionFormProps {
  action: ActionLineFragment;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Corrects an action: another owner, another day, or that it is not done after all. */
export function CorrectActionForm({ action, reload, onClose }: CorrectActionFormProps) {
  const { t, i18n } = useTranslation('audits');
  const record = useTranslation('record').t;
  const act = useAct(CorrectAction, (data) => data.correctCorrectiveAction.errors);
  const values: z.input<typeof schema> = {
    sectionNo: String(action.sectionNo),
    shortfall: action.shortfall,
    action: action.action,
    owner: action.owner,
    dueOn: action.dueOn,
    doneOn: action.doneOn ?? '',
    reason: '',
  };
  return (
    <RecordDrawer
      title={t('actions.correct.title')}
      labels={{
        sectionNo: t('actions.section'),
        shortfall: t('actions.shortfall'),
        action: t('actions.action'),
        owner: t('actions.owner'),
        dueOn: t('actions.dueOn'),
        doneOn: t('actions.doneOn'),
        reason: record('reason.label'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version: action.version, values }}
      reload={reload}
      savedMessage={t('actions.correct.saved')}
      save={(corrected, { idempotencyKey, version }) =>
        act({ input: { id: action.id, version, ...corrected }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ChoiceField
        name="sectionNo"
        label={t('actions.section')}
        options={SECTIONS.map(({ sectionNo, title }) => ({
          value: String(sectionNo),
          label: `${sectionNo} · ${title[i18n.language.startsWith('fr') ? 'fr' : 'en']}`,
        }))}
        required
      />
      <TextField name="shortfall" label={t('actions.shortfall')} lines={2} required />
      <TextField name="action" label={t('actions.action')} lines={2} required />
      <TextField name="owner" label={t('actions.owner')} required />
      <DateField name="dueOn" label={t('actions.dueOn')} required />
      <DateField name="doneOn" label={t('actions.doneOn')} description={t('actions.correct.notDone')} />
      <ReasonField />
    </RecordDrawer>
  );
}
