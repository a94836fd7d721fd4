import { gzipSync } from 'node:zlib';
import { firstPage } from './first-page.ts';

/** Bytes of gzipped JavaScript that the way to the first page may take. */
const budget = 200_000;

interface Chunk {
  type: 'chunk';
  fileName: string;
  facadeModuleId: string | null;
  moduleIds: string[];
  imports: string[];
  code: string;
}

type Bundle = Record<string, Chunk | { type: 'asset' }>;

/** Fails the build when the first page would need more JavaScript than the budget: nobody notices 5 kB, ten times. */
export function firstLoadBudget() {
  return {
    name: 'first-load-budget',
    apply: 'build' as const,
    generateBundle(_: unknown, bundle: Bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const needed = new Map<string, Chunk>();
      const need = (chunk: Chunk | undefined): void => {
        if (!chunk || needed.has(chunk.fileName)) return;
        needed.set(chunk.fileName, chunk);
        for (const name of chunk.imports) need(chunks.find((one) => one.fileName === name));
      };
      for (const path of firstPage)
        need(
          chunks.find((chunk) => [chunk.facadeModuleId, ...chunk.moduleIds].some((id) => id?.endsWith(path))),
        );
      const sizes = [...needed.values()].map((chunk) => ({
        name: chunk.fileName,
        bytes: gzipSync(chunk.code).length,
      }));
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      if (total > budget) {
        const lines = sizes.sort((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `  ${bytes} ${name}`);
        throw new Error(
          `The first page needs ${total} bytes of gzipped JavaScript, more than ${budget}:\n${lines.join('\n')}`,
        );
      }
      console.info(`first page: ${total} of at most ${budget} bytes of gzipped JavaScript`);
    },
  };
}
