import {
  AUDIT_KINDS,
  CONDITION_KINDS,
  COURSE_CODES,
  LANGUAGES,
  PROGRAMS,
  SECTIONS,
} from '@good-standing/domain';
import { getMetadataArgsStorage } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, Office, sections } from '../../../test/office.js';
import { type ReadyEmployer, readyEmployer } from '../../../test/ready-employer.js';
import { ENTITIES } from '../../database/entities.js';
import { INTAKE_FILES } from '../intake/index.js';
import { MAIL_KINDS } from '../mail/index.js';
import { type JournalChange, journalChanges, peopleNamed } from './journal-changes.js';
import { codeInWords } from './journal-codes.js';
import { FIELD_NAMES, FILE_NAMES, isToldOf } from './journal-fields.js';
import { fieldOf } from './journal-values.js';

/** The records whose versions acts write into the journal, whole. */
// biome-ignore format: one list
const JOURNALED = [
  'Employer', 'Implementation', 'GuidanceEntry', 'Headcount', 'Person', 'Employment', 'TrainingCompletion',
  'TrainingSession', 'AuditorApplication', 'AuditorRegistration', 'Audit', 'AuditWorkbook', 'AuditAnswer',
  'EvidenceFile', 'ReviewNote', 'CorrectiveAction', 'Certification', 'Letter', 'Condition', 'Premium',
];

const ID = '5b1f9c1e-0a0b-4c55-9f3e-000000000001';
const tell = (
  before: object | null,
  after: object | null,
  language: 'en' | 'fr' = 'en',
  subjectKind = '',
  people = new Map<string, string>(),
) => journalChanges({ before, after }, { language, subjectKind, people });

/** What no person should read: braces, CODES_LIKE_THIS, fieldNames, ids. */
const NO_WORDS = /[{}[\]]|\b[A-Z]+_[A-Z_]+\b|\b[a-z]+[A-Z]\w*\b|\bundefined\b|[0-9a-f]{8}-[0-9a-f]{4}-/;

describe('every field that is journaled', () => {
  const tables = getMetadataArgsStorage().columns.filter(({ target }) =>
    JOURNALED.includes(typeof target === 'function' ? target.name : target),
  );

  it('is of an entity that there is', () => {
    const known = Object.values(ENTITIES).map((entity) => (typeof entity === 'function' ? entity.name : ''));
    expect(JOURNALED.filter((name) => !known.includes(name))).toEqual([]);
  });

  // Section points are told section by section, each under its own title.
  it.each([
    ...new Set(
      tables
        .map(({ propertyName }) => propertyName)
        .filter((field) => isToldOf(field) && field !== 'sectionScores'),
    ),
  ])('%s, a column, has a name in both languages', (field) => {
    expect(Object.keys(FIELD_NAMES[field] ?? {}).sort()).toEqual(['en', 'fr']);
  });

  it.each(INTAKE_FILES.map((file) => [file.name, file]))('of the file %s has a name', (name, file) => {
    expect(FILE_NAMES[name]).toBeDefined();
    expect(file.columns.map((column) => fieldOf(column.name)).filter((field) => !FIELD_NAMES[field])).toEqual(
      [],
    );
  });
});

describe('every code', () => {
  it.each([
    ...[...AUDIT_KINDS, ...CONDITION_KINDS, ...COURSE_CODES, ...PROGRAMS, ...LANGUAGES, ...MAIL_KINDS],
    ...[
      'PASS',
      'FAIL',
      'NONE',
      'ACCEPTED',
      'RETURNED',
      'REGISTERED',
      'DECLINED',
      'DRAFT',
      'SUBMITTED',
      'CLOSED',
    ],
    ...[
      'ACTIONABLE',
      'INFORMATIONAL',
      'REPLY',
      'RESOLVE',
      'REOPEN',
      'WAITING',
      'SENT',
      'FAILED',
      'UNCERTAIN',
    ],
  ])('%s is said in words', (code) => {
    for (const language of LANGUAGES) {
      expect(codeInWords(code, 'audit', language)).not.toMatch(/^[A-Z_]{4,}$/);
      expect(codeInWords(code, 'audit', language)).not.toBeNull();
    }
  });
});

describe('a change is told', () => {
  const scores = (awarded: string) => [
    { sectionNo: 3, awarded, possible: '10', notApplicableReason: null },
    { sectionNo: 4, awarded: '0', possible: '0', notApplicableReason: 'No such work' },
  ];

  it('section by section, with the section’s title', () => {
    const before = { sectionScores: scores('8.5'), overallHundredths: 8150, result: 'FAIL' };
    const after = { sectionScores: scores('9'), overallHundredths: 9178, result: 'PASS' };
    expect(tell(before, after)).toEqual([
      { field: 'Section 3, Safe Work Practices', before: '8.5 of 10', after: '9 of 10' },
      { field: 'Overall score', before: '81.50\u00a0%', after: '91.78\u00a0%' },
      { field: 'Result', before: 'failed', after: 'passed' },
    ]);
    expect(tell(before, after, 'fr').map((change) => change.before)).toEqual([
      '8,5 sur 10',
      '81,50\u00a0%',
      'échoué',
    ]);
    expect(SECTIONS[2]?.title.fr).toBe('Pratiques de travail sécuritaires');
  });

  it.each([
    [{ premiumCents: 2_000_010 }, 'Premium', '$20,000.10', 'Prime', '20\u00a0000,10\u00a0$'],
    [{ fullTime: false }, 'Full-time', 'no', 'Temps plein', 'non'],
    [{ days: [90, 30] }, 'Days before', '90, 30', 'Jours avant', '90, 30'],
    [
      { industryCode: '40403' },
      'Industry code',
      '40403 Roofing and Eavestroughing',
      'Code d’industrie',
      '40403 Toitures et gouttières',
    ],
    [
      {
        ranges: [
          { from: 1, to: 4 },
          { from: 5, to: 9 },
        ],
      },
      'Rows of the table',
      '2',
      'Lignes du tableau',
      '2',
    ],
    [
      { rows: { people: { new: 2, changed: 1 } } },
      'People',
      '2 new, 1 changed',
      'Personnes',
      'nouvelles\u00a0: 2, modifiées\u00a0: 1',
    ],
    [{ files: { letters: { new: 0, rejected: 0 } } }, 'Letters', 'no rows', 'Lettres', 'aucune ligne'],
    [{ pointsAwarded: '741.0000' }, 'Points awarded', '741', 'Points accordés', '741'],
    [{ pointsAwarded: '700' }, 'Points awarded', '700', 'Points accordés', '700'],
    [{ personId: ID }, 'Person', 'Lee Lead', 'Personne', 'Lee Lead'],
    [{ somethingNew: 'x' }, 'Something new', 'x', 'Something new', 'x'],
  ])('%o', (after, field, text, champ, texte) => {
    const people = new Map([[ID, 'Lee Lead']]);
    expect(tell(null, after, 'en', '', people)).toEqual([{ field, before: null, after: text }]);
    expect(tell(null, after, 'fr', '', people)).toEqual([{ field: champ, before: null, after: texte }]);
  });

  it('row by row where an import changed records', () => {
    const row = (city: string) => ({
      changed: [{ file: 'employers', key: { employer_ref: 'E1' }, values: { city } }],
    });
    expect(tell(row('Brandon'), row('Winnipeg'))).toEqual([
      { field: 'Employers E1, City', before: 'Brandon', after: 'Winnipeg' },
    ]);
  });

  it('without ids, versions, or what did not change', () => {
    const record = { id: ID, version: 1, employerId: ID, city: '', note: 'as it was' };
    expect(tell(record, { ...record, version: 2, city: null })).toEqual([]);
  });

  it('by people’s names, and as somebody else for whom the reader may not see', () => {
    const versions = {
      before: { auditorId: ID },
      after: { auditorId: ID.replace('1e', '2e'), personIds: [ID] },
    };
    expect(peopleNamed(versions)).toEqual([ID, ID.replace('1e', '2e')]);
    expect(tell(versions.before, versions.after, 'en', 'audit', new Map([[ID, 'Ash Authority']]))).toEqual([
      { field: 'Auditor', before: 'Ash Authority', after: 'somebody else' },
      { field: 'People', before: null, after: 'Ash Authority' },
    ]);
  });
});

describe('the activity of an employer', () => {
  let office: Office;
  let manager: Desk;
  let employer: ReadyEmployer;
  interface Entry {
    title: string;
    changes: JournalChange[];
  }
  const activity = async (first = 50): Promise<Entry[]> => {
    const data = await manager.ask<{ employer: { activity: { nodes: Entry[] } } }>(
      'query ($id: ID, $first: Int) { employer(id: $id) { activity(first: $first) { nodes { title changes { field before after } } } } }',
      { id: employer.id, first },
    );
    return data.employer.activity.nodes;
  };

  beforeAll(async () => {
    office = await Office.open('2026-06-15');
    manager = await office.desk('PROGRAM_MANAGER');
    employer = await readyEmployer(office);
    const days = { firstDay: '2026-06-10', lastDay: '2026-06-12', submittedOn: '2026-06-15' };
    const input = {
      employerId: employer.id,
      kind: 'SELF',
      auditorId: employer.leadId,
      ...days,
      sections: sections(81),
    };
    const { audit } = await manager.act<{ audit: { id: string; version: number } }>(
      'recordAudit',
      'RecordAuditInput',
      input,
      'audit { id version }',
    );
    const { employerId: _, ...values } = input;
    const corrected = { ...values, sections: sections(81, 100, { 3: { awarded: 92, possible: 100 } }) };
    await manager.act('correctAudit', 'CorrectAuditInput', { ...audit, ...corrected, reason: 'Misread' });
    await manager.act('recordCondition', 'RecordConditionInput', {
      employerId: employer.id,
      kind: 'PENALTY',
      from: '2026-06-01',
      reason: 'Guard rails',
    });
    await manager.act('recordPremium', 'RecordPremiumInput', {
      employerId: employer.id,
      wcbAccount: '000000777',
      periodStart: '2026-01-05',
      premiumCents: 2_000_010,
      payrollReported: true,
      hoursReported: true,
      personalCoverageOnly: false,
      accountActive: true,
    });
  });
  afterAll(() => office.close());

  it('says of an audit’s correction which section went from what to what', async () => {
    const entry = (await activity()).find(({ title }) => /^Audit .* corrected$/.test(title));
    expect(entry?.changes).toContainEqual({
      field: 'Section 3, Safe Work Practices',
      before: '81 of 100',
      after: '92 of 100',
    });
  });

  it.each(LANGUAGES)('has nothing but words (%s)', async (language) => {
    office.language = language;
    const entries = await activity();
    office.language = 'en';
    expect(entries.length).toBeGreaterThanOrEqual(4);
    for (const { title, changes } of entries) {
      expect(changes.length).toBeGreaterThan(0);
      for (const text of [
        title,
        ...changes.flatMap(({ field, before, after }) => [field, before ?? '', after ?? '']),
      ])
        expect(text).not.toMatch(NO_WORDS);
    }
  });
});
