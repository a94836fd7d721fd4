import { PROGRAMS } from '@good-standing/domain';
import { z } from 'zod';
import type { ActContext } from '../../acts/perform-act.js';
import { Refusal, userError } from '../../acts/problem.js';
import { id, pastDay, readInput } from '../../acts/read-input.js';
import { certify } from './certify.service.js';
import type { IssueDocumentsPayloadData, IssueResult } from './issue-desk.type.js';
import { issueLetter, letterYear } from './issue-letter.service.js';

/** As many as one page of the desk shows. */
const MOST_AT_ONCE = 100;

const request = z
  .object({ employerId: id, program: z.enum(PROGRAMS).nullish(), cycleYear: letterYear.nullish() })
  .refine(({ program, cycleYear }) => (program == null) !== (cycleYear == null), 'NOT_ACCEPTABLE')
  .transform(({ employerId, program, cycleYear }) => ({
    employerId,
    program: program ?? null,
    cycleYear: cycleYear ?? null,
  }));
export type DocumentRequest = z.infer<typeof request>;

/**
 * Issues one after the other, each as the act it is alone: in its own transaction, with its own line in the journal and
 * its own refusal. The key is continued for each, so that the same batch sent again issues nothing twice.
 */
export async function issueDocuments(
  context: ActContext,
  input: unknown,
): Promise<IssueDocumentsPayloadData> {
  const schema = z.object({
    requests: z.array(request).min(1, 'REQUIRED').max(MOST_AT_ONCE, 'TOO_LONG'),
    issuedOn: pastDay(context.today),
  });
  try {
    const { requests, issuedOn } = readInput(schema, input);
    const results: IssueResult[] = [];
    for (const [place, each] of requests.entries()) {
      const key = context.idempotencyKey === null ? null : `${context.idempotencyKey}/${place}`;
      results.push(await issueOne({ ...context, idempotencyKey: key }, each, issuedOn));
    }
    return { results, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { results: [], errors: error.problems.map((each) => userError(each, context.language)) };
  }
}

async function issueOne(
  context: ActContext,
  { employerId, program, cycleYear }: DocumentRequest,
  issuedOn: string,
): Promise<IssueResult> {
  if (program !== null) {
    const { result, errors } = await certify(context, { employerId, program, certifiedOn: issuedOn });
    return { employerId, program, cycleYear, recordId: result?.certificateId ?? null, errors };
  }
  const { result, errors } = await issueLetter(context, { employerId, cycleYear, issuedOn });
  return { employerId, program, cycleYear, recordId: result?.letterId ?? null, errors };
}
