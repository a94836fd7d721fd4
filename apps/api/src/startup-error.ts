/**
 * Something a person at the terminal can put right (a taken port, an unreachable database, a folder without
 * permission). The entry points print its message alone, without a stack, and exit with code 1.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
