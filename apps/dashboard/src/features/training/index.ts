/** The front door of training: what other pages show of it. */
export { AuditorRegistrationForm } from './components/auditor-registration-form';
export { CompletionCorrectionForm } from './components/completion-correction-form';
export { CourseField } from './components/course-field';
export { AuditorRegistrations } from './components/employer-auditors';
export { EmployerPicker, type PickedEmployer } from './components/employer-picker';
export { EmployerTraining } from './components/employer-training';
export { EmploymentCorrectionForm } from './components/employment-correction-form';
export { EndEmploymentForm } from './components/end-employment-form';
export { HireForm } from './components/hire-form';
export { PersonCorrectionForm } from './components/person-correction-form';
export { PersonPicker, type PickedPerson, workplacesOf } from './components/person-picker';
export { RosterEntry } from './components/roster-entry';
export { RosterGains, RosterPreview } from './components/roster-preview';
export { GainedModules } from './components/training-day-recorded';
export { TrainingTabs } from './components/training-tabs';
export { attendee, attendeeInput, chosenCourse, type Roster, type RosterInput, rosterSchema } from './roster';
export { trainingPaths } from './training.paths';
export { useLineWords } from './use-line-words';
