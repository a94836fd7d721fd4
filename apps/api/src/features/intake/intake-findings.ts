import { INTAKE_FILES, type IntakeFile } from './intake-files.js';
import { echo, type IntakeNote, type Rejection } from './intake-report.js';

const NOTES_PER_KIND = 100;

interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
}

/** What comes to light while files are read: what is wrong, what was put right, what was ignored. */
export class IntakeFindings {
  /** What each file is, by what the person calls it. */
  readonly places = new Map<string, IntakeFile>();
  readonly unknownColumns: { file: string; columns: string[] }[] = [];
  readonly unknownFiles: string[] = [];
  private readonly rejected: Rejection[] = [];
  private readonly kept: IntakeNote[] = [];
  private readonly counts = new Map<string, { sample: IntakeNote; count: number }>();

  reject(rejection: Omit<Rejection, 'cause'> & Partial<Pick<Rejection, 'cause'>>): void {
    this.rejected.push({ cause: null, ...rejection, value: echo(rejection.value) });
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

  /** Through the files in the format's order, line by line, cell by cell. */
  get rejections(): Rejection[] {
    return this.inOrder(this.rejected);
  }

  /** In the same order; what holds for a whole file comes first, what was only counted last. */
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
    return [...this.inOrder(this.kept), ...this.inOrder(more)];
  }

  private inOrder<Finding extends Place>(findings: readonly Finding[]): Finding[] {
    const placed = findings.map((finding) => ({ finding, place: this.placeOf(finding) }));
    placed.sort((a, b) => {
      const at = a.place.findIndex((number, index) => number !== b.place[index]);
      return at === -1 ? 0 : (a.place[at] ?? 0) - (b.place[at] ?? 0);
    });
    return placed.map(({ finding }) => finding);
  }

  private placeOf({ file: label, line, column }: Place): number[] {
    const file = this.places.get(label);
    const fileNo = file === undefined ? INTAKE_FILES.length : INTAKE_FILES.indexOf(file);
    return [fileNo, line ?? 0, file?.columns.findIndex(({ name }) => name === column) ?? 0];
  }
}
