import { z } from 'zod';
import { correctionFields, correctRecord } from '../../acts/correct-record.js';
import { lockEmployers } from '../../acts/lock-records.js';
import type { ActContext } from '../../acts/perform-act.js';
import { Employer } from './employer.entity.js';
import { employerFields, refuseAccountOfAnother, refuseTwin } from './register-employer.service.js';

/** Corrects an employer's particulars. */
export function correctEmployer(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctEmployer',
    input,
    schema: z.object({ ...correctionFields, ...employerFields(context.today) }),
    entity: Employer,
    event: 'employer.corrected',
    subjectKind: 'employer',
    lock: (manager, employer) => lockEmployers(manager, [employer.id]),
    changes: async (manager, before, { id, version, reason, ...values }) => {
      await refuseTwin(manager, values.legalName, values.wcbAccount, before.id);
      if (values.wcbAccount !== before.wcbAccount) {
        await refuseAccountOfAnother(manager, values.legalName, values.wcbAccount, before.id);
      }
      const contactLanguage = values.contactLanguage ?? before.contactLanguage;
      return { ...values, contactLanguage, updatedAt: new Date() };
    },
  });
}
