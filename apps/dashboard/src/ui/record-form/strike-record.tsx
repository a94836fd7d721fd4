import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../gql';
import type { RecordKind } from '../../gql/graphql';
import { requiredText } from './field-schemas';
import { RecordDrawer } from './record-drawer';
import { TextField } from './record-fields';
import { useAct } from './use-act';

const StrikeRecord = graphql(`
  mutation StrikeRecord($input: StrikeRecordInput!, $idempotencyKey: String) {
    strikeRecord(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ reason: requiredText() });

export interface StruckRecord {
  kind: RecordKind;
  id: string;
  version: number;
  /** What it is, as the page shows it: "Headcount 2025-01-01: 8". */
  title: string;
}

/** Takes back a record made in error. It leaves the screen and the rules; the journal keeps it with the reason. */
export function StrikeRecordDrawer({ record, onClose }: { record: StruckRecord; onClose: () => void }) {
  const { t } = useTranslation('record');
  const act = useAct(StrikeRecord, (data) => data.strikeRecord.errors);
  return (
    <RecordDrawer
      title={t('strike.title')}
      description={t('strike.explain', { record: record.title })}
      labels={{ reason: t('reason.label') }}
      schema={schema}
      initial={{ reason: '' }}
      saveLabel={t('strike.save')}
      savedMessage={t('strike.saved', { record: record.title })}
      danger
      save={(values, { idempotencyKey }) =>
        act({
          input: { kind: record.kind, id: record.id, version: record.version, reason: values.reason },
          idempotencyKey,
        })
      }
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={t('reason.label')}
        description={t('reason.strikeHint')}
        required
        lines={2}
      />
    </RecordDrawer>
  );
}
