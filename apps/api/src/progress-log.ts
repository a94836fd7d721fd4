/** What start-up steps tell the person who waits. A pino logger and `console` both fit. */
export interface ProgressLog {
  info(message: string): void;
  warn(message: string): void;
}
