import { isCalendarDate } from '@good-standing/domain';
import { Skeleton, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { ReasonLineFragment } from '../../../gql/graphql';
import { ErrorState } from '../../../ui/error-state';
import { ReasonList } from '../../../ui/reason-list';

/**
 * The day typed into the form's field, and how the lines of that day are asked for. An employer has one place in the
 * cache, and that holds today.
 */
export function useDecisionDay(field: string, today: string) {
  const typed: unknown = useFormContext().watch(field);
  const day = typeof typed === 'string' && isCalendarDate(typed) ? typed : today;
  return day === today
    ? { day, asOf: null, policy: {} }
    : { day, asOf: day, policy: { fetchPolicy: 'no-cache' as const } };
}

interface DecisionLinesProps {
  title: string;
  decision: { reasons: readonly ReasonLineFragment[] } | undefined;
  error: unknown;
  onRetry: () => void;
}

/** All lines of a decision on the day that is typed, the unmet ones first. */
export function DecisionLines({ title, decision, error, onRetry }: DecisionLinesProps) {
  if (!decision && error) return <ErrorState inline error={error} onRetry={onRetry} />;
  return (
    <div aria-live="polite" aria-busy={!decision}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {decision ? (
        <ReasonList
          reasons={decision.reasons.toSorted((a, b) => Number(a.met) - Number(b.met))}
          label={title}
        />
      ) : (
        <Skeleton height={120} />
      )}
    </div>
  );
}
