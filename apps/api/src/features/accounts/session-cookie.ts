import type { Request, Response } from 'express';
import type { SessionCookie } from '../../context.js';

const NAME = 'good_standing_session';

/** The session cookie of one request: unreadable for scripts, not sent along by other sites, https only where there is https. */
export function sessionCookie(request: Request, response: Response): SessionCookie {
  const attributes = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const;
  return {
    token: readToken(request.headers.cookie),
    write: (token, expires) => void response.cookie(NAME, token, { ...attributes, expires }),
    clear: () => void response.clearCookie(NAME, attributes),
  };
}

function readToken(header: string | undefined): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
