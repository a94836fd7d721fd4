/** How many interviews were held, and how many people could have been asked. */
export interface TallyValues {
  interviewsHeld: number;
  workforce: number | null;
}

/** The tally as the server keeps it, with what is saved along with it. */
export interface TallyBase extends TallyValues {
  version: number;
  firstDay: string;
  lastDay: string;
  auditorId: string;
}

export function sameTally(a: TallyValues, b: TallyValues): boolean {
  return a.interviewsHeld === b.interviewsHeld && a.workforce === b.workforce;
}
