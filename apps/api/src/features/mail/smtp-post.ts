import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';

/** What goes out: one message to one address. */
export interface OutgoingMessage {
  /** Stays the same over all tries, so that a receiver can know a repetition. */
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; content: Buffer }[];
}

/** What became of a try that failed. */
export type FailureKind =
  /** Nobody has taken it; the next try may work. */
  | 'LATER'
  /** Refused for good: no such address, message not wanted. */
  | 'NEVER'
  /** The connection broke where the other side may have taken it already. */
  | 'UNCERTAIN';

export class PostFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}

/** The way out for mails. */
export interface Post {
  /** Resolves when the other side has taken the message. @throws PostFailure */
  send(message: OutgoingMessage): Promise<void>;
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Sends over the SMTP server of the URL (`smtp://user:password@host:587`, or `smtps://`). */
export function smtpPost(url: string): Post {
  return {
    async send(message) {
      let begun = false;
      const transport = createTransport({
        url,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: SILENCE_MS,
        // Contents come from the outbox only: no file and no address is ever read on behalf of a message.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      transport.use('stream', (mail, done) => {
        // Made when the server has let us in, right before sender, address and content are said.
        mail.message.transform(() => {
          begun = true;
          return new PassThrough();
        });
        done();
      });
      try {
        // As an address and not as a line, in which a comma would make two of it.
        await transport.sendMail({ ...message, to: { name: '', address: message.to } });
      } catch (error) {
        throw new PostFailure(failureKind(error as SmtpError, begun), (error as Error).message);
      }
    },
  };
}

interface SmtpError {
  code?: string;
  /** The server's own answer, e.g. 451; without one the connection failed. */
  responseCode?: number;
}

/** The library says the same of a line that broke before and after the content: who had begun cannot know. */
function failureKind({ code, responseCode }: SmtpError, begun: boolean): FailureKind {
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'NEVER' : begun ? 'UNCERTAIN' : 'LATER';
  return responseCode >= 500 && code !== 'EAUTH' ? 'NEVER' : 'LATER';
}
