import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ActionName } from '../../../gql/graphql';
import { WaitingRows } from '../../../ui/waiting-rows';
import { ShowsToday } from '../../as-of';
import type { EmployerTab } from '../employer.page.tabs';
import { may, type Situation } from './employer-situation';

// Each tab is a chunk of its own: the page opens with its head and the first tab.
const EmployerOverview = lazy(() => import('./employer-overview'));
const EmployerRecords = lazy(() => import('./employer-records'));
const EmployerActivity = lazy(() => import('./employer-activity'));
const EmployerMails = lazy(() => import('../../mail').then((door) => ({ default: door.EmployerMails })));
const EmployerAudits = lazy(() => import('../../audits').then((door) => ({ default: door.EmployerAudits })));
const EmployerWorkbooks = lazy(() =>
  import('../../scoring').then((door) => ({ default: door.EmployerWorkbooks })),
);
const EmployerTraining = lazy(() =>
  import('../../training').then((door) => ({ default: door.EmployerTraining })),
);
const EmployerCertification = lazy(() =>
  import('../../certification').then((door) => ({ default: door.EmployerCertification })),
);
const EmployerRebates = lazy(() =>
  import('../../rebates').then((door) => ({ default: door.EmployerRebates })),
);
const EmployerProgression = lazy(() =>
  import('../../progression').then((door) => ({ default: door.EmployerProgression })),
);

interface EmployerPanelProps {
  tab: EmployerTab;
  employer: Situation;
  today: string;
  openAudit: string | undefined;
  onOpenAudit: (auditRef: string | undefined) => void;
  onRecordAudit: () => void;
  onCorrectAudit: (auditRef: string) => void;
  onRecordDay: () => void;
}

function Panel(props: EmployerPanelProps) {
  const { tab, employer, today, openAudit, onOpenAudit, onRecordAudit, onCorrectAudit, onRecordDay } = props;
  const allowed = (action: ActionName) => may(employer, action);
  switch (tab) {
    case 'overview':
      return <EmployerOverview employer={employer} onOpenAudit={onOpenAudit} />;
    case 'audits':
      return (
        <Stack gap="md">
          {allowed('RECORD_AUDIT') && <EmployerWorkbooks employer={employer} />}
          <EmployerAudits
            employerId={employer.id}
            today={today}
            openRef={openAudit}
            onOpen={onOpenAudit}
            may={allowed}
            onRecord={onRecordAudit}
            onCorrect={onCorrectAudit}
          />
        </Stack>
      );
    case 'training':
      return (
        <EmployerTraining employerId={employer.id} today={today} may={allowed} onRecordDay={onRecordDay} />
      );
    case 'certification':
      return (
        <EmployerCertification
          employerId={employer.id}
          employerRef={employer.ref}
          today={today}
          may={allowed}
        />
      );
    case 'rebate':
      return <EmployerRebates employerId={employer.id} today={today} may={allowed} />;
    case 'progression':
      return <EmployerProgression employerId={employer.id} />;
    case 'records':
      return <EmployerRecords employer={employer} today={today} />;
    case 'activity':
      return (
        <Stack>
          <ShowsToday />
          <EmployerMails employerId={employer.id} />
          <EmployerActivity employerId={employer.id} />
        </Stack>
      );
  }
}

/** What a tab shows, loaded when it is first opened. */
export function EmployerPanel(props: EmployerPanelProps) {
  return (
    <Suspense fallback={<WaitingRows rows={8} />}>
      <Panel {...props} />
    </Suspense>
  );
}
