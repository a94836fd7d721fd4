import { Records1763900000000 } from './1763900000000-records.js';
import { OutgoingMail1763906500000 } from './1763906500000-outgoing-mail.js';
import { Scoring1764000000000 } from './1764000000000-scoring.js';

export const MIGRATIONS = [Records1763900000000, OutgoingMail1763906500000, Scoring1764000000000];
