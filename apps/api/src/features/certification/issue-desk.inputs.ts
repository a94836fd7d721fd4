import type { Program } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProgramEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('DocumentRequest', {
  description: 'One certificate or one letter to be issued: give either `program` or `cycleYear`.',
})
export class DocumentRequest {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => ProgramEnum, {
    nullable: true,
    description: 'For a certificate: the certification. Null for a letter.',
  })
  program?: Program | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a letter: the year of the certificate, 2 or 3. Null for a certificate.',
  })
  cycleYear?: number | null;
}

@InputType('IssueDocumentsInput', { description: 'Certificates and letters to be issued together.' })
export class IssueDocumentsInput {
  @Field(() => [DocumentRequest], { description: 'From 1 to 100 of them.' })
  requests!: DocumentRequest[];

  @Field(() => CalendarDateScalar, {
    description: 'The day of issue, by which each is judged; not in the future.',
  })
  issuedOn!: string;
}
