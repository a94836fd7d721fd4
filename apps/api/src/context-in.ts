import type { Context, Language } from './context.js';
import { Loaders } from './graphql/loaders.js';

/** The request as if it had been asked in that language: for what is read and written for somebody else. For reading only. */
export function contextIn(context: Context, language: Language): Context {
  if (language === context.language) return context;
  const there: Context = { ...context, language };
  there.loaders = new Loaders(there);
  return there;
}
