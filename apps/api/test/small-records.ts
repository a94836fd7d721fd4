/** Fifteen sections of one audit, forty points each; lines may be replaced by section. */
export function sectionLines(auditRef: string, changed: Readonly<Record<number, string>> = {}): string[] {
  return Array.from({ length: 15 }, (_, index) => changed[index + 1] ?? `${auditRef},${index + 1},36,40,`);
}

/**
 * A small office's records, one line per row: two employers, three people, two audits. Section 1 of audit A1 stands
 * on line 2 of its file, section n on line n + 1. Each call gives fresh lists.
 */
export function smallRecords(): Record<string, string[]> {
  return {
    employers: [
      'employer_ref,legal_name,program,registered_on,operating_name,wcb_account,industry_code,city,contact_name,contact_email',
      'E1,Cedar Ridge Framing Ltd.,SECOR,2020-01-15,,012345678,40204,Winnipeg,Ada Example,ada@example.test',
      'E2,Prairie Sample Roofing Inc.,COR,2019-05-01,Sample Roofing,098765432,40403,Brandon,,',
    ],
    people: [
      'person_ref,full_name,email',
      'P1,Ada Example,ada@example.test',
      'P2,Bo Auditor,',
      'P3,Cy Auditor,',
    ],
    headcounts: ['employer_ref,effective_on,headcount', 'E1,2020-01-15,6', 'E2,2019-05-01,25'],
    implementations: [
      'employer_ref,documentation_since,manual_submitted_on,manual_reviewed_on',
      'E1,2020-02-01,2020-03-01,',
    ],
    employments: [
      'employer_ref,person_ref,full_time,from,to',
      'E1,P1,yes,2020-01-15,',
      'E2,P1,no,2019-05-01,2020-01-14',
    ],
    trainings: [
      'person_ref,course_code,completed_on,certificate_no',
      'P1,PHSM,2020-02-10,C1',
      'P1,SAFETY_AUDITOR,2020-02-20,C2',
      'P1,LSE,2020-03-20,',
    ],
    auditors: [
      'person_ref,kind,registered_on,registration_no',
      'P1,REGISTERED,2020-06-01,R1',
      'P2,AUTHORITY,2015-01-01,',
      'P3,INDEPENDENT,2015-01-01,',
    ],
    audits: [
      'audit_ref,employer_ref,kind,auditor_ref,first_day,last_day,submitted_on,instrument,decision,decided_on',
      'A1,E1,SELF,P1,2020-08-03,2020-08-04,2020-08-10,2018,ACCEPTED,2020-08-20',
      'A2,E1,VERIFICATION_REVIEW,P2,2021-08-03,2021-08-03,2021-08-10,,,',
    ],
    section_scores: [
      'audit_ref,section_no,points_awarded,points_possible,not_applicable_reason',
      ...sectionLines('A1'),
    ],
    certifications: ['employer_ref,program,certified_on,certificate_no', 'E1,SECOR,2020-10-01,SECOR-1'],
    letters: ['employer_ref,cycle_year,issued_on,letter_no,voided_on', 'E1,2,2021-10-05,L1,'],
    conditions: ['employer_ref,kind,from,to', 'E2,INVESTIGATION,2021-01-01,2021-02-01'],
    premiums: [
      'employer_ref,wcb_account,period_start,premium,payroll_reported,hours_reported,personal_coverage_only,account_active',
      'E1,012345678,2020-10-01,4000.00,yes,yes,no,yes',
      'E1,555000111,2020-10-01,120.50,yes,yes,no,yes',
    ],
  };
}
