/**
 * When the loaders of one request read: together, in waves. What is asked for while statements run waits until all of
 * them have answered, so that how many statements a request runs depends on its shape alone, not on which of them
 * happened to answer first, and each loader reads as many keys at once as it can.
 *
 * A loader's fetch must not wait for another loader: that one would wait for it in turn.
 */
export class Waves {
  private waiting: (() => void)[] = [];
  private running = 0;
  private armed = false;

  /** DataLoader's batchScheduleFn. */
  readonly schedule = (dispatch: () => void): void => {
    this.waiting.push(dispatch);
    this.arm();
  };

  /** Counts a fetch among those the next wave waits for. */
  async track<Result>(fetch: Promise<Result>): Promise<Result> {
    this.running += 1;
    try {
      return await fetch;
    } finally {
      this.running -= 1;
      this.arm();
    }
  }

  private arm(): void {
    if (this.armed || this.running > 0 || this.waiting.length === 0) return;
    this.armed = true;
    // After everything that the last answers set going has asked for what it needs.
    setImmediate(() => {
      this.armed = false;
      if (this.running > 0) return;
      const wave = this.waiting;
      this.waiting = [];
      for (const dispatch of wave) dispatch();
    });
  }
}
