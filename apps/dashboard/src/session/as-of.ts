import { useSearch } from '@tanstack/react-router';
import { useToday } from './viewer';

/** The day other than today that the address asks about; undefined for today. */
export function useAsOf(): string | undefined {
  const { asOf } = useSearch({ strict: false });
  const today = useToday();
  return asOf === today ? undefined : asOf;
}

/**
 * The same for a query about employers: its variable, and how it is asked. An employer has one place in the cache, and
 * that holds today; what is true of another day stays out of it.
 */
export function useAsOfQuery(): { asOf: string | undefined; policy: { fetchPolicy?: 'no-cache' } } {
  const asOf = useAsOf();
  return { asOf, policy: asOf === undefined ? {} : { fetchPolicy: 'no-cache' } };
}
