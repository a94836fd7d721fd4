import { Button, Group } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../ui/section-card';
import { reviewPaths } from '../review.paths';
import type { ReviewState } from '../use-review-state';

interface NotesAsideProps {
  workbookId: string;
  review: ReviewState;
  onNext: () => void;
}

/** How many notes are open, the next of them, and the way to the whole review. */
export function NotesAside({ workbookId, review, onNext }: NotesAsideProps) {
  const { t } = useTranslation('review');
  const open = review.notes.filter(({ resolved }) => !resolved);
  const todo = open.filter(({ kind }) => kind === 'ACTIONABLE').length;
  return (
    <SectionCard
      title={t('notes.title')}
      hint={
        open.length === 0
          ? t(review.notes.length === 0 ? 'notes.none' : 'notes.allResolved')
          : t('notes.open', { count: open.length, todo })
      }
    >
      <Group gap="xs">
        {open.length > 0 && (
          <Button
            variant="default"
            mih={44}
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={onNext}
          >
            {t('notes.next')}
          </Button>
        )}
        <Button
          variant="default"
          mih={44}
          renderRoot={(props) => <Link {...props} {...reviewPaths.review(workbookId)} />}
        >
          {t('open')}
        </Button>
      </Group>
    </SectionCard>
  );
}
