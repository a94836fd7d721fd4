import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { choice, requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { WriteReviewNote } from '../review.queries';

const KINDS = ['ACTIONABLE', 'INFORMATIONAL'] as const;
const schema = z.object({
  kind: choice(KINDS),
  section: z.string().transform((text) => (text === '' ? null : Number(text))),
  body: requiredText(),
});
type Input = z.input<typeof schema>;

interface NoteFormProps {
  workbookId: string;
  /** Where the note belongs when it is written beside a question. */
  question?: { id: string; place: string };
  /** To choose from when it is written about the audit. */
  sections?: readonly { sectionNo: number; title: string }[];
  onClose: () => void;
}

/** Something the reviewer notes about a question, a section or the whole audit. */
export function NoteForm({ workbookId, question, sections = [], onClose }: NoteFormProps) {
  const { t } = useTranslation('review');
  const write = useAct(WriteReviewNote, (data) => data.writeReviewNote.errors);
  const initial: Input = { kind: 'ACTIONABLE', section: '', body: '' };
  return (
    <RecordDrawer
      title={question ? t('note.titleAt', { place: question.place }) : t('note.title')}
      description={t('note.explain')}
      labels={{ kind: t('note.kind'), section: t('note.section'), body: t('note.body') }}
      schema={schema}
      initial={initial}
      saveLabel={t('note.save')}
      savedMessage={t('note.saved')}
      save={({ kind, section, body }, { idempotencyKey }) =>
        write({
          input: { workbookId, kind, body, sectionNo: section, questionId: question?.id },
          idempotencyKey,
        })
      }
      onClose={onClose}
    >
      <ChoiceField<Input>
        name="kind"
        label={t('note.kind')}
        options={KINDS.map((value) => ({ value, label: t(`note.means.${value}`) }))}
        required
      />
      {!question && (
        <ChoiceField<Input>
          name="section"
          label={t('note.section')}
          none={t('note.wholeAudit')}
          options={sections.map(({ sectionNo, title }) => ({
            value: String(sectionNo),
            label: `${sectionNo}. ${title}`,
          }))}
        />
      )}
      <TextField<Input> name="body" label={t('note.body')} required lines={3} />
    </RecordDrawer>
  );
}
