import { Field, Int, ObjectType } from 'type-graphql';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

@ObjectType('Settings', {
  description: 'What holds for the whole installation: who the authority is, as its documents say.',
  simpleResolvers: true,
})
export class Settings {
  @Field(() => String, {
    nullable: true,
    description: "The authority's name; null until somebody has filled it in.",
  })
  authorityName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its postal address, in lines; null when not given.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Its telephone number; null when not given.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Its e-mail address; null when not given.' })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who signs the documents; null leaves the line for a hand.',
  })
  signatoryName!: string | null;

  @Field(() => String, { nullable: true, description: 'What that person is; null when not given.' })
  signatoryTitle!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The logo as a `data:` address of a PNG picture; null without one.',
  })
  logo!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the public reaches this installation, without a slash at the end; null when nobody has said: documents then carry no QR code.',
  })
  publicUrl!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('SettingsPayload', {
  description: 'The answer of a change of the settings.',
  implements: Payload,
  simpleResolvers: true,
})
export class SettingsPayload extends Payload {}

export type SettingsPayloadData = { errors: readonly UserErrorData[] };
