import type { ActionName } from '../../../gql/graphql';
import { CertifyForm, ConditionForm, IssueLetterForm } from '../../certification';
import { PremiumForm } from '../../rebates';
import { HireForm } from '../../training';
import { EmployerDetailsForm } from './employer-details-form';
import { EmployerGuidanceForm } from './employer-guidance-form';
import { EmployerHeadcountForm } from './employer-headcount-form';
import { EmployerImplementationForm } from './employer-implementation-form';
import type { Situation } from './employer-situation';

interface EmployerActFormProps {
  action: ActionName;
  employer: Situation;
  today: string;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** The form of an act that was chosen in the head of the page. */
export default function EmployerActForm({ action, employer, today, reload, onClose }: EmployerActFormProps) {
  const form = { employerId: employer.id, today, onClose };
  switch (action) {
    case 'RECORD_HEADCOUNT':
      return <EmployerHeadcountForm {...form} />;
    case 'RECORD_IMPLEMENTATION':
      return <EmployerImplementationForm {...form} />;
    case 'RECORD_GUIDANCE':
      return <EmployerGuidanceForm {...form} />;
    case 'HIRE_PERSON':
      return <HireForm {...form} />;
    case 'CERTIFY_SECOR':
      return <CertifyForm {...form} program="SECOR" />;
    case 'CERTIFY_COR':
      return <CertifyForm {...form} program="COR" />;
    case 'ISSUE_LETTER_2':
      return <IssueLetterForm {...form} cycleYear={2} />;
    case 'ISSUE_LETTER_3':
      return <IssueLetterForm {...form} cycleYear={3} />;
    case 'RECORD_CONDITION':
      return <ConditionForm {...form} />;
    case 'RECORD_PREMIUM':
      return <PremiumForm {...form} wcbAccount={employer.wcbAccount ?? ''} />;
    case 'CORRECT_RECORD':
      return <EmployerDetailsForm employer={employer} today={today} reload={reload} onClose={onClose} />;
    default:
      // Acts on a page of their own, or beside the record they concern, are not opened here.
      return null;
  }
}
