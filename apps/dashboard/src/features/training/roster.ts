import { COURSE_CODES } from '@good-standing/domain';
import { z } from 'zod';
import type { AttendeeInput, RecordTrainingInput } from '../../gql/graphql';
import {
  choice,
  optionalDate,
  optionalEmail,
  optionalText,
  requiredDate,
} from '../../ui/record-form/field-schemas';

/** A person of a similar name whom the typed name may have meant. */
export interface Candidate {
  id: string;
  fullName: string;
  ref: string;
  workplaces: string;
}

/** One line of the roster: somebody known (`personId`), or somebody new with a name and an employer. */
const attendee = z
  .object({
    personId: z.string(),
    fullName: z.string().trim(),
    email: optionalEmail(),
    employerId: z.string(),
    employerName: z.string(),
    fullTime: z.boolean(),
    employedFrom: optionalDate(),
    certificateNo: optionalText(),
    candidates: z.custom<readonly Candidate[]>(),
  })
  .superRefine((one, context) => {
    if (one.personId !== '') return;
    if (one.fullName === '') context.addIssue({ code: 'custom', path: ['fullName'], message: 'required' });
    // Training counts for an employer or for nobody: whoever is new comes with where they work.
    if (one.employerId === '')
      context.addIssue({ code: 'custom', path: ['employerId'], message: 'required' });
    else if (one.employedFrom === null) {
      context.addIssue({ code: 'custom', path: ['employedFrom'], message: 'required' });
    }
  });

export const rosterSchema = z.object({
  courseCode: choice(COURSE_CODES),
  completedOn: requiredDate(),
  attendees: z.array(attendee).min(1, 'required'),
});

export type RosterInput = z.input<typeof rosterSchema>;
export type RosterLine = RosterInput['attendees'][number];
export type Roster = z.output<typeof rosterSchema>;

export function knownLine(person: { id: string; fullName: string }): RosterLine {
  return { ...newLine(person.fullName, []), personId: person.id };
}

/** Where new people work unless said otherwise: the employer whose page one comes from. */
export interface HomeEmployer {
  id: string;
  legalName: string;
}

export function newLine(fullName: string, candidates: readonly Candidate[], home?: HomeEmployer): RosterLine {
  return {
    personId: '',
    fullName,
    email: '',
    employerId: home?.id ?? '',
    employerName: home?.legalName ?? '',
    fullTime: true,
    employedFrom: '',
    certificateNo: '',
    candidates,
  };
}

const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/**
 * The line for a pasted name. Exactly one person of that very name (case and accents aside) is that person; otherwise
 * the name stands as somebody new, with the similar people to choose from. Never guesses between two.
 */
export function lineForName(name: string, found: readonly Candidate[], home?: HomeEmployer): RosterLine {
  const exact = found.filter((one) => sameName(one.fullName, name));
  const [only] = exact;
  return exact.length === 1 && only ? knownLine(only) : newLine(name, found, home);
}

function attendeeInput(one: Roster['attendees'][number]): AttendeeInput {
  const { certificateNo } = one;
  if (one.personId !== '') return { personId: one.personId, certificateNo };
  const { fullName, email, employerId, fullTime, employedFrom } = one;
  return { fullName, email, employerId, fullTime, employedFrom, certificateNo };
}

/** What the API takes for the day. */
export function trainingInput({ courseCode, completedOn, attendees }: Roster): RecordTrainingInput {
  return { courseCode, completedOn, attendees: attendees.map(attendeeInput) };
}
