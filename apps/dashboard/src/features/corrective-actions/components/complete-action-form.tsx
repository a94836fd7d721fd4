import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { ActionLineFragment } from '../../../gql/graphql';
import { requiredDate } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const CompleteAction = graphql(`
  mutation CompleteCorrectiveAction($input: CompleteCorrectiveActionInput!, $idempotencyKey: String) {
    completeCorrectiveAction(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ doneOn: requiredDate() });

interface CompleteActionFormProps {
  action: ActionLineFragment;
  today: string;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Says that an action was carried out. */
export function CompleteActionForm({ action, today, reload, onClose }: CompleteActionFormProps) {
  const { t } = useTranslation('audits');
  const act = useAct(CompleteAction, (data) => data.completeCorrectiveAction.errors);
  const values = { doneOn: action.doneOn ?? today };
  return (
    <RecordDrawer
      title={t('actions.complete.title')}
      description={action.action}
      labels={{ doneOn: t('actions.doneOn') }}
      schema={schema}
      initial={values}
      recorded={{ version: action.version, values }}
      reload={reload}
      savedMessage={t('actions.complete.saved')}
      saveLabel={t('actions.complete.save')}
      save={({ doneOn }, { idempotencyKey, version }) =>
        act({ input: { id: action.id, version, doneOn }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="doneOn" label={t('actions.doneOn')} required />
    </RecordDrawer>
  );
}
