import { Records1763900000000 } from './1763900000000-records.js';
import { OutgoingMail1763906500000 } from './1763906500000-outgoing-mail.js';
import { Scoring1764000000000 } from './1764000000000-scoring.js';
import { Reminders1764001500000 } from './1764001500000-reminders.js';
import { CorrectiveActions1764020000000 } from './1764020000000-corrective-actions.js';
import { PersonNames1764100000000 } from './1764100000000-person-names.js';
import { Documents1764110000000 } from './1764110000000-documents.js';
import { Imports1764111000000 } from './1764111000000-imports.js';
import { TrainingDesk1764200000000 } from './1764200000000-training-desk.js';
import { Review1764210000000 } from './1764210000000-review.js';
import { AsOf1764300000000 } from './1764300000000-as-of.js';
import { MailedDocuments1764405000000 } from './1764405000000-mailed-documents.js';
import { KeptAccounts1764410000000 } from './1764410000000-kept-accounts.js';
import { Calling1764420000000 } from './1764420000000-calling.js';
import { DroppedFiles1764430000000 } from './1764430000000-dropped-files.js';
import { AsOfDays1764500000000 } from './1764500000000-as-of-days.js';
import { Milestones1764520000000 } from './1764520000000-milestones.js';
import { ApiTokens1764546000000 } from './1764546000000-api-tokens.js';

export const MIGRATIONS = [
  Records1763900000000,
  OutgoingMail1763906500000,
  Scoring1764000000000,
  Reminders1764001500000,
  CorrectiveActions1764020000000,
  PersonNames1764100000000,
  Documents1764110000000,
  Review1764210000000,
  Imports1764111000000,
  TrainingDesk1764200000000,
  AsOf1764300000000,
  MailedDocuments1764405000000,
  KeptAccounts1764410000000,
  Calling1764420000000,
  DroppedFiles1764430000000,
  AsOfDays1764500000000,
  ApiTokens1764546000000,
  Milestones1764520000000,
];
