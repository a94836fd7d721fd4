import { useTranslation } from 'react-i18next';
import { timeOf } from '../../../ui/format';
import type { DeskAnswer } from '../../device-queue';
import classes from './save-state.module.css';

/** "Saved 10:42 · name", or that the answer is on this device and waits for the network. */
export function SaveState({ answer, typing }: { answer: DeskAnswer | undefined; typing: boolean }) {
  const { t } = useTranslation('scoring');
  return (
    <p className={classes.state} data-state={answer?.state ?? 'empty'}>
      {typing
        ? t('saved.typing')
        : answer?.state === 'saved' && answer.saved
          ? t('saved.by', { time: timeOf(answer.saved.answeredAt), name: answer.saved.answeredBy })
          : answer?.state === 'waiting'
            ? t('saved.waiting')
            : answer?.state === 'sending'
              ? t('saved.sending')
              : '\u00a0'}
    </p>
  );
}
