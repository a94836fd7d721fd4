import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { certificateRecordsOf, conditionsOf, letterRecordsOf } from './certificate.loaders.js';
import {
  Certificate,
  CertificatePayload,
  type CertificatePayloadData,
  Condition,
  Letter,
  LetterPayload,
  type LetterPayloadData,
} from './certificate.type.js';
import { withCertificateTerms, withLetterTerms } from './certificate-lists.js';
import { factsOf } from './facts.loaders.js';

async function certificatesOf(context: Context, employerId: string): Promise<Certificate[]> {
  const [records, facts] = await Promise.all([
    context.loaders.get(certificateRecordsOf).load(employerId),
    context.loaders.get(factsOf).load(employerId),
  ]);
  return withCertificateTerms(records, facts, context.today());
}

async function lettersOf(context: Context, employerId: string): Promise<Letter[]> {
  const [records, facts] = await Promise.all([
    context.loaders.get(letterRecordsOf).load(employerId),
    context.loaders.get(factsOf).load(employerId),
  ]);
  return withLetterTerms(records, facts, context.today());
}

@Resolver(() => Employer)
export class EmployerCertificatesResolver {
  @FieldResolver(() => [Certificate], { description: 'Every certificate made, latest first.' })
  certificates(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Certificate[]> {
    return certificatesOf(contextOn(context, employer.seenOn), employer.id);
  }

  @FieldResolver(() => [Letter], { description: 'Every letter issued, latest first, void ones included.' })
  letters(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Letter[]> {
    return lettersOf(contextOn(context, employer.seenOn), employer.id);
  }

  @FieldResolver(() => [Condition], { description: 'Every condition recorded, latest first.' })
  conditions(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Condition[]> {
    return contextOn(context, employer.seenOn).loaders.get(conditionsOf).load(employer.id);
  }
}

@Resolver(() => CertificatePayload)
export class CertificatePayloadResolver {
  @FieldResolver(() => Certificate, {
    nullable: true,
    description: 'The certificate; null exactly when there are errors.',
  })
  async certificate(
    @Root() payload: CertificatePayloadData,
    @Ctx() context: Context,
  ): Promise<Certificate | null> {
    if (payload.employerId === null) return null;
    const certificates = await certificatesOf(context, payload.employerId);
    return certificates.find(({ id }) => id === payload.certificateId) ?? null;
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(
    @Root() payload: CertificatePayloadData,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}

@Resolver(() => LetterPayload)
export class LetterPayloadResolver {
  @FieldResolver(() => Letter, {
    nullable: true,
    description: 'The letter; null exactly when there are errors.',
  })
  async letter(@Root() payload: LetterPayloadData, @Ctx() context: Context): Promise<Letter | null> {
    if (payload.employerId === null) return null;
    return (await lettersOf(context, payload.employerId)).find(({ id }) => id === payload.letterId) ?? null;
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(@Root() payload: LetterPayloadData, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}
