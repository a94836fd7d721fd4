import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { exportText } from '../intake/index.js';
import { ExportFile, ExportKindEnum } from './export-file.type.js';

@Resolver()
export class ExportFileResolver {
  @Query(() => ExportFile, { description: 'A file of the export contract, over all employers, for any day.' })
  @Requires('exports.read')
  async exportFile(
    @Arg('kind', () => ExportKindEnum, { description: 'Which file.' }) kind:
      | 'STANDINGS'
      | 'REBATES'
      | 'AUDITS',
    @Arg('asOf', () => CalendarDateScalar, {
      nullable: true,
      description: 'The day to answer for; null: today.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<ExportFile> {
    const day = asOf ?? context.today();
    return {
      name: `${kind.toLowerCase()}-${day}.csv`,
      asOf: day,
      content: await exportText(context.pool, kind, day),
    };
  }
}
