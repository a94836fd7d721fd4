import { addDays, certificatesOn, type EmployerFacts, letterPeriods } from '@good-standing/domain';
import type { CertificateRecord, LetterRecord } from './certificate.loaders.js';
import type { Certificate, Letter } from './certificate.type.js';

/** The recorded certificates with what the rules make of each today; one recorded for a later day is left out. */
export function withCertificateTerms(
  records: readonly CertificateRecord[],
  facts: EmployerFacts,
  today: string,
): Certificate[] {
  const terms = new Map(certificatesOn(facts, today).map((term) => [term.certification.certificateNo, term]));
  return records.flatMap((record) => {
    const term = terms.get(record.certificateNo);
    if (term === undefined) return [];
    const { startsOn, expiresOn, endsOn, state } = term;
    const ended = state === 'ENDED' || state === 'VOID';
    return [
      {
        ...record,
        startsOn,
        expiresOn,
        validThrough: addDays(expiresOn, -1),
        state,
        endedOn: ended ? endsOn : null,
      },
    ];
  });
}

/** The recorded letters with the days each covers. */
export function withLetterTerms(
  records: readonly LetterRecord[],
  facts: EmployerFacts,
  today: string,
): Letter[] {
  const periods = new Map(letterPeriods(facts, today).map((period) => [period.letter.letterNo, period]));
  return records.map((record) => {
    const period = periods.get(record.letterNo);
    const voided = record.voidedOn !== null && record.voidedOn <= today;
    return {
      ...record,
      voidedOn: voided ? record.voidedOn : null,
      voidReason: voided ? record.voidReason : null,
      validFrom: period?.validFrom ?? null,
      validThrough: period?.validThrough ?? null,
      certificateNo: period?.certificateNo ?? null,
    };
  });
}
