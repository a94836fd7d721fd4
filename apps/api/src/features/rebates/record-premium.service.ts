import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { account, cents, day, id } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { Premium } from './premium.entity.js';

const fields = {
  wcbAccount: account,
  periodStart: day,
  premiumCents: cents,
  payrollReported: z.boolean(),
  hoursReported: z.boolean(),
  personalCoverageOnly: z.boolean(),
  accountActive: z.boolean(),
};

/** Records the premium of one account for one period. */
export function recordPremium(context: ActContext, input: unknown): Promise<Outcome<{ employerId: string }>> {
  return performAct(context, {
    name: 'recordPremium',
    input,
    schema: z.object({ employerId: id, ...fields }),
    perform: async (manager, values) => {
      const { employerId } = values;
      await lockEmployer(manager, employerId);
      await refuseForeignAccount(manager, employerId, values.wcbAccount);
      await refuseTwin(manager, values, null);
      const premium = await insertRecord(manager, Premium, values);
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'premium.recorded',
            subjectKind: 'premium',
            subjectId: premium.id,
            before: null,
            after: premium,
          },
        ],
      );
      return { employerId };
    },
  });
}

export function correctPremium(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctPremium',
    input,
    schema: z.object({ ...correctionFields, ...fields }),
    entity: Premium,
    event: 'premium.corrected',
    subjectKind: 'premium',
    lock: lockOwnEmployer,
    changes: async (manager, before, { id: ownId, version, reason, ...values }) => {
      if (values.wcbAccount !== before.wcbAccount) {
        await refuseForeignAccount(manager, before.employerId, values.wcbAccount);
      }
      await refuseTwin(manager, { ...values, employerId: before.employerId }, ownId);
      return values;
    },
  });
}

/**
 * An account belongs to one legal name, as its own or as one it pays premiums for: the wrong number would pay the wrong
 * employer.
 */
async function refuseForeignAccount(
  manager: EntityManager,
  employerId: string,
  wcbAccount: string,
): Promise<void> {
  const [owner] = await selectRows<{ ref: string; legalName: string }>(
    manager,
    `SELECT o.ref, o.legal_name AS "legalName" FROM employers e JOIN employers o
        ON o.id IN (SELECT id FROM employers WHERE wcb_account = $2
          UNION ALL SELECT employer_id FROM premiums WHERE wcb_account = $2 AND e.wcb_account IS DISTINCT FROM $2)
      WHERE e.id = $1 AND search_text(o.legal_name) <> search_text(e.legal_name)
      ORDER BY o.wcb_account IS NOT DISTINCT FROM $2 DESC, o.ref LIMIT 1`,
    [employerId, wcbAccount],
  );
  if (owner) {
    refuse(
      'INVALID',
      ['wcbAccount'],
      `Account ${wcbAccount} belongs to ${owner.legalName} (${owner.ref}).`,
      `Le compte ${wcbAccount} appartient à ${owner.legalName} (${owner.ref}).`,
    );
  }
}

async function refuseTwin(
  manager: EntityManager,
  { employerId, wcbAccount, periodStart }: Pick<Premium, 'employerId' | 'wcbAccount' | 'periodStart'>,
  ownId: string | null,
): Promise<void> {
  const twin = await manager.findOneBy(Premium, { employerId, wcbAccount, periodStart });
  if (twin && twin.id !== ownId) {
    const dollars = (twin.premiumCents / 100).toFixed(2);
    refuse(
      'DUPLICATE',
      ['periodStart'],
      `A premium of $${dollars} is recorded already for account ${wcbAccount} from ${periodStart}.`,
      `Une prime de ${dollars.replace('.', ',')} $ est déjà consignée pour le compte ${wcbAccount} à partir du ${periodStart}.`,
    );
  }
}
