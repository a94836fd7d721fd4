import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  knownLine,
  lineFor,
  newLine,
  previewInput,
  rosterDraft,
  rosterSchema,
  trainingInput,
  usualWork,
} from './roster';

const candidate = (id: string, fullName: string): Candidate => ({ id, fullName, ref: id, workplaces: '' });

describe('lineFor', () => {
  const found = { name: 'rene tremblay', email: null, employer: null };

  it('takes the one person the server is sure of', () => {
    const line = lineFor({ ...found, outcome: 'MATCHED', people: [candidate('P1', 'René Tremblay')] });
    expect(line).toMatchObject({ personId: 'P1', undecided: false });
  });

  it('leaves a choice open, and the roster is not complete before it is made', () => {
    const people = [candidate('P1', 'Sam Lee'), candidate('P2', 'Sam Lee')];
    const line = lineFor({ ...found, outcome: 'PROPOSED', people });
    expect(line).toMatchObject({ personId: '', undecided: true });
    const read = rosterSchema.safeParse({ courseCode: 'LSE', completedOn: '2026-10-01', attendees: [line] });
    expect(read.error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
      [['attendees', 0, 'personId'], 'chooseOne'],
    ]);
  });

  it('keeps an unknown name as somebody new, where the line or the page says they work', () => {
    const home = { id: 'E1', legalName: 'Example', since: '2026-09-01' };
    const named = { id: 'E2', legalName: 'Named' };
    expect(lineFor({ ...found, outcome: 'NEW', people: [] }, home)).toMatchObject({
      personId: '',
      fullName: 'rene tremblay',
      employerId: 'E1',
      employedFrom: '2026-09-01',
    });
    // The usual first day is one of the usual employer.
    expect(lineFor({ ...found, outcome: 'NEW', people: [], employer: named }, home)).toMatchObject({
      employerId: 'E2',
      employedFrom: '',
    });
  });
});

describe('usualWork', () => {
  const home = { id: 'E1', legalName: 'Example' };
  const above = {
    ...newLine('Nova Kind', []),
    employerId: 'E2',
    employerName: 'Above',
    employedFrom: '2026-09-01',
  };

  it('is what the last new person above has', () => {
    expect(usualWork([above, knownLine({ id: 'P1', fullName: 'Sam Lee' })], home)).toEqual({
      id: 'E2',
      legalName: 'Above',
      since: '2026-09-01',
    });
  });

  it('is else the employer one comes from, and else nothing', () => {
    expect(usualWork([newLine('Nova Kind', [])], home)).toEqual({ ...home, since: '' });
    expect(usualWork([], undefined)).toBeUndefined();
  });
});

describe('a draft', () => {
  it('is taken back as it was, but no attempt to save has seen its lines', () => {
    const line = { ...newLine('Nova Kind', [candidate('P1', 'Nova Kind')]), addedAfter: 2 };
    const draft = { courseCode: '', completedOn: '2026-', attendees: [line] };
    expect(rosterDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual({
      ...draft,
      attendees: [{ ...line, addedAfter: 0 }],
    });
  });

  it('of another shape is let go', () => {
    expect(rosterDraft.safeParse({ courseCode: 'OTHER', completedOn: '', attendees: [] }).success).toBe(
      false,
    );
  });
});

describe('previewInput', () => {
  it('sends what is known of each line, in its place', () => {
    const hired = { ...newLine('Nova Kind', []), employerId: 'E1', employedFrom: '2026-' };
    const open = { ...newLine('Sam Lee', []), employerId: 'E1', undecided: true };
    expect(
      previewInput({
        courseCode: 'LSE',
        completedOn: '2026-10-01',
        attendees: [knownLine({ id: 'P1', fullName: 'Sam Lee' }), hired, open],
      }).attendees,
    ).toEqual([{ personId: 'P1' }, { employerId: 'E1', fullTime: true, employedFrom: null }, {}]);
  });
});

describe('the roster', () => {
  const day = { courseCode: 'LSE' as const, completedOn: '2026-10-01' };

  it('needs a course that somebody chose', () => {
    const read = rosterSchema.safeParse({
      ...day,
      courseCode: '',
      attendees: [knownLine({ id: 'P1', fullName: 'Sam Lee' })],
    });
    expect(read.error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
      [['courseCode'], 'chooseOne'],
    ]);
  });

  it('needs somebody', () => {
    expect(rosterSchema.safeParse({ ...day, attendees: [] }).success).toBe(false);
  });

  it('asks where a new person works', () => {
    const read = rosterSchema.safeParse({ ...day, attendees: [newLine('Nova Kind', [])] });
    expect(read.error?.issues.map((issue) => issue.path)).toEqual([['attendees', 0, 'employerId']]);
  });

  it('asks since when a new person works for the named employer', () => {
    const hired = { ...newLine('Nova Kind', []), employerId: 'E1', employerName: 'Example Roofing' };
    const read = rosterSchema.safeParse({ ...day, attendees: [hired] });
    expect(read.error?.issues[0]?.path).toEqual(['attendees', 0, 'employedFrom']);
  });

  it('sends a known person by id and a new one with name and employment', () => {
    const hired = {
      ...newLine('Nova Kind', []),
      employerId: 'E1',
      employerName: 'Example',
      employedFrom: '2026-09-01',
    };
    const roster = rosterSchema.parse({
      ...day,
      attendees: [knownLine({ id: 'P1', fullName: 'Sam Lee' }), hired],
    });
    expect(trainingInput(roster)).toEqual({
      ...day,
      attendees: [
        { personId: 'P1', certificateNo: null },
        {
          fullName: 'Nova Kind',
          email: null,
          certificateNo: null,
          employerId: 'E1',
          fullTime: true,
          employedFrom: '2026-09-01',
        },
      ],
    });
  });
});
