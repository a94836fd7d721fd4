import type { Language } from '@good-standing/domain';
import { authorityName, drawHead, logosOf } from '../../pdf/letterhead.js';
import { drawFeet } from '../../pdf/page-feet.js';
import { QUIET, Sheet, WARNING } from '../../pdf/sheet.js';
import { taggedPdf } from '../../pdf/tagged-pdf.js';
import type { AuditReport } from './audit-report.js';
import { drawAuditReport } from './draw-audit-report.js';
import { REPORT_WORDS } from './report-words.js';

/** The report of an audit as one tagged PDF, as many pages as it takes. */
export function renderAuditReport(report: AuditReport, language: Language): Promise<Buffer> {
  const words = REPORT_WORDS[language];
  const { letterhead, employers, recorded, kind, lastDay, today } = report;
  const of = [employers[0]?.legalName ?? '', words.kinds[kind], recorded?.ref ?? lastDay].join(' · ');
  const draft = recorded === null ? `${words.draft} · ` : '';
  const about = {
    language,
    title: `${draft}${words.title} · ${of}`,
    author: authorityName(letterhead, language),
    dated: today,
  };
  return taggedPdf(about, async (pdf, root) => {
    const sheet = new Sheet(pdf, language, root, about.title);
    drawHead(sheet, letterhead, logosOf(pdf)(letterhead));
    await drawAuditReport(sheet, report);
    sheet.end();
    drawFeet(sheet, (page, pages) => ({
      left: `${draft}${of}`,
      right: words.page(page, pages),
      colour: recorded === null ? WARNING : QUIET,
    }));
  });
}
