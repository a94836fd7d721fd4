import { linkOptions } from '@tanstack/react-router';

/** Typed links into this feature; other features link through these. */
export const trainingPaths = {
  /** Recording a training day; `employer` is the reference of the employer one comes from. */
  newDay: (employer?: string) => linkOptions({ to: '/training/new', search: { employer } }),
};
