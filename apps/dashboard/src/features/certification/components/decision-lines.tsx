import { Skeleton, Text } from '@mantine/core';
import type { ReasonLineFragment } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';

interface DecisionLinesProps {
  title: string;
  decision: { reasons: readonly ReasonLineFragment[] } | undefined;
}

/** All lines of a decision, the unmet ones first. */
export function DecisionLines({ title, decision }: DecisionLinesProps) {
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
    </div>
  );
}
