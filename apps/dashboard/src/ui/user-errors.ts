import { graphql } from '../gql';
import type { UserErrorLineFragment } from '../gql/graphql';

/** What a form shows of an error that a person can put right. An error has no id: spread it with `@unmask`. */
export const UserErrorLine = graphql(`
  fragment UserErrorLine on UserError {
    code
    message
    path
    reason {
      ...ReasonLine @unmask
    }
  }
`);

/** One line of a form's summary of errors. */
export interface FormError {
  message: string;
  /** Id of the field to go to; none when the error belongs to the whole form. */
  fieldId?: string;
  reason?: UserErrorLineFragment['reason'];
}

/** The form field an error's path points at: `["input","attendees","2","fullName"]` → `attendees.2.fullName`. */
export function fieldOf(error: { path: readonly string[] }): string {
  const path = error.path[0] === 'input' ? error.path.slice(1) : error.path;
  return path.join('.');
}

/** The DOM id that a field of a form carries, so that the summary of errors can lead to it. */
export function fieldId(form: string, field: string): string {
  return `${form}-${field.replaceAll('.', '-')}`;
}
