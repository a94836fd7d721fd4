export { auditReportRoutes } from './audit-report.routes.js';
