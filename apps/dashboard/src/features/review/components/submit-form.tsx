import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ReviewQuery } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';
import { requiredDate } from '../../../ui/record-form/field-schemas';
import { Notice } from '../../../ui/record-form/notice';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { waitsOnDevice } from '../../device-queue';
import { SubmitWorkbook } from '../review.queries';

const schema = z.object({ submittedOn: requiredDate() });

interface SubmitFormProps {
  workbook: NonNullable<ReviewQuery['auditWorkbook']>;
  today: string;
  userId: string;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Hands an audit in, with what the reviewer will weigh said before. */
export function SubmitForm({ workbook, today, userId, reload, onClose }: SubmitFormProps) {
  const { t } = useTranslation('review');
  const submit = useAct(SubmitWorkbook, (data) => data.submitWorkbook.errors);
  const { id, version, maySubmit, jointEmployers } = workbook;
  const values = { submittedOn: today };
  return (
    <RecordDrawer
      title={t('submit.title')}
      description={
        jointEmployers.length > 0
          ? t('submit.explainJoint', { count: jointEmployers.length + 1 })
          : t('submit.explain')
      }
      labels={{ submittedOn: t('submit.on') }}
      schema={schema}
      initial={values}
      recorded={{ version, values }}
      reload={reload}
      saveLabel={t('submit.save')}
      savedMessage={t('submit.saved')}
      save={async ({ submittedOn }, { idempotencyKey, version: seen }) => {
        // Another tab may have been answering meanwhile.
        if (await waitsOnDevice(userId, id))
          return [{ code: 'INVALID', message: t('submit.waiting'), path: [] }];
        return submit({ input: { workbookId: id, version: seen, submittedOn }, idempotencyKey });
      }}
      onClose={onClose}
    >
      {maySubmit.cautions.length > 0 && (
        <Notice tone="warn" title={t('check.cautions')}>
          <Stack gap={4}>
            <ReasonList reasons={maySubmit.cautions} label={t('check.cautions')} />
          </Stack>
        </Notice>
      )}
      <DateField name="submittedOn" label={t('submit.on')} required />
    </RecordDrawer>
  );
}
