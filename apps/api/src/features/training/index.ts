export { type Attendee, attendee, MOST_ATTENDEES } from './attendee.js';
export { employNewcomers, gatherAttendees } from './gather-attendees.js';
export { personVisible } from './person.policy.js';
export { PERSON_COLUMNS, type PersonRow } from './person.queries.js';
export { AuditorRegistration, Person } from './person.type.js';
export { recordDay } from './record-training.service.js';
export { AttendeeInput } from './training.inputs.js';
export { loadPeople, personById, registrationsOf } from './training.loaders.js';
export { PersonPayload, type PersonPayloadData, TrainingGain } from './training.payload.type.js';
