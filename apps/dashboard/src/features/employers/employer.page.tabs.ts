/** The tabs of an employer's page, in their order; the name stands in the address. */
export const employerTabs = [
  'overview',
  'audits',
  'training',
  'certification',
  'rebate',
  'progression',
  'records',
  'activity',
] as const;
export type EmployerTab = (typeof employerTabs)[number];

/** The tab an address names; the first one when it names none we have. */
export function readTab(tab: string | undefined): EmployerTab {
  return employerTabs.find((one) => one === tab) ?? 'overview';
}
