import { Skeleton, Stack } from '@mantine/core';

/** Stands where a page will be while its code is on the way. */
export function PageWaiting() {
  return (
    <Stack gap="md" aria-hidden>
      <Skeleton height={28} width={220} radius="sm" />
      <Skeleton height={320} radius="md" />
    </Stack>
  );
}
