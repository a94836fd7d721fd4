import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.js';

/**
 * Knows which operations are under way. One whose client has gone away still runs to its end, and needs the database
 * until then; the HTTP server no longer waits for it.
 */
export class RunningOperations {
  private running = 0;
  private whenIdle: (() => void)[] = [];

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      this.running += 1;
      return { willSendResponse: async () => this.ended() };
    },
  };

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    if (this.running === 0) return;
    await new Promise<void>((resolve) => this.whenIdle.push(resolve));
  }

  private ended(): void {
    this.running -= 1;
    if (this.running > 0) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }
}
