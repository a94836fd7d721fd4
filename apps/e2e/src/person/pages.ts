/** An employer that has something on each of its tabs. */
export const EMPLOYER = '/employers/E0003';

/** Every page that is reached by its address alone, and one of each other kind. */
export const PAGES = [
  '/',
  '/agenda',
  '/employers',
  '/employers?q=nobody+has+this+name',
  EMPLOYER,
  ...['audits', 'training', 'certification', 'rebate', 'progression', 'records', 'activity'].map(
    (tab) => `${EMPLOYER}?tab=${tab}`,
  ),
  '/training',
  '/training/new',
  '/training/people',
  '/training/duplicates',
  '/training/auditors',
  '/audits',
  '/audits/new?employer=E0003',
  '/audits/actions',
  '/documents',
  '/intake',
  '/reports',
  '/compare?from=2025-06-30&to=2026-10-31',
  '/activity',
  '/mail',
  '/settings/rules',
  '/settings/authority',
  '/settings/instruments',
  '/settings/calendar',
  '/settings/tokens',
  '/help',
  '/nowhere',
];
