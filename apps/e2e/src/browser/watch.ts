import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

/** What goes wrong in a browser without anyone seeing it: errors on the console, uncaught ones, failed requests. */
export class Watch {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.note(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Leaving a page, or asking anew while typing, ends the questions that nobody waits for any more.
      if (reason !== 'net::ERR_ABORTED') this.note(`failed: ${request.url()} ${reason}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.note(`answered ${response.status()}: ${response.url()}`);
    });
  }

  /** From now on these are what the test itself causes, such as a server that it has stopped. */
  allow(...causes: RegExp[]): void {
    this.expected.push(...causes);
  }

  /** Fails when anything went wrong since the last call. */
  expectQuiet(): void {
    expect(this.found.splice(0), 'what went wrong in the browser').toEqual([]);
  }

  private note(problem: string): void {
    if (!this.expected.some((cause) => cause.test(problem))) this.found.push(problem);
  }
}
