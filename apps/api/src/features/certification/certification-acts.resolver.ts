import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import {
  CertificatePayload,
  type CertificatePayloadData,
  LetterPayload,
  type LetterPayloadData,
} from './certificate.type.js';
import { CertifyInput, CorrectCertificationInput } from './certification.inputs.js';
import { certify, correctCertification } from './certify.service.js';
import { issueLetter } from './issue-letter.service.js';
import {
  CorrectLetterInput,
  IssueLetterInput,
  ReissueLetterInput,
  VoidLetterInput,
} from './letter.inputs.js';
import { reissueLetter } from './reissue-letter.service.js';
import { correctLetter, voidLetter } from './void-letter.service.js';

const NO_CERTIFICATE = { certificateId: null, employerId: null };
const NO_LETTER = { letterId: null, employerId: null };

@Resolver()
export class CertificationActsResolver {
  @Mutation(() => CertificatePayload, {
    description: 'Certifies an employer; refused with every line that is missing.',
  })
  @Requires('certificates.issue')
  certify(
    @Input(() => CertifyInput) input: CertifyInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<CertificatePayloadData> {
    return answerAct(context, certify(actContext(context, idempotencyKey), input), NO_CERTIFICATE);
  }

  @Mutation(() => CertificatePayload, { description: 'Corrects a certification.' })
  @Requires('records.correct')
  correctCertification(
    @Input(() => CorrectCertificationInput) input: CorrectCertificationInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<CertificatePayloadData> {
    return answerCorrection(
      context,
      correctCertification(actContext(context, idempotencyKey), input),
      'certificateId',
    );
  }

  @Mutation(() => LetterPayload, {
    description: 'Issues a letter of good standing; refused with every line that is missing.',
  })
  @Requires('letters.issue')
  issueLetter(
    @Input(() => IssueLetterInput) input: IssueLetterInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<LetterPayloadData> {
    return answerAct(context, issueLetter(actContext(context, idempotencyKey), input), NO_LETTER);
  }

  @Mutation(() => LetterPayload, { description: 'Voids a letter from a day on; it stays on record.' })
  @Requires('letters.issue')
  voidLetter(
    @Input(() => VoidLetterInput) input: VoidLetterInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<LetterPayloadData> {
    return answerAct(context, voidLetter(actContext(context, idempotencyKey), input), NO_LETTER);
  }

  @Mutation(() => LetterPayload, {
    description:
      'Voids a letter as of today and issues another for the same year; refused as a whole with every line that is missing. Answers the new letter.',
  })
  @Requires('letters.issue')
  reissueLetter(
    @Input(() => ReissueLetterInput) input: ReissueLetterInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<LetterPayloadData> {
    return answerAct(context, reissueLetter(actContext(context, idempotencyKey), input), NO_LETTER);
  }

  @Mutation(() => LetterPayload, { description: 'Corrects a letter.' })
  @Requires('records.correct')
  correctLetter(
    @Input(() => CorrectLetterInput) input: CorrectLetterInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<LetterPayloadData> {
    return answerCorrection(context, correctLetter(actContext(context, idempotencyKey), input), 'letterId');
  }
}
