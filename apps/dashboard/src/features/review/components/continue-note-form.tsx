import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ReviewNoteLineFragment, ReviewNoteStep } from '../../../gql/graphql';
import { optionalText, requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { ContinueReviewNote } from '../review.queries';

const withWords = z.object({ body: requiredText() });
const perhapsWords = z.object({ body: optionalText() });

interface ContinueNoteFormProps {
  note: ReviewNoteLineFragment;
  step: ReviewNoteStep;
  onClose: () => void;
}

/** A reply to a note, its settling, or its opening again. */
export function ContinueNoteForm({ note, step, onClose }: ContinueNoteFormProps) {
  const { t } = useTranslation('review');
  const act = useAct(ContinueReviewNote, (data) => data.continueReviewNote.errors);
  const settles = step === 'RESOLVE';
  return (
    <RecordDrawer<{ body: string }, { body: string | null }>
      title={t(`continue.title.${step}`)}
      description={<q>{note.entries[0]?.body}</q>}
      labels={{ body: t('continue.body') }}
      schema={settles ? perhapsWords : withWords}
      initial={{ body: '' }}
      saveLabel={t(`continue.${step}`)}
      savedMessage={t(`continue.done.${step}`)}
      save={({ body }, { idempotencyKey }) =>
        act({ input: { id: note.id, version: note.version, step, body }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="body" label={t('continue.body')} required={!settles} lines={3} />
    </RecordDrawer>
  );
}
