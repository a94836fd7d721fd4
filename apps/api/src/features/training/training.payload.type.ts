import type { ModuleName, Program } from '@good-standing/domain';
import { Field, ObjectType } from 'type-graphql';
import { ModuleNameEnum, ProgramEnum } from '../../graphql/enums.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

@ObjectType('TrainingGain', {
  description: 'A module that an employer newly covers through what was recorded.',
  simpleResolvers: true,
})
export class TrainingGain {
  @Field(() => ModuleNameEnum, { description: 'The module.' })
  module!: ModuleName;

  @Field(() => ProgramEnum, { description: 'The program that requires it of the employer.' })
  program!: Program;

  employerId!: string;
}

@ObjectType('PersonPayload', {
  description: 'The answer of an act on a person.',
  implements: Payload,
  simpleResolvers: true,
})
export class PersonPayload extends Payload {
  personId?: string | null;
}

@ObjectType('EmploymentPayload', {
  description: 'The answer of an act on an employment.',
  implements: Payload,
  simpleResolvers: true,
})
export class EmploymentPayload extends Payload {
  employmentId?: string | null;
  employerId?: string | null;
}

@ObjectType('RecordTrainingPayload', {
  description: 'The answer of recording a training day.',
  implements: Payload,
  simpleResolvers: true,
})
export class RecordTrainingPayload extends Payload {
  completionIds?: readonly string[];
  personIds?: readonly string[];

  @Field(() => [TrainingGain], {
    description: 'The modules that employers newly cover; empty when there are errors.',
  })
  gains!: TrainingGain[];
}

export type PersonPayloadData = { personId: string | null; errors: readonly UserErrorData[] };
export type EmploymentPayloadData = {
  employmentId: string | null;
  employerId: string | null;
  errors: readonly UserErrorData[];
};
export type RecordTrainingPayloadData = {
  completionIds: readonly string[];
  personIds: readonly string[];
  gains: readonly { employerId: string; module: ModuleName; program: Program }[];
  errors: readonly UserErrorData[];
};
