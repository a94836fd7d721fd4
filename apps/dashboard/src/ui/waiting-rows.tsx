import { Skeleton, Stack } from '@mantine/core';

/** Stands where rows are on their way, at about their height, so that the page does not jump. */
export function WaitingRows({ rows }: { rows: number }) {
  return (
    <Stack gap={10} py={4} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={row} height={16} width={`${92 - (row % 3) * 14}%`} />
      ))}
    </Stack>
  );
}
