import { hash, verify } from '@node-rs/argon2';

/** Shorter ones are guessed; there is no other rule, so that people can use sentences. */
export const SHORTEST_PASSWORD = 10;

// Nobody's: compared against when the address is unknown, so that the answer takes as long as for a known one.
let nobodysHash: Promise<string> | undefined;

/** argon2id with the library's parameters (19 MiB, two passes), salt and parameters inside the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether it is the password; false for a null hash, after the same time. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return passwordHash !== null && matches;
}
