import { Records1763900000000 } from './1763900000000-records.js';

export const MIGRATIONS = [Records1763900000000];
