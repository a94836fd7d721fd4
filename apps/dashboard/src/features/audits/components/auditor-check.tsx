import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { AuditKind, IndependenceKind } from '../../../gql/graphql';
import { useViewer } from '../../../session/viewer';
import { ReasonList } from '../../../ui/reason-list';
import { Notice } from '../../../ui/record-form/notice';

const AuditorCheckDocument = graphql(`
  query AuditorCheck($employerId: ID!, $kind: IndependenceKind!, $on: CalendarDate!, $personId: ID!) {
    auditorCandidates(employerId: $employerId, kind: $kind, on: $on, personId: $personId) {
      employed
      person {
        id
        fullName
      }
      decision {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
      }
    }
  }
`);

/** The kinds of audit for which the rules say who may make them. */
export function independenceKind(kind: AuditKind): IndependenceKind | null {
  return kind === 'SELF' || kind === 'INDEPENDENT' ? kind : null;
}

interface AuditorCheckProps {
  employerId: string;
  kind: AuditKind;
  /** The person; empty while nobody is chosen. */
  auditorId: string;
  /** The last day of the audit. */
  on: string;
}

/**
 * Whether who audited may make such an audit, and why. An audit by somebody else is recorded and counts all the same:
 * it just does not serve certification or maintenance, so this warns and refuses nothing.
 */
export function AuditorCheck({ employerId, kind, auditorId, on }: AuditorCheckProps) {
  const { t } = useTranslation('audits');
  const asked = independenceKind(kind);
  const maySee = useViewer()?.permissions.includes('training.record') ?? false;
  const { data } = useQuery(AuditorCheckDocument, {
    variables: { employerId, kind: asked ?? 'SELF', on, personId: auditorId },
    skip: asked === null || auditorId === '' || !maySee,
  });
  const [found] = (asked !== null && auditorId !== '' && data?.auditorCandidates) || [];
  if (!found) return null;
  const { decision, employed, person } = found;
  const outsider = asked === 'SELF' && !employed;
  return (
    <Notice
      tone={decision.allowed && !outsider ? 'good' : 'warn'}
      role="status"
      title={t(
        decision.allowed ? 'auditor.may' : `auditor.mayNot.${kind === 'SELF' ? 'SELF' : 'INDEPENDENT'}`,
        {
          name: person.fullName,
        },
      )}
    >
      <ReasonList reasons={decision.reasons} label={t('auditor.reasons')} />
      {asked === 'SELF' && (
        <Text size="sm">{t(employed ? 'auditor.employed' : 'auditor.notEmployed', { day: on })}</Text>
      )}
      {!decision.allowed && <Text size="sm">{t('auditor.recorded')}</Text>}
    </Notice>
  );
}
