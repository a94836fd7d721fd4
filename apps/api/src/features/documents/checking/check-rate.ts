import { isIPv6 } from 'node:net';

const MOST_IN_WINDOW = 30;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * Slows down trying codes: thirty a minute from one network address, all that is asked counted, found or not. Kept in
 * memory; a restart forgets it. Behind several servers each counts for itself.
 */
export class CheckRate {
  private readonly asked = new Map<string, { count: number; since: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts one question. Seconds to wait when it is one too many, otherwise 0. */
  ask(address: string): number {
    const key = network(address);
    const now = this.now();
    const entry = this.asked.get(key);
    if (entry === undefined || entry.since + WINDOW_MS <= now) {
      this.asked.delete(key);
      // The oldest goes first: a map keeps the order in which its keys were set.
      const oldest = this.asked.keys().next().value;
      if (this.asked.size >= MOST_ADDRESSES && oldest !== undefined) this.asked.delete(oldest);
      this.asked.set(key, { count: 1, since: now });
      return 0;
    }
    entry.count += 1;
    return entry.count <= MOST_IN_WINDOW ? 0 : Math.ceil((entry.since + WINDOW_MS - now) / 1000);
  }
}

/** An IPv6 line has a whole network of addresses to itself: its first four groups count for all of them. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter((group) => group !== '');
  const last = (tail ?? '').split(':').filter((group) => group !== '');
  const missing = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...missing, ...last].slice(0, 4).join(':');
}
