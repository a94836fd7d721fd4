import { INDUSTRY_CODES, LANGUAGES, PROGRAMS } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import {
  headcount,
  optionalAccount,
  optionalEmail,
  optionalPhone,
  optionalText,
  pastDay,
  text,
} from '../../acts/read-input.js';
import { EMPLOYER_REFS, takeNumber } from '../../acts/take-number.js';
import { selectRows } from '../../database/row-source.js';
import { Employer } from './employer.entity.js';
import { Headcount } from './headcount.entity.js';

const KNOWN_CODES = new Set(INDUSTRY_CODES.map(({ code }) => code));

/** An employer's particulars, as registering and correcting take them. */
export function employerFields(today: string) {
  return {
    legalName: text,
    operatingName: optionalText,
    program: z.enum(PROGRAMS),
    registeredOn: pastDay(today),
    wcbAccount: optionalAccount,
    industryCode: optionalText.refine((code) => code === null || KNOWN_CODES.has(code), 'NOT_ACCEPTABLE'),
    city: optionalText,
    contactName: optionalText,
    contactEmail: optionalEmail,
    contactPhone: optionalPhone,
    contactLanguage: z
      .enum(LANGUAGES)
      .nullish()
      .transform((language) => language ?? undefined),
  };
}

/** Opens an employer's file. Legal names are not unique; the same name with the same account is the same employer. */
export function registerEmployer(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employerId: string }>> {
  return performAct(context, {
    name: 'registerEmployer',
    input,
    schema: z.object({
      ref: optionalText,
      ...employerFields(context.today),
      headcount: headcount.nullish().transform((count) => count ?? null),
    }),
    perform: async (manager, { headcount: count, ...values }) => {
      await refuseTwin(manager, values.legalName, values.wcbAccount, null);
      await refuseAccountOfAnother(manager, values.legalName, values.wcbAccount, null);
      if (values.ref !== null) await refuseUsedRef(manager, values.ref);
      const ref = values.ref ?? (await takeNumber(manager, EMPLOYER_REFS));
      const employer = await insertRecord(manager, Employer, {
        ...values,
        contactLanguage: values.contactLanguage ?? 'en',
        ref,
      });
      if (count !== null) {
        await insertRecord(manager, Headcount, {
          employerId: employer.id,
          effectiveOn: values.registeredOn,
          headcount: count,
        });
      }
      await finishAct(
        manager,
        context,
        [employer.id],
        [
          {
            employerId: employer.id,
            event: 'employer.registered',
            subjectKind: 'employer',
            subjectId: employer.id,
            before: null,
            after: { ...employer, headcount: count },
          },
        ],
      );
      return { employerId: employer.id };
    },
  });
}

/** @throws Refusal DUPLICATE when another employer bears the name and the account */
export async function refuseTwin(
  manager: EntityManager,
  legalName: string,
  wcbAccount: string | null,
  ownId: string | null,
): Promise<void> {
  // Two forms sent at once would each find nothing: one name is looked at by one act at a time.
  await manager.query(
    "SELECT pg_advisory_xact_lock(hashtext('employers.legal_name'), hashtext(search_text($1)))",
    [legalName],
  );
  const [twin] = await selectRows<{ ref: string }>(
    manager,
    `SELECT ref FROM employers
      WHERE search_text(legal_name) = search_text($1) AND wcb_account IS NOT DISTINCT FROM $2 AND id IS DISTINCT FROM $3`,
    [legalName, wcbAccount, ownId],
  );
  if (twin) {
    refuse(
      'DUPLICATE',
      ['legalName'],
      `${legalName} with this WCB account is registered already, as ${twin.ref}.`,
      `${legalName} avec ce compte de la WCB est déjà inscrit, sous ${twin.ref}.`,
    );
  }
}

/**
 * An account is one legal name's, its own or one it pays premiums for, as in the intake.
 * @throws Refusal DUPLICATE when it belongs to another
 */
export async function refuseAccountOfAnother(
  manager: EntityManager,
  legalName: string,
  wcbAccount: string | null,
  ownId: string | null,
): Promise<void> {
  if (wcbAccount === null) return;
  // After the name's lock, always in this order: nobody waits in a circle.
  await manager.query("SELECT pg_advisory_xact_lock(hashtext('employers.wcb_account'), hashtext($1))", [
    wcbAccount,
  ]);
  const [owner] = await selectRows<{ ref: string; legalName: string }>(
    manager,
    `SELECT ref, legal_name AS "legalName" FROM employers
      WHERE id IN (SELECT id FROM employers WHERE wcb_account = $1
          UNION ALL SELECT employer_id FROM premiums WHERE wcb_account = $1)
        AND search_text(legal_name) <> search_text($2) AND id IS DISTINCT FROM $3
      ORDER BY wcb_account IS NOT DISTINCT FROM $1 DESC, ref LIMIT 1`,
    [wcbAccount, legalName, ownId],
  );
  if (owner) {
    refuse(
      'DUPLICATE',
      ['wcbAccount'],
      `Account ${wcbAccount} belongs to ${owner.legalName} (${owner.ref}). Nothing was stored.`,
      `Le compte ${wcbAccount} appartient à ${owner.legalName} (${owner.ref}). Rien n’a été enregistré.`,
    );
  }
}

async function refuseUsedRef(manager: EntityManager, ref: string): Promise<void> {
  const [used] = await selectRows<{ legalName: string }>(
    manager,
    'SELECT legal_name AS "legalName" FROM employers WHERE ref = $1',
    [ref],
  );
  if (used) {
    refuse(
      'DUPLICATE',
      ['ref'],
      `${ref} is the reference of ${used.legalName}.`,
      `${ref} est la référence de ${used.legalName}.`,
    );
  }
}
