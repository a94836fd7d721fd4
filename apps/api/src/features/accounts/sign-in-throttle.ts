const MOST_FAILURES = 5;
const MOST_FAILURES_PER_ADDRESS = 50;
const WINDOW_MS = 15 * 60_000;
const MOST_KEYS = 10_000;

/**
 * Slows down guessing: after five failures for an e-mail address from one network address (or fifty from that network
 * address altogether), no more tries are answered until a quarter of an hour after the first of them. Kept in memory;
 * a restart forgets it.
 */
export class SignInThrottle {
  private readonly failures = new Map<string, { count: number; since: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds to wait before the next try; 0 when there is nothing to wait for. */
  waitSeconds(address: string, email: string): number {
    return Math.max(
      this.waitFor(pairKey(address, email), MOST_FAILURES),
      this.waitFor(address, MOST_FAILURES_PER_ADDRESS),
    );
  }

  failed(address: string, email: string): void {
    this.count(pairKey(address, email));
    this.count(address);
  }

  succeeded(address: string, email: string): void {
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

const pairKey = (address: string, email: string): string => `${address} ${email.toLowerCase()}`;
