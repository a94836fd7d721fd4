import { oneOf, searchParams } from '../../routes/search-params';

export const auditorViews = ['register', 'applications', 'candidates'] as const;

export const readAuditorsSearch = searchParams({
  view: oneOf(auditorViews),
});
