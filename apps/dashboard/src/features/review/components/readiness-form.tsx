import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ReviewQuery } from '../../../gql/graphql';
import { wholeNumber } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { NoteReadiness } from '../review.queries';

const FIELDS = ['activeWorksites', 'peopleAvailable', 'peakWorkforce'] as const;
const schema = z.object({
  activeWorksites: wholeNumber(),
  peopleAvailable: wholeNumber(),
  peakWorkforce: wholeNumber(),
});
type Input = z.input<typeof schema>;

interface ReadinessFormProps {
  workbook: NonNullable<ReviewQuery['auditWorkbook']>;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Which worksites and people were there during the audit. */
export function ReadinessForm({ workbook, reload, onClose }: ReadinessFormProps) {
  const { t } = useTranslation('review');
  const act = useAct(NoteReadiness, (data) => data.noteReadiness.errors);
  const { review, version } = workbook;
  const typed = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  const values: Input = {
    activeWorksites: typed(review.activeWorksites),
    peopleAvailable: typed(review.peopleAvailable),
    peakWorkforce: typed(review.peakWorkforce),
  };
  return (
    <RecordDrawer
      title={t('readiness.title')}
      description={t('readiness.explain')}
      labels={{
        activeWorksites: t('readiness.activeWorksites'),
        peopleAvailable: t('readiness.peopleAvailable'),
        peakWorkforce: t('readiness.peakWorkforce'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version, values }}
      reload={reload}
      savedMessage={t('readiness.saved')}
      save={(noted, { idempotencyKey, version: seen }) =>
        act({ input: { workbookId: workbook.id, version: seen, ...noted }, idempotencyKey })
      }
      onClose={onClose}
    >
      {FIELDS.map((name) => (
        <TextField<Input>
          key={name}
          name={name}
          label={t(`readiness.${name}`)}
          inputMode="numeric"
          required
        />
      ))}
    </RecordDrawer>
  );
}
