import { z } from 'zod';
import { day, id, optionalEmail, optionalText } from '../../acts/read-input.js';

/** More people than any training room holds; bounds the time a form can keep others waiting. */
export const MOST_ATTENDEES = 500;

/** Somebody who completed the course: known by id, or new with a name and an employment. */
export const attendee = z
  .object({
    personId: id.nullish().transform((value) => value ?? null),
    fullName: optionalText,
    email: optionalEmail,
    employerId: id.nullish().transform((value) => value ?? null),
    fullTime: z
      .boolean()
      .nullish()
      .transform((value) => value ?? true),
    employedFrom: day.nullish().transform((value) => value ?? null),
    certificateNo: optionalText,
  })
  .superRefine((value, issues) => {
    if (value.personId !== null) return;
    for (const field of ['fullName', 'employerId', 'employedFrom'] as const) {
      if (value[field] === null) issues.addIssue({ code: 'custom', path: [field], message: 'REQUIRED' });
    }
  });

export type Attendee = z.output<typeof attendee>;
