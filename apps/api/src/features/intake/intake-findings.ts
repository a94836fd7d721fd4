import { echo, type IntakeNote, type Rejection } from './intake-report.js';

const NOTES_PER_KIND = 100;

/** What comes to light while files are read: what is wrong, what was put right, what was ignored. */
export class IntakeFindings {
  readonly rejections: Rejection[] = [];
  readonly unknownColumns: { file: string; columns: string[] }[] = [];
  readonly unknownFiles: string[] = [];
  private readonly kept: IntakeNote[] = [];
  private readonly counts = new Map<string, { sample: IntakeNote; count: number }>();

  reject(rejection: Omit<Rejection, 'cause'> & Partial<Pick<Rejection, 'cause'>>): void {
    this.rejections.push({ cause: null, ...rejection, value: echo(rejection.value) });
  }

  /** Keeps the first hundred notes of a kind per file and column, and counts the rest. */
  note(note: IntakeNote): void {
    const kind = `${note.file} ${note.column ?? ''} ${note.note}`;
    const group = this.counts.get(kind) ?? { sample: note, count: 0 };
    group.count += 1;
    this.counts.set(kind, group);
    if (group.count <= NOTES_PER_KIND) {
      this.kept.push({ ...note, value: note.value === null ? null : echo(note.value) });
    }
  }

  get notes(): IntakeNote[] {
    const more = [...this.counts.values()]
      .filter((group) => group.count > NOTES_PER_KIND)
      .map(({ sample, count }) => ({
        file: sample.file,
        line: null,
        column: sample.column,
        value: null,
        note: `${sample.note} (and so on ${count - NOTES_PER_KIND} more lines)`,
      }));
    return [...this.kept, ...more];
  }
}
