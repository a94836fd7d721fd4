export { RebatePeriod } from './rebate-period.type.js';
