import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** What the server does with a message instead of taking it: answer with a code, or take it and break the line. */
export type Trouble = { code: number } | 'take it and hang up' | null;

/** A real SMTP server of the test's own, that keeps what it takes. */
export class MailServer {
  readonly taken: ParsedMail[] = [];
  trouble: Trouble = null;
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => void this.take(stream, done),
    });
  }

  static async open(): Promise<MailServer> {
    const mailServer = new MailServer();
    // A line that the test itself breaks is no news.
    mailServer.server.on('error', () => undefined);
    mailServer.server.server.on('connection', (socket: Socket) => mailServer.sockets.add(socket));
    await new Promise<void>((resolve) => mailServer.server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(
    stream: SMTPServerDataStream,
    done: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    const mail = await simpleParser(stream);
    const { trouble } = this;
    if (trouble !== null && typeof trouble === 'object') {
      return done(Object.assign(new Error('not this one'), { responseCode: trouble.code }));
    }
    this.taken.push(mail);
    if (trouble === null) return done(null, 'taken');
    for (const socket of this.sockets) socket.destroy();
  }
}
