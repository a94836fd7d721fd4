import { useTranslation } from 'react-i18next';
import type { ImportNote } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';

const shown = 20;

/** What was put right while reading. */
export function ImportNotes({
  notes,
}: {
  notes: readonly Pick<ImportNote, 'file' | 'line' | 'column' | 'value' | 'note'>[];
}) {
  const { t } = useTranslation('intake');
  if (notes.length === 0) return null;
  return (
    <SectionCard title={t('notes.title')} hint={t('notes.hint')}>
      <ul>
        {notes.slice(0, shown).map(({ file, line, column, value, note }) => (
          <li key={`${file} ${line} ${column} ${note}`}>
            {t('notes.where', { file: [file, column].filter(Boolean).join(' · '), line: line ?? '—' })}{' '}
            {value && <q>{value}</q>} {note}
          </li>
        ))}
      </ul>
      {notes.length > shown && <p>{t('notes.more', { count: notes.length - shown })}</p>}
    </SectionCard>
  );
}
