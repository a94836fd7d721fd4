import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewNoteLineFragment, ReviewNoteStep } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { ToneBadge } from '../../../ui/tone-badge';
import type { ReviewState } from '../use-review-state';
import { ContinueNoteForm } from './continue-note-form';
import classes from './review-note.module.css';

interface ReviewNoteItemProps {
  note: ReviewNoteLineFragment;
  review: Pick<ReviewState, 'mayAnswer' | 'mayReopen'>;
  /** Where it belongs; left out where that is plain. */
  place?: React.ReactNode;
}

/** One note: whether it wants something done, everything said to it, and what can be done with it. */
export function ReviewNoteItem({ note, review, place }: ReviewNoteItemProps) {
  const { t } = useTranslation('review');
  const format = useFormatters();
  const [step, setStep] = useState<ReviewNoteStep | null>(null);
  const steps: ReviewNoteStep[] = note.resolved
    ? review.mayReopen
      ? ['REOPEN']
      : []
    : review.mayAnswer
      ? ['REPLY', 'RESOLVE']
      : [];
  return (
    <li className={classes.note} data-resolved={note.resolved || undefined}>
      <Group gap="xs">
        {note.resolved ? (
          <ToneBadge tone="good" icon={IconCircleCheck}>
            {t('notes.resolved')}
          </ToneBadge>
        ) : (
          <ToneBadge
            tone={note.kind === 'ACTIONABLE' ? 'warn' : 'quiet'}
            icon={note.kind === 'ACTIONABLE' ? IconAlertCircle : IconInfoCircle}
          >
            {t(`note.name.${note.kind}`)}
          </ToneBadge>
        )}
        {place}
      </Group>
      <ol className={classes.entries} aria-label={t('notes.history')}>
        {note.entries.map((entry) => (
          <li key={entry.id}>
            {entry.body && <p className={classes.body}>{entry.body}</p>}
            <p className={classes.by}>
              {t(`notes.entry.${entry.kind}`, {
                name: entry.writtenBy,
                at: format.instant(entry.writtenAt),
              })}
            </p>
          </li>
        ))}
      </ol>
      {steps.length > 0 && (
        <Group gap="xs" className="no-print">
          {steps.map((one) => (
            <Button key={one} size="xs" variant="default" onClick={() => setStep(one)}>
              {t(`continue.${one}`)}
            </Button>
          ))}
        </Group>
      )}
      {step && <ContinueNoteForm note={note} step={step} onClose={() => setStep(null)} />}
    </li>
  );
}
