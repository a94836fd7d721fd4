import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import type { AnswerValues, SavedAnswer } from '../../device-queue';
import type { QuestionToScore } from '../live-score';
import classes from './conflict-panel.module.css';

interface ConflictPanelProps {
  question: QuestionToScore;
  mine: AnswerValues;
  theirs: SavedAnswer | null;
  onKeep: (which: 'mine' | 'theirs') => void;
}

/** Somebody else answered meanwhile: both answers side by side, and the question which one stands. */
export function ConflictPanel({ question, mine, theirs, onKeep }: ConflictPanelProps) {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const told = useAnswerText(question);
  return (
    <div className={classes.panel} role="alert">
      <p className={classes.title}>{t('conflict.title', { name: theirs?.answeredBy ?? '' })}</p>
      <dl className={classes.pair}>
        <div>
          <dt>{t('conflict.mine')}</dt>
          <dd>{told(mine)}</dd>
        </div>
        <div>
          <dt>{t('conflict.theirs', { time: theirs ? format.instant(theirs.answeredAt) : '' })}</dt>
          <dd>{theirs ? told(theirs) : t('conflict.nothing')}</dd>
        </div>
      </dl>
      <Group gap="xs">
        <Button size="xs" mih={44} onClick={() => onKeep('mine')}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="xs" mih={44} variant="default" onClick={() => onKeep('theirs')}>
          {t('conflict.keepTheirs')}
        </Button>
      </Group>
    </div>
  );
}

/** An answer in a line: what was found, and the note. */
function useAnswerText(question: QuestionToScore): (values: AnswerValues) => string {
  const { t } = useTranslation('scoring');
  return ({ positive, total, choice, notApplicableReason, note }) => {
    const chosen = question.choices.find(({ key }) => key === choice)?.text;
    const found =
      notApplicableReason !== null
        ? t('conflict.notApplicable', { reason: notApplicableReason })
        : (chosen ?? (positive === null ? t('conflict.nothing') : t('conflict.tally', { positive, total })));
    return note === null ? found : `${found} · ${note}`;
  };
}
