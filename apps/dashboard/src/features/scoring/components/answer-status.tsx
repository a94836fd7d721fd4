import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconClockHour4,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../../ui/tone';
import type { QuestionStatus } from '../question-status';
import classes from './answer-status.module.css';

const LOOKS: Record<QuestionStatus, { tone: Tone; icon: typeof IconCircleCheck }> = {
  FULL: { tone: 'good', icon: IconCircleCheck },
  PART: { tone: 'warn', icon: IconCircleHalf2 },
  NONE: { tone: 'bad', icon: IconCircleX },
  OPEN: { tone: 'quiet', icon: IconCircleDashed },
  NOT_APPLICABLE: { tone: 'quiet', icon: IconCircleMinus },
  WAITING: { tone: 'calm', icon: IconClockHour4 },
  ATTENTION: { tone: 'bad', icon: IconAlertTriangle },
};

/** A question's state as colour, shape and word. */
export function AnswerStatus({ status, hideWord = false }: { status: QuestionStatus; hideWord?: boolean }) {
  const { t } = useTranslation('scoring');
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <span className={`${classes.status} ${classes[tone]}`}>
      <Icon size={18} stroke={2} aria-hidden />
      <span className={hideWord ? 'visually-hidden' : undefined}>{t(`status.${status}`)}</span>
    </span>
  );
}
