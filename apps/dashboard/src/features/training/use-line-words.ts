import { useTranslation } from 'react-i18next';
import type { RosterInput } from './roster';

/** The words of a field of a line: whose line it is, and which field. "Nora Sample, Works for" */
export function useLineWords(): (name: string, roster: Pick<RosterInput, 'attendees'>) => string | undefined {
  const { t } = useTranslation('training');
  const words: Record<string, string> = {
    fullName: t('roster.name'),
    email: t('hire.email'),
    employerId: t('roster.employer'),
    employedFrom: t('roster.employedFrom'),
    certificateNo: t('day.certificateNo'),
  };
  return (name, { attendees }) => {
    const [list, index, field] = name.split('.');
    const line = list === 'attendees' && index !== undefined ? attendees[Number(index)] : undefined;
    if (!line) return undefined;
    const who = line.fullName || t('roster.line', { line: Number(index) + 1 });
    const what = field && words[field];
    return what ? t('roster.fieldOf', { who, what }) : who;
  };
}
