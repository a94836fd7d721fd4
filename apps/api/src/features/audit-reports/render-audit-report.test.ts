import { SECTIONS, scoreAudit, wholePoints } from '@good-standing/domain';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../test/read-pdf.js';
import type { AuditReport, ReportedQuestion } from './audit-report.js';
import { renderAuditReport } from './render-audit-report.js';

const LAST_DAY = '2026-06-12';
const score = scoreAudit(
  SECTIONS.map(({ sectionNo }) => ({
    sectionNo,
    awarded: wholePoints(sectionNo === 4 ? 4 : 9),
    possible: wholePoints(10),
    notApplicableReason: null,
  })),
  LAST_DAY,
);

const QUESTION: ReportedQuestion = {
  place: '1.1',
  text: 'Is the policy signed and posted?',
  evidence: ['DOCUMENTATION', 'OBSERVATION'],
  possible: wholePoints(10),
  points: wholePoints(9),
  tally: { positive: 9, total: 10 },
  choice: null,
  notApplicableReason: null,
  note: null,
};

const REPORT: AuditReport = {
  letterhead: null,
  today: '2026-10-31',
  recorded: {
    ref: 'AU-12',
    submittedOn: '2026-06-20',
    decision: 'ACCEPTED',
    decidedOn: '2026-06-30',
    decisionReason: 'Complete.',
    answersMovedOn: false,
  },
  kind: 'SELF',
  firstDay: '2026-06-10',
  lastDay: LAST_DAY,
  employers: [
    { legalName: 'Prairie Example Ltd.', operatingName: 'Prairie', city: 'Winnipeg', wcbAccount: '1234567' },
    { legalName: 'Second Example Inc.', operatingName: null, city: null, wcbAccount: '7654321' },
  ],
  auditor: {
    fullName: 'Lee Lead',
    registrations: [
      { kind: 'REGISTERED', registrationNo: 'RA-7', registeredOn: '2024-01-01', endsOn: '2027-01-01' },
    ],
  },
  instrument: 'Example instrument 2026',
  ...score,
  sections: score.sections.map((section, index) => ({ ...section, title: SECTIONS[index]?.title.en ?? '' })),
  addedSections: [],
  answers: {
    sections: [{ sectionNo: 1, title: 'Safety and Health Policy', questions: [QUESTION] }],
    interviews: { held: 6, required: 7, workforce: 20 },
    files: [
      {
        name: 'policy.pdf',
        mediaType: 'application/pdf',
        bytes: 20_480,
        question: '1.1',
        addedBy: 'Lee Lead',
      },
    ],
  },
  actions: [
    {
      sectionNo: 4,
      sectionTitle: 'Safe Job Procedures',
      shortfall: 'No procedure for trenching',
      action: 'Write one and train the crew',
      owner: 'Sam Super',
      dueOn: '2026-08-31',
      doneOn: null,
      state: 'OVERDUE',
    },
  ],
  carriedActions: [],
};

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the report of an audit', () => {
  test('says in English who, when, by what and what came of it, with the rule and both marks in words', async () => {
    const pdf = readPdf(await renderAuditReport(REPORT, 'en'));
    expect(pdf.language).toBe('en-CA');
    expect(pdf.title).toBe('Audit report · Prairie Example Ltd. · Company self-audit · AU-12');
    const text = flat(pdf.text);
    for (const words of [
      'Prairie Example Ltd., operating as Prairie',
      '1234567',
      'Second Example Inc., WCB account 7654321',
      'Registered auditor, no. RA-7, from January 1, 2024 through December 31, 2026',
      'June 10, 2026 to June 12, 2026',
      'Example instrument 2026',
      'Accepted on June 30, 2026.',
      'The reviewer: Complete.',
      'Not passed',
      'at least 50 % in each section and at least 80 % over all points',
      'Below 50 %',
      '9 of 10 positive · 9 of 10 points',
      'policy.pdf · for question 1.1 · application/pdf · 20 kB · added by Lee Lead',
      'Owner: Sam Super · Due through: August 31, 2026 · Overdue',
      'Page 1 of ',
    ])
      expect(text).toContain(words);
    expect(text.match(/Reaches 50 %/g)).toHaveLength(14);
    expect(text).not.toContain('Draft');
    expect(pdf.tags.slice(0, 2)).toEqual(['Document', 'Sect']);
    expect(pdf.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    // The head and the fifteen sections.
    expect(pdf.tags).toEqual(expect.arrayContaining(['H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']));
    expect(pdf.bookmarks).toEqual([
      'Result',
      'Sections',
      'Questions',
      '1 Safety and Health Policy',
      'Interviews',
      'Evidence on file',
      'Corrective actions',
    ]);
  });

  test('says the same in French, decimals included', async () => {
    const pdf = readPdf(await renderAuditReport(REPORT, 'fr'));
    expect(pdf.language).toBe('fr-CA');
    const text = flat(pdf.text);
    expect(text).toContain('Vérificateur inscrit, nº RA-7, du 1er janvier 2024 au 31 décembre 2026');
    expect(text).toContain('130 points sur 150, soit 86,66 % au total.');
    expect(text).toContain('Sous 50 %');
    expect(text).toContain('4 / 10 40,00 %');
  });

  test('calls itself a draft on every page until the audit is handed in', async () => {
    const many = Array.from({ length: 60 }, () => QUESTION);
    const sections = [{ sectionNo: 1, title: 'Safety and Health Policy', questions: many }];
    const draft = { ...REPORT, recorded: null, answers: { ...(REPORT.answers as object), sections } };
    const english = readPdf(await renderAuditReport(draft as AuditReport, 'en'));
    expect(english.pages).toBeGreaterThan(3);
    expect(english.pageTexts.every((page) => page.includes('Draft · Prairie Example Ltd.'))).toBe(true);
    expect(english.title.startsWith('Draft · ')).toBe(true);
    expect(english.text).toContain('The audit is still being scored.');
    expect(readPdf(await renderAuditReport(draft as AuditReport, 'fr')).text).toContain('ÉBAUCHE');
  });

  test('goes on over as many pages as two hundred long notes take, and loses none', async () => {
    const longest = (word: string) =>
      `${word} ${'geprüft & noté sur place '.repeat(160)}`.slice(0, 4_000).trim();
    const questions = Array.from({ length: 200 }, (_, index) => ({
      ...QUESTION,
      place: `1.${index + 1}`,
      note: longest(`Note-${index}-begins`).concat(` note-${index}-ends`),
    }));
    const file = await renderAuditReport(
      {
        ...REPORT,
        answers: {
          ...(REPORT.answers as NonNullable<AuditReport['answers']>),
          sections: [{ sectionNo: 1, title: 'x'.repeat(300), questions }],
        },
        actions: REPORT.actions.map((action) => ({ ...action, action: longest('Action') })),
        employers: [{ legalName: 'Long '.repeat(40), operatingName: null, city: null, wcbAccount: null }],
      },
      'en',
    );
    const pdf = readPdf(file);
    const text = flat(pdf.text);
    for (const index of [0, 99, 199]) expect(text).toContain(`note-${index}-ends`);
    expect(pdf.pages).toBeGreaterThan(100);
    // No page is empty but for its foot.
    expect(pdf.pageTexts.filter((page) => page.length < 200)).toEqual([]);
  });
});
