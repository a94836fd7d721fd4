import { announceSessionEnd } from '../../apollo/session-end';
import { i18n } from '../../i18n/i18n';
import type { WaitingFile } from './waiting';

/** A large photograph on a poor line takes minutes; a line that has died says nothing. */
const LONGEST_MILLISECONDS = 600_000;
/** What the server says of the file itself. Anything else says nothing about it: it is sent again. */
const ABOUT_THE_FILE = [400, 403, 404, 413, 415, 422];

/** Sends one file to an audit. Gives what was wrong with it; null when it was taken. @throws when it was not reached */
export async function sendEvidence(file: WaitingFile): Promise<string | null> {
  const { workbookId, questionId, fileName, content, idempotencyKey } = file;
  const query = new URLSearchParams({
    workbook: workbookId,
    question: questionId,
    name: fileName,
    key: idempotencyKey,
  });
  const response = await fetch(`/evidence?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    // The server looks at the content itself; this type cannot be sent by a form of another site.
    headers: { 'content-type': 'application/octet-stream', 'accept-language': i18n.language },
    body: content,
    signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
  });
  if (response.ok) return null;
  if (response.status === 401) announceSessionEnd();
  if (!ABOUT_THE_FILE.includes(response.status)) throw new Error(`The server answered ${response.status}`);
  const { error } = (await response.json()) as { error: string };
  return error;
}
