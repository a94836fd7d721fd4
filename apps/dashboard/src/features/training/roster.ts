import { COURSE_CODES, isCalendarDate } from '@good-standing/domain';
import { z } from 'zod';
import type { AttendeeInput, NameMatchOutcome, RecordTrainingInput } from '../../gql/graphql';
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

/**
 * One line of the roster: somebody known (`personId`), or somebody new with a name and an employer. While it is
 * undecided it is neither: the name may be one of the candidates', and a person has to say.
 */
const attendee = z
  .object({
    undecided: z.boolean(),
    personId: z.string(),
    fullName: z.string().trim(),
    email: optionalEmail(),
    employerId: z.string(),
    employerName: z.string(),
    fullTime: z.boolean(),
    employedFrom: optionalDate(),
    certificateNo: optionalText(),
    candidates: z.custom<readonly Candidate[]>(),
    /** How somebody known is told apart: number and workplaces. */
    known: z.string(),
  })
  .superRefine((one, context) => {
    if (one.personId !== '') return;
    if (one.undecided) {
      context.addIssue({ code: 'custom', path: ['personId'], message: 'chooseOne' });
      return;
    }
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

export function knownLine(person: Pick<Candidate, 'id' | 'fullName'> & Partial<Candidate>): RosterLine {
  const known = [person.ref, person.workplaces].filter(Boolean).join(' · ');
  return { ...newLine(person.fullName, []), personId: person.id, known };
}

/** Where new people work unless said otherwise: the employer whose page one comes from. */
export interface HomeEmployer {
  id: string;
  legalName: string;
}

export function newLine(fullName: string, candidates: readonly Candidate[], home?: HomeEmployer): RosterLine {
  return {
    undecided: false,
    personId: '',
    fullName,
    email: '',
    employerId: home?.id ?? '',
    employerName: home?.legalName ?? '',
    fullTime: true,
    employedFrom: '',
    certificateNo: '',
    candidates,
    known: '',
  };
}

/** A written line and whom the server found for it. */
export interface FoundLine {
  name: string;
  email: string | null;
  outcome: NameMatchOutcome;
  people: readonly Candidate[];
  employer?: HomeEmployer | null;
}

/** The line for a written one: the one person it is, or the choice that is left to make, or somebody new. */
export function lineFor(
  { name, email, outcome, people, employer }: FoundLine,
  home?: HomeEmployer,
): RosterLine {
  const [only] = people;
  if (outcome === 'MATCHED' && only) return knownLine(only);
  return {
    ...newLine(name, people, employer ?? home),
    email: email ?? '',
    undecided: outcome === 'PROPOSED',
  };
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

/** What the server can be asked to preview of a roster that is still being filled in. */
export function previewInput({ courseCode, completedOn, attendees }: RosterInput): RecordTrainingInput {
  return {
    courseCode: courseCode as RecordTrainingInput['courseCode'],
    completedOn,
    attendees: attendees.map(({ personId, employerId, fullTime, employedFrom, undecided }) => {
      if (personId !== '') return { personId };
      return undecided || employerId === ''
        ? {}
        : { employerId, fullTime, employedFrom: isCalendarDate(employedFrom) ? employedFrom : null };
    }),
  };
}
