import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewState } from '../use-review-state';
import { NoteForm } from './note-form';
import { ReviewNoteItem } from './review-note';
import classes from './review-note.module.css';

interface QuestionNotesProps {
  workbookId: string;
  question: { id: string; place: string };
  review: ReviewState;
}

/** What the reviewer noted about a question, where the question stands. */
export function QuestionNotes({ workbookId, question, review }: QuestionNotesProps) {
  const { t } = useTranslation('review');
  const [writing, setWriting] = useState(false);
  const own = review.notes.filter(({ questionId }) => questionId === question.id);
  if (own.length === 0 && !review.mayWrite) return null;
  return (
    <>
      {own.length > 0 && (
        <ul className={classes.list} aria-label={t('notes.of', { place: question.place })}>
          {own.map((note) => (
            <ReviewNoteItem key={note.id} note={note} review={review} />
          ))}
        </ul>
      )}
      {review.mayWrite && (
        <div className="no-print">
          <Button
            variant="subtle"
            size="xs"
            mih={44}
            leftSection={<IconMessagePlus size={16} aria-hidden />}
            onClick={() => setWriting(true)}
          >
            {t('note.add', { place: question.place })}
          </Button>
        </div>
      )}
      {writing && <NoteForm workbookId={workbookId} question={question} onClose={() => setWriting(false)} />}
    </>
  );
}
