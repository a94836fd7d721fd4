import type { Context } from '../context.js';
import { Waves } from './waves.js';

/**
 * The loaders of one request. A feature declares a loader as a function of the context and asks for it here, so that
 * everyone in the request shares the same one and no central list has to know them all.
 */
export class Loaders {
  readonly waves = new Waves();
  private made = new Map<(context: Context) => unknown, unknown>();

  constructor(private readonly context: Context) {}

  get<Loader>(make: (context: Context) => Loader): Loader {
    let loader = this.made.get(make) as Loader | undefined;
    if (loader === undefined) {
      loader = make(this.context);
      this.made.set(make, loader);
    }
    return loader;
  }

  /** Forgets what was read; an act does this, so that its answer shows what it has changed. */
  clear(): void {
    this.made = new Map();
  }
}
