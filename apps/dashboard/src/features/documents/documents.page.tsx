import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/viewer';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { IssuedDocuments } from './components/issued-documents';
import { LetterheadNotice } from './components/letterhead-notice';
import type { PaperLanguage } from './components/paper-file';
import { ToIssue } from './components/to-issue';
import classes from './documents.module.css';
import { CertificationCandidatesDocument, LettersToIssueDocument } from './documents.queries';
import { DESK_VIEWS, type DeskView } from './documents.search';

const route = getRouteApi('/signed-in/documents');

/** The desk of certificates and letters: what may be issued, what was, and what is void. */
export function DocumentsPage() {
  const { t, i18n } = useTranslation('documents');
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const permissions = useViewer()?.permissions ?? [];
  const mayIssue = permissions.includes('letters.issue');
  const mayChange = permissions.includes('settings.change');
  const views = mayIssue ? DESK_VIEWS : (['issued', 'void'] as const);
  const view: DeskView = views.find((each) => each === show) ?? views[0];
  const [language, setLanguage] = useState<PaperLanguage>(i18n.language.startsWith('fr') ? 'fr' : 'en');
  const letters = useQuery(LettersToIssueDocument, { skip: !mayIssue });
  const certificates = useQuery(CertificationCandidatesDocument, { skip: !mayIssue });
  const counts: Partial<Record<DeskView, number | undefined>> = {
    letters: letters.data?.lettersToIssue.length,
    certificates: certificates.data?.certificationCandidates.filter(({ decision }) => decision.allowed)
      .length,
  };
  const failed = view === 'letters' ? letters : view === 'certificates' ? certificates : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {mayChange && (
              <Button
                variant="default"
                leftSection={<IconBuildingBank size={16} aria-hidden />}
                renderRoot={(props) => <Link {...props} to="/settings/authority" />}
              >
                {t('authority')}
              </Button>
            )}
            <span className={classes.language}>{t('paper.in')}</span>
            <SegmentedControl
              aria-label={t('paper.language')}
              value={language}
              onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
              data={[
                { value: 'en', label: t('paper.english') },
                { value: 'fr', label: t('paper.french') },
              ]}
            />
          </>
        }
      />
      {mayIssue && <LetterheadNotice />}
      <Tabs
        value={view}
        onChange={(next) =>
          void navigate({ search: { show: DESK_VIEWS.find((each) => each === next) }, replace: true })
        }
        keepMounted={false}
      >
        <Tabs.List className={classes.views}>
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`view.${each}`)}
              {counts[each] !== undefined && ` (${counts[each]})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view}>
          {failed?.error && !failed.data ? (
            <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
          ) : view === 'letters' ? (
            <ToIssue
              rows={letters.data?.lettersToIssue}
              caption={t('view.letters')}
              emptyTitle={t('empty.letters')}
              emptyHint={t('empty.lettersHint')}
              language={language}
            />
          ) : view === 'certificates' ? (
            <ToIssue
              rows={certificates.data?.certificationCandidates}
              caption={t('view.certificates')}
              emptyTitle={t('empty.certificates')}
              emptyHint={t('empty.certificatesHint')}
              language={language}
            />
          ) : (
            <IssuedDocuments key={view} voided={view === 'void'} language={language} />
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
