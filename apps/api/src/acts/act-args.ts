import { Arg, type ClassType } from 'type-graphql';

/** The argument `input` of an act. */
export function Input(type: () => ClassType): ParameterDecorator {
  return Arg('input', type, { description: 'What is to be recorded.' }) as ParameterDecorator;
}

/** The argument `idempotencyKey` of an act. */
export function IdempotencyKey(): ParameterDecorator {
  return Arg('idempotencyKey', () => String, {
    nullable: true,
    description:
      'Any text that is new for each form that is opened: sent again with the same input, nothing is done twice and the first answer is given again. Null: every sending counts.',
  }) as ParameterDecorator;
}
