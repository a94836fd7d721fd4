import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION_FOLDER } from '../src/features/intake/index.js';

/** A folder of intake files that a test may spoil. Lines are counted as a person does: the header is line 1. */
export class IntakeFolder {
  private constructor(readonly path: string) {}

  static async empty(): Promise<IntakeFolder> {
    return new IntakeFolder(await mkdtemp(join(tmpdir(), 'good-standing-intake-')));
  }

  /** The demonstration portfolio. */
  static async demonstration(): Promise<IntakeFolder> {
    const folder = await IntakeFolder.empty();
    await cp(DEMONSTRATION_FOLDER, folder.path, { recursive: true });
    return folder;
  }

  /** Files by name, without `.csv`; the lines joined by line feeds. */
  static async of(files: Readonly<Record<string, readonly string[]>>): Promise<IntakeFolder> {
    const folder = await IntakeFolder.empty();
    for (const [name, lines] of Object.entries(files)) await folder.write(name, `${lines.join('\n')}\n`);
    return folder;
  }

  file(name: string): string {
    return join(this.path, `${name}.csv`);
  }

  read(name: string): Promise<string> {
    return readFile(this.file(name), 'utf8');
  }

  write(name: string, content: string | Buffer): Promise<void> {
    return writeFile(this.file(name), content);
  }

  /** Replaces text that must be there. */
  async replace(name: string, from: string, to: string): Promise<void> {
    const text = await this.read(name);
    if (!text.includes(from)) throw new Error(`${name}.csv does not hold ${from}`);
    await this.write(name, text.replace(from, to));
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}
