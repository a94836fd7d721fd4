import { randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps files under random names, so that nothing a person sends is ever part of a path. */
export class FileStore {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'files');
  }

  /** Writes the content to the disk, and gives the name it is kept under. */
  async keep(content: Buffer): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = randomBytes(24).toString('hex');
    const file = await open(join(this.folder, name), 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    return name;
  }

  /** For a content that nothing refers to. */
  async discard(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  read(name: string): ReadStream {
    return createReadStream(join(this.folder, name));
  }
}
