const MOST_FAILURES = 5;
const MOST_FAILURES_PER_ADDRESS = 50;
const MOST_FAILURES_PER_NAME = 50;
const WINDOW_MS = 15 * 60_000;
const MOST_KEYS = 10_000;

/**
 * Slows down guessing: after five failures for an e-mail address from one network address (or fifty from that network
 * address, or for that e-mail address, altogether), no more tries are answered until a quarter of an hour after the first
 * of them. A try counts as a failure from its beginning, so that many at once get no further than one after another.
 * Kept in memory; a restart forgets it.
 */
export class SignInThrottle {
  private readonly failures = new Map<string, { count: number; since: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds to wait before the next try; 0 when there is nothing to wait for. */
  waitSeconds(address: string, email: string): number {
    return Math.max(...limits(address, email).map(([key, most]) => this.waitFor(key, most)));
  }

  /** A try begins. */
  tried(address: string, email: string): void {
    for (const [key] of limits(address, email)) this.count(key);
  }

  /** The try was the right one: it takes back its own count, and ends what was held against the pair. */
  succeeded(address: string, email: string): void {
    for (const [key] of limits(address, email)) {
      const entry = this.failures.get(key);
      if (entry !== undefined) entry.count -= 1;
    }
    this.failures.delete(pairKey(address, email));
  }

  private waitFor(key: string, most: number): number {
    const entry = this.failures.get(key);
    if (entry === undefined || entry.count < most) return 0;
    return Math.max(0, Math.ceil((entry.since + WINDOW_MS - this.now()) / 1000));
  }

  private count(key: string): void {
    const entry = this.failures.get(key);
    if (entry !== undefined && entry.since + WINDOW_MS > this.now()) {
      entry.count += 1;
      return;
    }
    this.failures.delete(key);
    // The oldest goes first: a map keeps the order in which its keys were set.
    const oldest = this.failures.keys().next().value;
    if (this.failures.size >= MOST_KEYS && oldest !== undefined) this.failures.delete(oldest);
    this.failures.set(key, { count: 1, since: this.now() });
  }
}

/** What a try counts for, and how many failures of each are borne. */
const limits = (address: string, email: string): [string, number][] => [
  [pairKey(address, email), MOST_FAILURES],
  [address, MOST_FAILURES_PER_ADDRESS],
  [` ${email.toLowerCase()}`, MOST_FAILURES_PER_NAME],
];

const pairKey = (address: string, email: string): string => `${address} ${email.toLowerCase()}`;
