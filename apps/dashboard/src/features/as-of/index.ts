export { AsOfBanner } from './as-of-banner';
export { AsOfControl } from './as-of-control';
export { ShowsToday } from './shows-today';
