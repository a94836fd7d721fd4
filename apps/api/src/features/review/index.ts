export { jointEmployersOfWorkbook, originOf, submissionsOfWorkbook } from './review.loaders.js';
