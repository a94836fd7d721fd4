import {
  addDays,
  explain,
  formatHundredths,
  formatPoints,
  type Language,
  type Points,
  programRules,
  ruleOf,
  valueOn,
} from '@good-standing/domain';
import { longDate } from '../../pdf/long-date.js';
import { INK, QUIET, type Sheet, WARNING } from '../../pdf/sheet.js';
import type { AuditReport, ReportedSection } from './audit-report.js';
import { drawActions } from './draw-actions.js';
import { drawAnswers } from './draw-answers.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** Room that a heading needs with the first lines below it. */
const HEADING_ROOM = 90;
const SMALL = 9.5;

/** What the drawing of each part asks of the whole. */
export interface ReportSheet {
  sheet: Sheet;
  words: ReportWords;
  /** A heading of a part, and the bookmark that leads to it. */
  part(title: string): PDFKit.PDFOutline;
  points(points: Points): string;
}

/** The report from its title to its last line. */
export async function drawAuditReport(sheet: Sheet, report: AuditReport): Promise<void> {
  const { language } = sheet;
  const words = REPORT_WORDS[language];
  const on: ReportSheet = {
    sheet,
    words,
    part: (title) => {
      sheet.keepTogether(() => {
        sheet.pdf.y += HEADING_ROOM;
      });
      const bookmark = sheet.pdf.outline.addItem(title);
      sheet.pdf.y += 8;
      sheet.text('H2', title, { font: 'bold', size: 15, after: 6 });
      return bookmark;
    },
    points: (points) => spoken(formatPoints(points), language),
  };
  drawTitle(on, report);
  drawParties(on, report);
  drawResult(on, report);
  drawSections(on, report);
  await drawAnswers(on, report);
  drawActions(on, report);
}

function drawTitle({ sheet, words }: ReportSheet, report: AuditReport): void {
  const { recorded, kind, employers, today } = report;
  const long = (day: string | null) => longDate(day, sheet.language);
  if (recorded === null) sheet.text('P', words.draft.toUpperCase(), { ...draftLook, size: 15, after: 4 });
  sheet.text('H1', words.title, { font: 'bold', size: 22, after: 2 });
  sheet.text('P', employers[0]?.legalName ?? '', { font: 'bold', size: 14, after: 2 });
  sheet.text('P', `${words.kinds[kind]} · ${words.drawn(long(today))}`, {
    size: 11,
    colour: QUIET,
    after: 8,
  });
  if (recorded === null) {
    sheet.text('P', words.draftMeaning, { after: 10 });
    return;
  }
  const { decision, decidedOn, submittedOn, decisionReason } = recorded;
  const standing =
    decision === null
      ? words.waiting(long(submittedOn))
      : decision === 'ACCEPTED'
        ? words.accepted(long(decidedOn))
        : words.returned(long(decidedOn));
  sheet.text('P', standing, { font: 'bold', after: decisionReason === null ? 10 : 2 });
  if (decisionReason !== null) sheet.text('P', words.decisionReason(decisionReason), { after: 10 });
}

const draftLook = { font: 'bold', colour: WARNING } as const;

function drawParties({ sheet, words }: ReportSheet, report: AuditReport): void {
  const { employers, auditor, instrument, firstDay, lastDay, recorded } = report;
  const long = (day: string) => longDate(day, sheet.language);
  const [own, ...others] = employers;
  const rows: [string, string][] = [];
  if (own !== undefined) {
    const { legalName, operatingName, city, wcbAccount } = own;
    const name = operatingName === null ? legalName : `${legalName}, ${words.operating} ${operatingName}`;
    rows.push([words.employer, name], [words.account, wcbAccount ?? words.unknown]);
    if (city !== null) rows.push([words.city, city]);
  }
  for (const { legalName, wcbAccount } of others)
    rows.push([words.alsoFor, `${legalName}, ${words.account} ${wcbAccount ?? words.unknown}`]);
  rows.push([words.auditor, auditor.fullName]);
  const registrations = auditor.registrations.map(({ kind, registrationNo, registeredOn, endsOn }) => {
    const no = registrationNo === null ? '' : `, ${words.numbered(registrationNo)}`;
    const term =
      endsOn === null
        ? words.from(long(registeredOn))
        : words.fromThrough(long(registeredOn), long(addDays(endsOn, -1)));
    return `${words.registrations[kind]}${no}, ${term}`;
  });
  rows.push([words.registration, registrations.join('\n') || words.notRegistered]);
  const days = firstDay === lastDay ? long(lastDay) : words.fromTo(long(firstDay), long(lastDay));
  rows.push([words.days, days]);
  if (recorded !== null) rows.push([words.submitted, long(recorded.submittedOn)]);
  rows.push([words.instrument, instrument ?? words.unknown]);
  if (recorded !== null) rows.push([words.reference, recorded.ref]);
  sheet.table(rows, { size: 10.5 });
}

function drawResult(on: ReportSheet, report: AuditReport): void {
  const { sheet, words, points } = on;
  const { language } = sheet;
  const { result, awarded, possible, overallHundredths, reasons } = report;
  on.part(words.resultTitle);
  sheet.text('P', words.results[result], {
    font: 'bold',
    size: 13,
    colour: result === 'FAIL' ? WARNING : INK,
    after: 2,
  });
  if (overallHundredths !== null)
    sheet.text('P', words.overall(points(awarded), points(possible), percent(overallHundredths, language)), {
      after: 4,
    });
  for (const reason of reasons) {
    const { title, sources } = ruleOf(reason);
    const from = sources.map((source) => words.source(source.title, longDate(source.checkedOn, language)));
    sheet.text('P', words.named(reason.met ? words.met : words.unmet, explain(reason, language)), {
      size: 10.5,
    });
    sheet.text('P', [words.named(words.rule, title[language]), ...from].join(' · '), {
      size: 8.5,
      colour: QUIET,
      after: 4,
    });
  }
}

function drawSections(on: ReportSheet, report: AuditReport): void {
  const { sheet, words } = on;
  const { sections, addedSections, lastDay } = report;
  if (sections.length === 0) return;
  const mark = valueOn(programRules.sectionPassPercent, lastDay);
  on.part(words.sectionsTitle);
  sheet.text('P', words.marks(mark, valueOn(programRules.overallPassPercent, lastDay)), {
    size: SMALL,
    after: 6,
  });
  sectionTable(on, sections, mark);
  if (addedSections.length > 0) {
    on.part(words.addedTitle);
    sheet.text('P', words.addedMeaning, { size: SMALL, after: 6 });
    sectionTable(on, addedSections, mark);
  }
  const left = sections.filter(({ notApplicableReason }) => notApplicableReason !== null);
  if (left.length === 0) return;
  sheet.text('H3', words.whyNot, { font: 'bold', after: 2 });
  for (const { sectionNo, title, notApplicableReason } of left)
    sheet.text('P', words.named(`${sectionNo} ${title}`, notApplicableReason ?? ''), {
      size: SMALL,
      after: 2,
    });
}

function sectionTable(
  { sheet, words, points }: ReportSheet,
  sections: readonly ReportedSection[],
  mark: number,
): void {
  const columns = [
    { name: words.section, width: 200 },
    { name: words.points, width: 90, align: 'right' },
    { name: words.percent, width: 90, align: 'right' },
    { name: words.mark, width: 104 },
  ] as const;
  const rows = sections.map(({ sectionNo, title, awarded, possible, percentHundredths, passes }) => [
    `${sectionNo} ${title}`,
    percentHundredths === null ? '—' : `${points(awarded)} / ${points(possible)}`,
    percentHundredths === null ? '—' : percent(percentHundredths, sheet.language),
    percentHundredths === null
      ? words.notApplicable
      : passes === null
        ? '—'
        : passes
          ? words.reaches(mark)
          : words.below(mark),
  ]);
  sheet.grid(columns, rows, { size: SMALL });
}

/** `79.99 %`; in French with the comma. */
function percent(hundredths: number, language: Language): string {
  return `${spoken(formatHundredths(hundredths), language)} %`;
}

function spoken(number: string, language: Language): string {
  return language === 'fr' ? number.replace('.', ',') : number;
}
