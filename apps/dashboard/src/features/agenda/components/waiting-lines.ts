import { AUDIT_KIND_LABELS, LANGUAGES } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import type { Need, WaitingEmployerFragment } from '../../../gql/graphql';

/** What exactly waits at an employer, in lines: the audits by their references, a concern by its unmet reasons. */
export function useWaitingLines(need: Need): (row: WaitingEmployerFragment) => string[] {
  const { t, i18n } = useTranslation('agenda');
  const language = LANGUAGES.find((one) => i18n.language.startsWith(one)) ?? 'en';
  return ({ waitingAudits, standing }) => {
    if (need === 'AUDIT_TO_DECIDE' || need === 'AUDIT_RETURNED') {
      const decided = need === 'AUDIT_RETURNED';
      return waitingAudits
        .filter(({ decision }) => (decision !== null) === decided)
        .map(({ ref, kind, submittedOn, decidedOn }) =>
          decided
            ? t('returned', { kind: AUDIT_KIND_LABELS[kind][language], ref, date: decidedOn })
            : t('submitted', { kind: AUDIT_KIND_LABELS[kind][language], ref, date: submittedOn }),
        );
    }
    const reasons = standing.concernReasons.find(({ concern }) => concern === need)?.reasons ?? [];
    const unmet = reasons.filter(({ met }) => !met);
    return (unmet.length > 0 ? unmet : reasons).map(({ message }) => message);
  };
}
