import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { INTAKE_FILES, rejectionsCsv } from '../intake/index.js';
import { filesOf, followingOf } from './import.loaders.js';
import { findImport, type ImportRecord, listImports, listRows, rejectedRows } from './import.queries.js';
import {
  ImportConnection,
  ImportCounts,
  ImportFileType,
  ImportNoteType,
  type ImportOutcome,
  ImportOutcomeEnum,
  ImportPayload,
  type ImportPayloadData,
  ImportProgressType,
  ImportRowConnection,
  type ImportRowType,
  ImportType,
  IntakeFileType,
  UndoBlockersType,
} from './import.type.js';
import { UNDER_WAY } from './import-states.js';
import { intakeFrench } from './intake-french.js';
import { problemText } from './problem-text.js';
import { findUndoBlockers } from './undo-blockers.queries.js';

const words = ({ language }: Context, text: string): string =>
  language === 'fr' ? intakeFrench(text) : text;

@Resolver(() => ImportType)
export class ImportResolver {
  @Query(() => ImportConnection, {
    description: 'What was taken in from files in the browser, latest first.',
  })
  @Requires('records.import')
  imports(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 1 to 100.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'A cursor to go on after; null: from the latest.',
    })
    after: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'How many before `before`, 1 to 100.' }) last:
      | number
      | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: at the end.' })
    before: string | null,
    @Ctx() context: Context,
  ): Promise<Page<ImportRecord>> {
    return listImports(context.pool, readPageArgs({ first, after, last, before }, 50));
  }

  @Query(() => ImportType, {
    nullable: true,
    description: 'One import; null when there is none with this id.',
  })
  @Requires('records.import')
  import(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportRecord | null> {
    return findImport(context.pool, id);
  }

  @Query(() => [IntakeFileType], { description: 'The files of the format with their columns.' })
  @Requires('records.import')
  intakeFormat(): IntakeFileType[] {
    return INTAKE_FILES.map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => ({
        name: column.name,
        required: column.required,
        choices:
          column.kind.is === 'choice' ? column.kind.choices : column.kind.is === 'yesNo' ? ['yes', 'no'] : [],
      })),
    }));
  }

  @FieldResolver(() => [ImportFileType], { description: 'Its files and sheets, in the order they came.' })
  files(@Root() { id }: ImportRecord, @Ctx() { loaders }: Context): Promise<ImportFileType[]> {
    return loaders.get(filesOf).load(id);
  }

  @FieldResolver(() => [ImportCounts], { description: 'Rows by file; empty before it was checked.' })
  async counts(@Root() { id, counts }: ImportRecord, @Ctx() { loaders }: Context): Promise<ImportCounts[]> {
    const found = Object.keys(counts).length === 0 ? [] : await loaders.get(followingOf).load(id);
    const following = new Map(found.map((count) => [count.file, count.following]));
    return INTAKE_FILES.flatMap(({ name }) => {
      const found = counts[name];
      return found === undefined ? [] : [{ file: name, ...found, following: following.get(name) ?? 0 }];
    });
  }

  @FieldResolver(() => [ImportNoteType], { description: 'What was put right while reading; the first 500.' })
  notes(@Root() { notes }: ImportRecord, @Ctx() context: Context): ImportNoteType[] {
    return notes.map((note) => ({ ...note, note: words(context, note.note) }));
  }

  @FieldResolver(() => ImportProgressType, {
    nullable: true,
    description: 'How far the server is; null when it is at nothing.',
  })
  progress(@Root() { state, step, done, total, cancelAsked }: ImportRecord): ImportProgressType | null {
    return state in UNDER_WAY ? { step, done, total, cancelAsked } : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the last thing asked for did not come to its end; null when it did.',
  })
  problem(@Root() { problem }: ImportRecord, @Ctx() { language }: Context): string | null {
    return problem === null ? null : problemText(problem, language);
  }

  @FieldResolver(() => ImportRowConnection, {
    description: 'What was found of its rows, by file and line, but for those that say what is recorded.',
  })
  async rows(
    @Root() { id }: ImportRecord,
    @Arg('outcome', () => ImportOutcomeEnum, { description: 'Which rows.' }) outcome: ImportOutcome,
    @Arg('file', () => String, {
      nullable: true,
      description: 'Of one file of the format only; null: of all.',
    })
    file: string | null,
    @Arg('following', () => Boolean, {
      nullable: true,
      description:
        'True: rows that only fall with another; false: rows that are wrong themselves; null: both.',
    })
    following: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; null: 50.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'A cursor to go on after; null: from the first.',
    })
    after: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'How many before `before`, 1 to 100.' }) last:
      | number
      | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: at the end.' })
    before: string | null,
    @Ctx() context: Context,
  ): Promise<Page<ImportRowType>> {
    const page = readPageArgs({ first, after, last, before }, 50);
    const rows = await listRows(
      context.pool,
      id,
      { file: file ?? null, outcome, following: following ?? null },
      page,
    );
    for (const row of rows.nodes) {
      for (const cell of row.cells) {
        cell.problem = cell.problem === null ? null : words(context, cell.problem);
        cell.expected = cell.expected === null ? null : words(context, cell.expected);
      }
    }
    return rows;
  }

  @FieldResolver(() => String, {
    description: 'Every rejected row with what is wrong as CSV, safe to open in a spreadsheet.',
  })
  async rejectsCsv(@Root() { id }: ImportRecord, @Ctx() context: Context): Promise<string> {
    const rows = await rejectedRows(context.pool, id);
    const rejections = rows.flatMap(({ file, line, problems, causeFile, causeLine }) =>
      problems.map(({ column, value, problem, expected }) => ({
        file,
        line,
        column,
        value,
        problem: words(context, problem),
        expected: words(context, expected),
        cause: causeFile === null || causeLine === null ? null : { file: causeFile, line: causeLine },
      })),
    );
    return [...rejectionsCsv(rejections)].join('');
  }

  @FieldResolver(() => UndoBlockersType, {
    description: 'What depends on it by now and keeps it from being undone; nothing unless it is applied.',
  })
  async undoBlockers(
    @Root() { id, state }: ImportRecord,
    @Ctx() { pool }: Context,
  ): Promise<UndoBlockersType> {
    return state === 'APPLIED' ? findUndoBlockers(pool, id) : { total: 0, blockers: [] };
  }
}

@Resolver(() => ImportPayload)
export class ImportPayloadResolver {
  @FieldResolver(() => ImportType, { nullable: true, description: 'The import; null when there are errors.' })
  import(
    @Root() { importId }: ImportPayloadData,
    @Ctx() { pool }: Context,
  ): Promise<ImportRecord | null> | null {
    return importId === null ? null : findImport(pool, importId);
  }
}
