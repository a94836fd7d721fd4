import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { askImport, cancelImport } from './ask-import.service.js';
import { correctRows } from './correct-rows.service.js';
import {
  CorrectImportRowsInput,
  ImportFileInput,
  ImportInput,
  MatchImportFileInput,
} from './import.inputs.js';
import { ImportPayload, type ImportPayloadData } from './import.type.js';
import { matchFile, removeFile } from './match-file.service.js';
import { discardImport, startImport } from './start-import.service.js';

const NONE = { importId: null };

@Resolver()
export class ImportActsResolver {
  @Mutation(() => ImportPayload, { description: 'Opens an import, to which files are then sent.' })
  @Requires('records.import')
  startImport(
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, startImport(actContext(context, idempotencyKey)), NONE);
  }

  @Mutation(() => ImportPayload, {
    description: 'Says which file of the format a file is and what its columns are; remembered for the next.',
  })
  @Requires('records.import')
  matchImportFile(
    @Input(() => MatchImportFileInput) input: MatchImportFileInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, matchFile(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => ImportPayload, { description: 'Takes a file out of an import that was not applied.' })
  @Requires('records.import')
  removeImportFile(
    @Input(() => ImportFileInput) input: ImportFileInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, removeFile(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => ImportPayload, { description: 'Has every row checked. Nothing is written.' })
  @Requires('records.import')
  checkImport(
    @Input(() => ImportInput) input: ImportInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, askImport(actContext(context, idempotencyKey), input, 'CHECKING'), NONE);
  }

  @Mutation(() => ImportPayload, {
    description: 'Puts rejected rows right, or leaves them out, and has all checked again.',
  })
  @Requires('records.import')
  correctImportRows(
    @Input(() => CorrectImportRowsInput) input: CorrectImportRowsInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, correctRows(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => ImportPayload, {
    description: 'Has the good rows written into the records: all of them, or none.',
  })
  @Requires('records.import')
  applyImport(
    @Input(() => ImportInput) input: ImportInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, askImport(actContext(context, idempotencyKey), input, 'APPLYING'), NONE);
  }

  @Mutation(() => ImportPayload, {
    description: 'Ends what the server is at; the records stay as they were.',
  })
  @Requires('records.import')
  cancelImport(
    @Input(() => ImportInput) input: ImportInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, cancelImport(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => ImportPayload, {
    description: 'Has the records put back to what they were before the import.',
  })
  @Requires('records.import')
  undoImport(
    @Input(() => ImportInput) input: ImportInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, askImport(actContext(context, idempotencyKey), input, 'UNDOING'), NONE);
  }

  @Mutation(() => ImportPayload, { description: 'Sets an import aside that was not applied.' })
  @Requires('records.import')
  discardImport(
    @Input(() => ImportInput) input: ImportInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportPayloadData> {
    return answerAct(context, discardImport(actContext(context, idempotencyKey), input), NONE);
  }
}
