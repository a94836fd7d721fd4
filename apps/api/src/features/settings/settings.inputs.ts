import { Field, InputType, Int } from 'type-graphql';

@InputType('ChangeSettingsInput', { description: 'The settings as they should be.' })
export class ChangeSettingsInput {
  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: "The authority's name." })
  authorityName!: string;

  @Field(() => String, { nullable: true, description: 'Its postal address, in lines; null for none.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Its telephone number; null for none.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Its e-mail address; null for none.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs the documents; null for nobody by name.' })
  signatoryName?: string | null;

  @Field(() => String, { nullable: true, description: 'What that person is; null for nothing.' })
  signatoryTitle?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the public reaches this installation, such as https://standing.example.test; null for nowhere.',
  })
  publicUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A new logo: a PNG or SVG file of at most 300 kB in base64. Null keeps what there is.',
  })
  logoFile?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True takes the logo away; null is false.' })
  removeLogo?: boolean | null;
}
