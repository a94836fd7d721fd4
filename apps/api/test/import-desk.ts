import { type ImportRunner, startImportRunner } from '../src/features/imports/import-runner.js';
import { FileStore } from '../src/features/scoring/index.js';
import { createDemonstrationApi, type TestApi } from './test-api.js';

export interface FoundImport {
  state: string;
  problem: string | null;
  counts: { file: string; new: number; changed: number; same: number; rejected: number; following: number }[];
  files: { id: string; label: string; intakeFile: string | null; columns: string[]; missing: string[] }[];
  notes: { file: string; line: number | null; column: string | null; value: string | null; note: string }[];
  rejected: { totalCount: number; nodes: FoundRow[] };
  changed: { nodes: FoundRow[] };
  undoBlockers: {
    total: number;
    blockers: {
      kind: string;
      what: string;
      label: string;
      employerRef: string | null;
      personName: string | null;
    }[];
  };
  rejectsCsv: string;
}
export interface FoundRow {
  file: string;
  line: number;
  causeLine: number | null;
  cells: {
    column: string;
    before: string | null;
    after: string | null;
    problem: string | null;
    expected: string | null;
  }[];
}

const ROW = '{ totalCount nodes { file line causeLine cells { column before after problem expected } } }';
const QUERY = `query ($id: ID!) { import(id: $id) { state problem counts { file new changed same rejected following }
  files { id label intakeFile columns missing } notes { file line column value note }
  rejected: rows(outcome: REJECTED) ${ROW} changed: rows(outcome: CHANGED) ${ROW}
  undoBlockers { total blockers { kind what label employerRef personName } } rejectsCsv } }`;

/** Imports as the staff make them in the browser, with the runner that does the work beside the server. */
export class ImportDesk {
  private readonly runner: ImportRunner;

  /** A server with the demonstration portfolio, and the desk at it. */
  static async open(): Promise<ImportDesk> {
    return new ImportDesk(await createDemonstrationApi({ today: '2026-10-31' }));
  }

  private constructor(readonly api: TestApi) {
    this.runner = startImportRunner({
      database: api.database,
      store: new FileStore(api.dataDir),
      today: () => '2026-10-31',
      log: console,
      lookEveryMs: 50,
    });
  }

  async close(): Promise<void> {
    await this.runner.close();
    await this.api.close();
  }

  /** Does one act. @returns what it was refused with */
  async act(name: string, type: string, input: object): Promise<string[]> {
    const data = await this.api.get<Record<string, { errors: { message: string }[] }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { errors { message } } }`,
      { as: 'STAFF', variables: { input } },
    );
    return data[name]?.errors.map(({ message }) => message) ?? [];
  }

  /** A new import without a file. */
  async start(): Promise<string> {
    const { startImport } = await this.api.get<{ startImport: { import: { id: string } } }>(
      'mutation { startImport { import { id } } }',
      { as: 'STAFF' },
    );
    return startImport.import.id;
  }

  async send(
    importId: string,
    name: string,
    content: string | Buffer,
    as: 'STAFF' | 'AUDITOR' = 'STAFF',
  ): Promise<{ status: number; error?: string }> {
    const response = await fetch(
      `${this.api.url}/imports?import=${importId}&name=${encodeURIComponent(name)}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', cookie: await this.api.signIn(as) },
        body: Buffer.from(content),
      },
    );
    return { status: response.status, ...((await response.json()) as { error?: string }) };
  }

  async look(importId: string): Promise<FoundImport> {
    const { import: found } = await this.api.get<{ import: FoundImport }>(QUERY, {
      as: 'STAFF',
      variables: { id: importId },
    });
    return found;
  }

  /** What the server is at comes to its end. */
  async settled(importId: string): Promise<FoundImport> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = await this.look(importId);
      if (!found.state.endsWith('ING')) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The server did not come to an end within ten seconds.');
  }

  /** Asks for a check, the applying or the undoing, and waits for its end. */
  async ask(name: 'checkImport' | 'applyImport' | 'undoImport', importId: string): Promise<FoundImport> {
    const refused = await this.act(name, 'ImportInput', { importId });
    if (refused.length > 0) throw new Error(refused.join(' '));
    return this.settled(importId);
  }

  /** Files by name, one line per row, sent and checked. */
  async checked(files: Readonly<Record<string, readonly string[]>>): Promise<string> {
    const importId = await this.start();
    for (const [name, lines] of Object.entries(files))
      await this.send(importId, `${name}.csv`, `${lines.join('\n')}\n`);
    await this.ask('checkImport', importId);
    return importId;
  }

  /** The same, taken in. */
  async applied(files: Readonly<Record<string, readonly string[]>>): Promise<string> {
    const importId = await this.checked(files);
    const { state, problem } = await this.ask('applyImport', importId);
    if (state !== 'APPLIED') throw new Error(`${state}: ${problem}`);
    return importId;
  }
}
