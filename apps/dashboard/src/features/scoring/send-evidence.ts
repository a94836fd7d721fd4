import { i18n } from '../../i18n/i18n';

/** Sends one file to an audit. Gives what was wrong with it; null when it was kept. @throws when it was not reached */
export async function sendEvidence(
  workbookId: string,
  questionId: string | null,
  file: File,
): Promise<string | null> {
  const query = new URLSearchParams({ workbook: workbookId, name: file.name });
  if (questionId !== null) query.set('question', questionId);
  const response = await fetch(`/evidence?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    // The server looks at the content itself; this type cannot be sent by a form of another site.
    headers: { 'content-type': 'application/octet-stream', 'accept-language': i18n.language },
    body: file,
  });
  if (response.ok) return null;
  const { error } = (await response.json()) as { error: string };
  return error;
}
