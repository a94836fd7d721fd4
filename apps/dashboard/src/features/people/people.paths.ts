import { linkOptions } from '@tanstack/react-router';

/** Typed links into this feature; other features link through these. */
export const peoplePaths = {
  one: (personId: string) => linkOptions({ to: '/training/people/$personId', params: { personId } }),
};
