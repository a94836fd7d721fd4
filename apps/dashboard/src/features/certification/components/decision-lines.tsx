import { Skeleton, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReasonLineFragment } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';

interface DecisionLinesProps {
  title: string;
  decision: { reasons: readonly ReasonLineFragment[] } | undefined;
  /** The day the lines are about. */
  today: string;
  /** The field with the day the act is for. */
  dayField: string;
}

/** All lines of a decision, the unmet ones first. They are about today; for another day that is said beside them. */
export function DecisionLines({ title, decision, today, dayField }: DecisionLinesProps) {
  const { t } = useTranslation('certification');
  const day = useFormContext().watch(dayField);
  if (!decision) return <Skeleton height={120} />;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <ReasonList
        reasons={decision.reasons.toSorted((a, b) => Number(a.met) - Number(b.met))}
        label={title}
      />
      {day !== today && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('otherDay')}
        </Text>
      )}
    </div>
  );
}
