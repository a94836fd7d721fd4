import { i18n } from '../../i18n/i18n';

/** Sends one file of an import. @returns what stood in the way, in the language of the screen; null when it is there */
export async function sendFile(importId: string, file: File, unreachable: string): Promise<string | null> {
  const address = `/imports?${new URLSearchParams({ import: importId, name: file.name })}`;
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream', 'accept-language': i18n.language },
    });
    if (response.ok) return null;
    const { error } = (await response.json()) as { error?: string };
    return error ?? unreachable;
  } catch {
    return unreachable;
  }
}
