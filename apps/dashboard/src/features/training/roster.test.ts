import { describe, expect, it } from 'vitest';
import { type Candidate, knownLine, lineForName, newLine, rosterSchema, trainingInput } from './roster';

const candidate = (id: string, fullName: string): Candidate => ({ id, fullName, ref: id, workplaces: '' });

describe('lineForName', () => {
  it('takes the one person of that name, case and accents aside', () => {
    expect(
      lineForName('rene tremblay', [candidate('P1', 'René Tremblay'), candidate('P2', 'Renée Tremblay')])
        .personId,
    ).toBe('P1');
  });

  it('never guesses between two of one name', () => {
    const line = lineForName('Sam Lee', [candidate('P1', 'Sam Lee'), candidate('P2', 'Sam Lee')]);
    expect(line.personId).toBe('');
    expect(line.candidates).toHaveLength(2);
  });

  it('keeps an unknown name as somebody new', () => {
    expect(lineForName('Nova Kind', [])).toMatchObject({ personId: '', fullName: 'Nova Kind' });
  });
});

describe('the roster', () => {
  const day = { courseCode: 'LSE' as const, completedOn: '2026-10-01' };

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
