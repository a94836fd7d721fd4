import { Router } from 'express';
import { answerFile, askedName, type ContextOf, fileNamePart, type NoFile } from '../../answer-file.js';
import type { Context } from '../../context.js';
import { contextIn } from '../../context-in.js';
import { isRecordId } from '../../graphql/batch.js';
import type { Permission } from '../../graphql/permission.js';
import type { AuditReport } from './audit-report.js';
import { reportOfAudit, reportOfWorkbook } from './gather-audit-report.js';
import { renderAuditReport } from './render-audit-report.js';

const NONE: NoFile = {
  status: 404,
  say: {
    en: 'There is no such audit, or it is not yours to see.',
    fr: 'Cet audit n’existe pas ou vous n’y avez pas accès.',
  },
};

/**
 * The report of an audit as PDF, for who may read that audit: `/audit-reports/audits/<id>.pdf` of a recorded one, and
 * `/audit-reports/workbooks/<id>.pdf` of one that is scored here, a draft until it is handed in. It holds what its
 * reader may see on screen.
 */
export function auditReportRoutes(contextOf: ContextOf): Router {
  const answer = (
    permission: Permission,
    gather: (context: Context, id: string) => Promise<AuditReport | null>,
  ) =>
    answerFile(contextOf, permission, async ({ context, request, language }) => {
      const id = askedName(request, 'pdf').toLowerCase();
      const report = isRecordId(id) ? await gather(contextIn(context, language), id) : null;
      if (report === null) return NONE;
      const content = await renderAuditReport(report, language);
      return { name: nameOf(report), type: 'application/pdf', content };
    });
  return Router()
    .get('/audits/:file', answer('employers.read', reportOfAudit))
    .get('/workbooks/:file', answer('audits.record', reportOfWorkbook));
}

function nameOf({ recorded, lastDay }: AuditReport): string {
  return `audit-report-${recorded === null ? `draft-${lastDay}` : fileNamePart(recorded.ref)}.pdf`;
}
