import { Skeleton } from '@mantine/core';

/** Stands where a page will be while its code is on the way. */
export function PageWaiting() {
  return (
    <div aria-hidden>
      <Skeleton height={28} width={220} radius="sm" mb="md" />
      <Skeleton height={320} radius="md" />
    </div>
  );
}
