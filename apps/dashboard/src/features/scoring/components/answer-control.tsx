import { Group, Radio, Stack, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import type { AnswerValues } from '../../device-queue';
import type { QuestionToScore } from '../live-score';
import classes from './answer-control.module.css';

interface AnswerControlProps {
  question: QuestionToScore;
  /** Names the question for those who hear the control alone. */
  label: string;
  values: AnswerValues;
  disabled: boolean;
  /** Typed so far: not yet to be kept. */
  onType: (values: Partial<AnswerValues>) => void;
  /** Decided: to be kept at once. */
  onDecide: (values: Partial<AnswerValues>) => void;
}

/** True for a paper that is either there or not: yes or no says it all. */
export function isYesOrNo({ pattern, thresholdPercent, evidence }: QuestionToScore): boolean {
  return pattern === 'ALL_OR_NOTHING' && thresholdPercent === 100 && evidence.join() === 'DOCUMENTATION';
}

/** What was found: yes or no, one of the choices, or how many of how many. */
export function AnswerControl(props: AnswerControlProps) {
  const { question, label, values, disabled, onType, onDecide } = props;
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const name = useId();

  if (question.pattern === 'PARTIAL') {
    return (
      <fieldset className={classes.choices}>
        <legend className="visually-hidden">{label}</legend>
        {question.choices.map(({ key, text, points }, index) => (
          <Radio
            key={key}
            name={name}
            disabled={disabled}
            checked={values.choice === key}
            onChange={() => onDecide({ choice: key })}
            label={
              <>
                {text}{' '}
                <span className={classes.points}>{t('points', { points: format.points(points) })}</span>
              </>
            }
            aria-keyshortcuts={String(index + 1)}
            classNames={{ body: classes.choice, label: classes.words }}
          />
        ))}
      </fieldset>
    );
  }
  if (isYesOrNo(question) && (values.total ?? 1) === 1) {
    return (
      <fieldset className={classes.row}>
        <legend className="visually-hidden">{label}</legend>
        {[1, 0].map((positive) => (
          <Radio
            key={positive}
            name={name}
            disabled={disabled}
            checked={values.positive === positive}
            onChange={() => onDecide({ positive, total: 1 })}
            label={t(positive === 1 ? 'answer.yes' : 'answer.no')}
            aria-keyshortcuts={positive === 1 ? 'y' : 'n'}
            classNames={{ body: classes.choice, label: classes.words }}
          />
        ))}
      </fieldset>
    );
  }
  const tooMany = values.positive !== null && values.total !== null && values.positive > values.total;
  const half = (values.positive === null) !== (values.total === null);
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <CountField
          label={t('answer.positive')}
          about={label}
          value={values.positive}
          disabled={disabled}
          invalid={tooMany}
          onType={(positive) => onType({ positive })}
        />
        <span className={classes.of}>{t('answer.of')}</span>
        <CountField
          label={t('answer.total')}
          about={label}
          value={values.total}
          disabled={disabled}
          invalid={values.total === 0}
          onType={(total) => onType({ total })}
        />
      </Group>
      <span className={classes.hint} role="status">
        {tooMany
          ? t('answer.tooMany')
          : values.total === 0
            ? t('answer.noneLookedAt')
            : half
              ? t('answer.bothNeeded')
              : question.pattern === 'ALL_OR_NOTHING'
                ? t('answer.threshold', { percent: format.percent(question.thresholdPercent) })
                : t('answer.proportional')}
      </span>
    </Stack>
  );
}

interface CountFieldProps {
  label: string;
  about: string;
  value: number | null;
  disabled: boolean;
  invalid: boolean;
  onType: (value: number | null) => void;
}

const MOST_DIGITS = 6;

function CountField({ label, about, value, disabled, invalid, onType }: CountFieldProps) {
  return (
    <TextInput
      label={label}
      aria-label={`${label} – ${about}`}
      value={value === null ? '' : String(value)}
      disabled={disabled}
      error={invalid}
      inputMode="numeric"
      autoComplete="off"
      maxLength={MOST_DIGITS}
      classNames={{ root: classes.count, input: classes.figure }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '');
        onType(digits === '' ? null : Number(digits));
      }}
    />
  );
}
