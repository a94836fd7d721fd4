import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../import-records.js';

const STEPS: Record<ImportProgress['step'], string> = {
  reading: 'Reading files',
  waiting: 'Waiting for another import',
  checking: 'Checking rows',
  writing: 'Writing records',
  evaluating: 'Working out standings',
};

export interface ProgressBar {
  show(progress: ImportProgress): void;
  end(): void;
}

/** A bar on standard error for a person at a terminal; silent elsewhere. */
export function openProgressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  const format = '{step} {bar} {percentage}%';
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(1, 0, { step: STEPS.reading });
  return {
    show: ({ step, done, total }) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(Math.min(done, total), { step: STEPS[step].padEnd(26) });
    },
    end: () => bar.stop(),
  };
}
