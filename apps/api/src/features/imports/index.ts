export { startImportRunner } from './import-runner.js';
export { importRoutes } from './imports.routes.js';
