import { useTranslation } from 'react-i18next';
import { DownloadMenu } from '../../../ui/download-menu';

/** What there is to take away of a recorded audit: its report and what is to be done about it. */
export function AuditPapers({ auditId }: { auditId: string }) {
  const { t } = useTranslation('audits');
  return (
    <DownloadMenu
      label={t('papers.open')}
      files={[
        { name: t('papers.report'), path: `/audit-reports/audits/${auditId}.pdf` },
        { name: t('papers.plan'), path: `/action-plans/audits/${auditId}.xlsx` },
      ]}
    />
  );
}

/** The same of an audit that is scored here; its report is a draft until it has been handed in. */
export function WorkbookPapers({ workbookId, draft }: { workbookId: string; draft: boolean }) {
  const { t } = useTranslation('audits');
  return (
    <DownloadMenu
      label={t('papers.open')}
      files={[
        {
          name: t(draft ? 'papers.draft' : 'papers.report'),
          path: `/audit-reports/workbooks/${workbookId}.pdf`,
        },
      ]}
    />
  );
}
