import { COURSE_CODES, type CourseCode, isCalendarDate } from '@good-standing/domain';
import { z } from 'zod';
import type { AttendeeInput, NameMatchOutcome, RecordTrainingInput } from '../../gql/graphql';
import { optionalDate, optionalEmail, optionalText, requiredDate } from '../../ui/record-form/field-schemas';

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
export const attendee = z
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
    /** How many attempts to save there were before the line was added. */
    addedAfter: z.number(),
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

/** Empty until it is chosen: a course that nobody chose must not be recorded. */
const course = z.enum(['', ...COURSE_CODES]);

export const chosenCourse = course.transform((code, context): CourseCode => {
  if (code !== '') return code;
  context.addIssue({ code: 'custom', message: 'chooseOne' });
  return z.NEVER;
});

export const rosterSchema = z.object({
  courseCode: chosenCourse,
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

export interface HomeEmployer {
  id: string;
  legalName: string;
}

/** Where new people work unless said otherwise: as the new person above, else at the employer one comes from. */
export interface UsualWork extends HomeEmployer {
  since: string;
}

export function usualWork(above: readonly RosterLine[], home?: HomeEmployer): UsualWork | undefined {
  const last = above.findLast((one) => isNewcomer(one) && one.employerId !== '');
  if (last) return { id: last.employerId, legalName: last.employerName, since: last.employedFrom };
  return home && { ...home, since: '' };
}

/** Somebody new, as has been said or was clear. */
export const isNewcomer = (line: RosterLine): boolean => line.personId === '' && !line.undecided;

export function newLine(fullName: string, candidates: readonly Candidate[], work?: UsualWork): RosterLine {
  return {
    undecided: false,
    personId: '',
    fullName,
    email: '',
    employerId: work?.id ?? '',
    employerName: work?.legalName ?? '',
    fullTime: true,
    employedFrom: work?.since ?? '',
    certificateNo: '',
    candidates,
    known: '',
    addedAfter: 0,
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
  usual?: UsualWork,
): RosterLine {
  const [only] = people;
  if (outcome === 'MATCHED' && only) return knownLine(only);
  // The day of the line above belongs to its employer.
  const work = employer && employer.id !== usual?.id ? { ...employer, since: '' } : usual;
  return {
    ...newLine(name, people, work),
    email: email ?? '',
    undecided: outcome === 'PROPOSED',
  };
}

export function attendeeInput(one: Roster['attendees'][number]): AttendeeInput {
  const { certificateNo } = one;
  if (one.personId !== '') return { personId: one.personId, certificateNo };
  const { fullName, email, employerId, fullTime, employedFrom } = one;
  return { fullName, email, employerId, fullTime, employedFrom, certificateNo };
}

/** What the API takes for the day. */
export function trainingInput({ courseCode, completedOn, attendees }: Roster): RecordTrainingInput {
  return { courseCode, completedOn, attendees: attendees.map(attendeeInput) };
}

/** What a draft of a roster must look like to be taken back. */
export const rosterDraft = z.object({
  courseCode: course,
  completedOn: z.string(),
  attendees: z.array(
    z.object({
      undecided: z.boolean(),
      personId: z.string(),
      fullName: z.string(),
      email: z.string(),
      employerId: z.string(),
      employerName: z.string(),
      fullTime: z.boolean(),
      employedFrom: z.string(),
      certificateNo: z.string(),
      candidates: z.array(
        z.object({ id: z.string(), fullName: z.string(), ref: z.string(), workplaces: z.string() }),
      ),
      known: z.string(),
      // No attempt to save has been made since the form opened anew.
      addedAfter: z.number().transform(() => 0),
    }),
  ),
});

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
