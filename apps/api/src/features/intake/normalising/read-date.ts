import { addDays, type CalendarDate, isCalendarDate } from '@good-standing/domain';
import { type CellReading, read, refuse } from './cell-reading.js';

const EXPECTED = 'a date like 2024-09-08';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of a spreadsheet's calendar, for every day after its false 29 February 1900. */
const SPREADSHEET_EPOCH: CalendarDate = '1899-12-30';
/** Five digits only: 10000 is 1927, and a four-digit number would as likely be a year. */
const SERIAL = /^(\d{5})(\.\d+)?$/;
const WITH_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?$/;

/** Reads a day, in the ways of writing it that leave no doubt. */
export function readDate(text: string): CellReading {
  if (isCalendarDate(text)) return read(text);
  const timed = WITH_TIME.exec(text);
  if (timed?.[1])
    return normalised(timed[1], text, /^[0:.]+$/.test(timed[2] ?? '') ? '' : '; its time of day was dropped');
  const serial = SERIAL.exec(text);
  if (serial)
    return normalised(addDays(SPREADSHEET_EPOCH, Number(serial[1])), text, ' (a spreadsheet serial number)');
  const slashed = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(text);
  if (slashed) return normalised(`${slashed[1]}-${slashed[2]}-${slashed[3]}`, text);
  const named = /^(\d{1,2})-([a-z]{3})-(\d{4})$/i.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1;
    if (month > 0) return normalised(`${named[3]}-${pad(month)}-${pad(Number(named[1]))}`, text);
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$/.test(text)) {
    return refuse('is ambiguous: day and month cannot be told apart', EXPECTED);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return refuse('is not a day of the calendar', EXPECTED);
  return refuse('is not a date', EXPECTED);
}

function normalised(date: string, text: string, detail = ''): CellReading {
  if (!isCalendarDate(date)) return refuse('is not a day of the calendar', EXPECTED);
  return date === text ? read(date) : read(date, `read as ${date}${detail}`);
}

const pad = (number: number): string => String(number).padStart(2, '0');
