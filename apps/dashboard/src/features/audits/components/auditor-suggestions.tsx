import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { AuditKind } from '../../../gql/graphql';
import { useViewer } from '../../../session/viewer';
import { independenceKind } from './auditor-check';

const AuditorSuggestionsDocument = graphql(`
  query AuditorSuggestions($employerId: ID!, $kind: IndependenceKind!, $on: CalendarDate!) {
    auditorCandidates(employerId: $employerId, kind: $kind, on: $on) {
      employed
      person {
        id
        ref
        fullName
      }
      decision {
        allowed
        reasons {
          code
          message
        }
      }
    }
  }
`);

/** More would be a list to read, where a name to type is quicker. */
const MOST = 3;

interface AuditorSuggestionsProps {
  employerId: string;
  kind: AuditKind;
  on: string;
  onPick: (person: { id: string; fullName: string }) => void;
}

/** Who is likely to have audited: for a self-audit the employer's own auditors, for an independent one those registered. */
export function AuditorSuggestions({ employerId, kind, on, onPick }: AuditorSuggestionsProps) {
  const { t } = useTranslation('audits');
  const asked = independenceKind(kind);
  const maySee = useViewer()?.permissions.includes('training.record') ?? false;
  const { data } = useQuery(AuditorSuggestionsDocument, {
    variables: { employerId, kind: asked ?? 'SELF', on },
    skip: asked === null || !maySee,
  });
  const offered = (asked !== null && data ? data.auditorCandidates : [])
    .filter(({ decision, employed }) => decision.allowed && (asked !== 'SELF' || employed))
    .slice(0, MOST);
  if (offered.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-label={t('auditor.suggested')}>
      {offered.map(({ person, decision }) => (
        <div key={person.id}>
          <Button size="compact-sm" variant="light" onClick={() => onPick(person)}>
            {t('auditor.take', { name: person.fullName, ref: person.ref })}
          </Button>
          <Text size="xs" c="dimmed">
            {decision.reasons.map(({ message }) => message).join(' ')}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
