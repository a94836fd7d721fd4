import type { Program } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProgramEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('CertifyInput', { description: 'A certification to be made.' })
export class CertifyInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => ProgramEnum, { description: 'The certification.' })
  program!: Program;

  @Field(() => CalendarDateScalar, {
    description: 'The day of the certification, by which it is judged; not in the future.',
  })
  certifiedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the certificate; the next free one when null.',
  })
  certificateNo?: string | null;
}

@InputType('CorrectCertificationInput', {
  description: 'A certification as it should be; it is not judged again.',
})
export class CorrectCertificationInput {
  @Field(() => ID, { description: 'The certification.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ProgramEnum, { description: 'The certification.' })
  program!: Program;

  @Field(() => CalendarDateScalar, { description: 'The day of the certification; not in the future.' })
  certifiedOn!: string;

  @Field(() => String, { description: 'The number of the certificate.' })
  certificateNo!: string;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
