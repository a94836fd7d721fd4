import {
  addDays,
  type CalendarDate,
  certificatesOn,
  type EmployerFacts,
  letterPeriods,
  type Program,
} from '@good-standing/domain';
import type pg from 'pg';
import type { Context } from '../../../context.js';
import { factsOf } from '../../certification/index.js';
import { type EmployerRow, employerById } from '../../employers/index.js';
import { readInstallation, readLetterheads } from '../../settings/index.js';
import { documentById } from '../document.loaders.js';
import type { DocumentRow } from '../document.queries.js';
import type { PrintedDocument } from './printed-document.js';

/** Where that is read which stands on documents; null for what is absent or not visible. */
export interface DocumentSources {
  pool: pg.Pool;
  today: CalendarDate;
  document(id: string): Promise<DocumentRow | null>;
  employer(id: string): Promise<EmployerRow | null>;
  facts(employerId: string): Promise<EmployerFacts>;
}

/** What the viewer may see, read once for the whole request. */
export function sourcesOf({ loaders, pool, today }: Context): DocumentSources {
  return {
    pool,
    today: today(),
    document: (id) => loaders.get(documentById).load(id),
    employer: (id) => loaders.get(employerById).load(id),
    facts: (employerId) => loaders.get(factsOf).load(employerId),
  };
}

/** What stands on the documents with these ids, in their order. Left out: those that are absent, struck or not visible. */
export async function gatherDocuments(
  sources: DocumentSources,
  ids: readonly string[],
): Promise<PrintedDocument[]> {
  const { pool, today } = sources;
  const found = await Promise.all(ids.map((id) => sources.document(id)));
  const rows = found.filter((row) => row !== null);
  const installation = await readInstallation(pool);
  const letterheads = await readLetterheads(
    pool,
    [...rows.map((row) => row.letterheadId), installation.letterheadId].filter((id) => id !== null),
  );
  const printed = await Promise.all(
    rows.map(async (row): Promise<PrintedDocument | null> => {
      if (row.employerId === null || row.recordId === null) return null;
      const [employer, facts, successor] = await Promise.all([
        sources.employer(row.employerId),
        sources.facts(row.employerId),
        row.successorId === null ? null : sources.document(row.successorId),
      ]);
      if (employer === null) return null;
      const letterhead = letterheads.get(row.letterheadId ?? installation.letterheadId ?? '') ?? null;
      const { publicUrl } = installation;
      return {
        ...contentOf(row, employer, facts),
        checkUrl: publicUrl === null ? null : `${publicUrl}/check/${row.code}`,
        voidedOn: row.voidedOn !== null && row.voidedOn <= today ? row.voidedOn : null,
        successorNumber: successor?.number ?? null,
        letterhead,
      };
    }),
  );
  return printed.filter((each) => each !== null);
}

type Content = Omit<PrintedDocument, 'checkUrl' | 'voidedOn' | 'successorNumber' | 'letterhead'>;

function contentOf(row: DocumentRow, employer: EmployerRow, facts: EmployerFacts): Content {
  const { kind, number, code, issuedOn, cycleYear } = row;
  const { legalName, operatingName, city, wcbAccount } = employer;
  const term = kind === 'LETTER' ? letterTerm(row, facts) : certificateTerm(row, facts);
  return { kind, number, code, issuedOn, cycleYear, legalName, operatingName, city, wcbAccount, ...term };
}

type Term = Pick<PrintedDocument, 'program' | 'certificateNo' | 'validFrom' | 'validThrough'>;

/** As on the day it was made: what came later does not change what was printed. */
function certificateTerm({ number, issuedOn, program }: DocumentRow, facts: EmployerFacts): Term {
  const own = certificatesOn(facts, issuedOn).find((each) => each.certification.certificateNo === number);
  const days = own
    ? { validFrom: own.startsOn, validThrough: addDays(own.expiresOn, -1) }
    : { validFrom: null, validThrough: null };
  return { program, certificateNo: number, ...days };
}

/** As on the day of issue, and as if nothing had been voided since: a letter voided that same day still says its days. */
function letterTerm({ number, issuedOn }: DocumentRow, facts: EmployerFacts): Term {
  const letters = facts.letters.map((letter) => ({ ...letter, voidedOn: null }));
  const period = letterPeriods({ ...facts, letters }, issuedOn).find(
    ({ letter }) => letter.letterNo === number,
  );
  const certificateNo = period?.certificateNo ?? null;
  return {
    program: programOf(facts, certificateNo),
    certificateNo,
    validFrom: period?.validFrom ?? null,
    validThrough: period?.validThrough ?? null,
  };
}

function programOf(facts: EmployerFacts, certificateNo: string | null): Program | null {
  return facts.certifications.find((each) => each.certificateNo === certificateNo)?.program ?? null;
}
