import type { CalendarDate, Program } from '@good-standing/domain';
import type { Letterhead } from '../../../pdf/letterhead.js';
import type { DocumentKind } from '../document.type.js';

/** Everything that stands on one sheet. The same values in the same language give the same bytes. */
export interface PrintedDocument {
  kind: DocumentKind;
  number: string;
  /** As printed, in groups. */
  code: string;
  /** What the QR code leads to; null where nobody has said how the public reaches the installation. */
  checkUrl: string | null;
  issuedOn: CalendarDate;
  /** The first day on which it is void, when that day has come. */
  voidedOn: CalendarDate | null;
  /** The number of what was issued in its place. */
  successorNumber: string | null;
  /** Null for a letter that belongs to no certificate. */
  program: Program | null;
  certificateNo: string | null;
  cycleYear: number | null;
  legalName: string;
  operatingName: string | null;
  city: string | null;
  wcbAccount: string | null;
  /** As of the day of issue, by its own term. */
  validFrom: CalendarDate | null;
  validThrough: CalendarDate | null;
  letterhead: Letterhead | null;
}
