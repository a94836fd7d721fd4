import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { problem, Refusal, refuse } from '../../acts/problem.js';
import { text } from '../../acts/read-input.js';
import { IntakeFileError, readTable, type SourceRow } from '../intake/index.js';
import { appendJournal, type JournalActor } from '../journal/index.js';
import { Instrument } from './instrument.entity.js';
import { InstrumentQuestion } from './instrument-question.entity.js';
import { InstrumentSection } from './instrument-section.entity.js';
import { InterviewSampling } from './interview-sampling.entity.js';
import { type InstrumentContent, readInstrument } from './read-instrument.js';
import { readSampling } from './read-sampling.js';
import { TableFindings } from './table-reading.js';

/** What an import found; the id is null on a dry run. */
export interface ImportedTable {
  id: string | null;
  /** Questions of an instrument, ranges of a sampling table. */
  rows: number;
}

/** Base64 of the file; a request may have a megabyte in all. */
const LARGEST_FILE = 1_000_000;

const fileFields = {
  code: text,
  edition: text,
  titleEn: text,
  titleFr: text,
  fileName: text,
  file: z.string('REQUIRED').min(1, 'REQUIRED').max(LARGEST_FILE, 'TOO_LONG'),
  dryRun: z.boolean().nullish(),
};

export type InstrumentNames = Pick<
  Instrument,
  'code' | 'edition' | 'titleEn' | 'titleFr' | 'sourceEn' | 'sourceFr'
>;

/** Takes in an edition of an instrument; editions that are there stay as they are. */
export function importInstrument(context: ActContext, input: unknown): Promise<Outcome<ImportedTable>> {
  return performAct(context, {
    name: 'importInstrument',
    input,
    schema: z.object({ ...fileFields, source: text }),
    perform: async (manager, { file, fileName, dryRun, source, ...names }) => {
      const findings = new TableFindings();
      const content = readInstrument(await readFile(file, fileName), findings);
      if (findings.problems.length > 0) throw new Refusal(findings.problems);
      await refuseTwin(manager, Instrument, names);
      if (dryRun) return { id: null, rows: content.questions.length };
      const id = await storeInstrument(
        manager,
        context.actor,
        { ...names, sourceEn: source, sourceFr: source },
        content,
      );
      return { id, rows: content.questions.length };
    },
  });
}

/** Takes in an interview sampling table. One with an overlap, a gap or a wrong order is refused, each defect named. */
export function importInterviewSampling(
  context: ActContext,
  input: unknown,
): Promise<Outcome<ImportedTable>> {
  return performAct(context, {
    name: 'importInterviewSampling',
    input,
    schema: z.object(fileFields),
    perform: async (manager, { file, fileName, dryRun, ...names }) => {
      const findings = new TableFindings();
      const ranges = readSampling(await readFile(file, fileName), findings);
      if (findings.problems.length > 0) throw new Refusal(findings.problems);
      await refuseTwin(manager, InterviewSampling, names);
      if (dryRun) return { id: null, rows: ranges.length };
      const sampling = await insertRecord(manager, InterviewSampling, { ...names, ranges });
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: null,
            event: 'sampling.imported',
            subjectKind: 'sampling',
            subjectId: sampling.id,
            before: null,
            after: { ref: `${names.code} ${names.edition}`, ranges },
          },
        ],
      );
      return { id: sampling.id, rows: ranges.length };
    },
  });
}

/** Stores an instrument with its sections and questions, and says so in the journal. */
export async function storeInstrument(
  manager: EntityManager,
  actor: JournalActor,
  names: InstrumentNames,
  { sections, questions }: InstrumentContent,
): Promise<string> {
  const { id } = await insertRecord(manager, Instrument, names);
  await manager.insert(
    InstrumentSection,
    sections.map((section) => ({ ...section, instrumentId: id })),
  );
  await manager.insert(
    InstrumentQuestion,
    questions.map((question) => ({ ...question, instrumentId: id })),
  );
  await appendJournal(manager, actor, [
    {
      employerId: null,
      event: 'instrument.imported',
      subjectKind: 'instrument',
      subjectId: id,
      before: null,
      after: { ref: `${names.code} ${names.edition}`, ...names, questions: questions.length },
    },
  ]);
  return id;
}

async function readFile(base64: string, fileName: string): Promise<SourceRow[]> {
  try {
    return await readTable(Buffer.from(base64, 'base64'), fileName);
  } catch (error) {
    if (!(error instanceof IntakeFileError)) throw error;
    const { line, problem: wrong, expected } = error;
    const where = line === null ? fileName : `${fileName}, line ${line}`;
    throw new Refusal([
      problem(
        'INVALID',
        line === null ? ['file'] : ['file', String(line)],
        `${where}: ${wrong}. Expected: ${expected}.`,
        `${where} : le fichier ne peut être lu (${wrong}).`,
      ),
    ]);
  }
}

async function refuseTwin(
  manager: EntityManager,
  entity: typeof Instrument | typeof InterviewSampling,
  { code, edition }: { code: string; edition: string },
): Promise<void> {
  if (!(await manager.existsBy<Instrument | InterviewSampling>(entity, { code, edition }))) return;
  refuse(
    'DUPLICATE',
    ['edition'],
    `${code} ${edition} is there already. An edition does not change: give this one another name.`,
    `${code} ${edition} existe déjà. Une édition ne change pas : donnez un autre nom à celle-ci.`,
  );
}
