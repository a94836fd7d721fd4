import { useState } from 'react';

/**
 * Thirty-two random hexadecimal digits. Not `crypto.randomUUID`, which browsers withhold from plain-http addresses
 * such as an office server reached by its name.
 */
export function makeIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** One key for each opening of a form: pressing Save twice, or again after a lost answer, stores one record. */
export function useIdempotencyKey(): string {
  const [key] = useState(makeIdempotencyKey);
  return key;
}
