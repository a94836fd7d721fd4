import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../ui/section-card';
import type { ReviewState } from '../use-review-state';
import { NoteForm } from './note-form';
import { ReviewNoteItem } from './review-note';
import classes from './review-note.module.css';

interface ReviewNotesProps {
  workbookId: string;
  sections: readonly { sectionNo: number; title: string }[];
  review: ReviewState;
}

/** Every note of an audit: what is to be put right first. */
export function ReviewNotes({ workbookId, sections, review }: ReviewNotesProps) {
  const { t } = useTranslation('review');
  const [writing, setWriting] = useState(false);
  const place = (sectionNo: number | null | undefined, position: number | null | undefined) =>
    sectionNo === null || sectionNo === undefined ? (
      <Text size="sm" c="dimmed">
        {t('note.wholeAudit')}
      </Text>
    ) : (
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => (
          <Link
            {...props}
            to="/audits/score/$workbookId"
            params={{ workbookId }}
            search={{ section: sectionNo }}
          />
        )}
      >
        {position === null || position === undefined
          ? t('notes.section', {
              no: sectionNo,
              title: sections.find((one) => one.sectionNo === sectionNo)?.title ?? '',
            })
          : t('notes.question', { place: `${sectionNo}.${position}` })}
      </Anchor>
    );
  return (
    <SectionCard
      title={t('notes.title')}
      hint={t('notes.hint')}
      actions={
        review.mayWrite && (
          <Button size="xs" variant="default" onClick={() => setWriting(true)}>
            {t('note.open')}
          </Button>
        )
      }
    >
      {review.notes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('notes.none')}
        </Text>
      ) : (
        <ul className={classes.list} aria-label={t('notes.title')}>
          {review.notes.map((note) => (
            <ReviewNoteItem
              key={note.id}
              note={note}
              review={review}
              place={place(note.sectionNo, note.position)}
            />
          ))}
        </ul>
      )}
      {writing && <NoteForm workbookId={workbookId} sections={sections} onClose={() => setWriting(false)} />}
    </SectionCard>
  );
}
