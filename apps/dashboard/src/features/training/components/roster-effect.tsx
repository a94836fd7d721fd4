import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { CourseCode, RosterCoverageFragment } from '../../../gql/graphql';
import { usePreviewLine } from './roster-preview';

export const RosterCoverageFields = graphql(`
  fragment RosterCoverage on Employer {
    legalName
    trainingCoverage {
      program
      modules {
        module
        covered
        metBy
      }
    }
  }
`);

/** What the course would add to one employer: modules it meets that nobody covers yet, or that it is covered already. */
function EmployerEffect({
  employer,
  courseCode,
}: {
  employer: RosterCoverageFragment;
  courseCode: CourseCode;
}) {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const met = employer.trainingCoverage.modules.filter((one) => one.metBy.includes(courseCode));
  const gained = met.filter((one) => !one.covered);
  const names = (modules: typeof met) => modules.map((one) => words(`module.${one.module}`)).join(', ');
  if (gained.length > 0) {
    return (
      <Text size="xs" c="var(--tone-good-text)">
        {t('effect.covers', { modules: names(gained), employer: employer.legalName })}
      </Text>
    );
  }
  return (
    <Text size="xs" c="dimmed">
      {met.length > 0
        ? t('effect.coveredAlready', { modules: names(met), employer: employer.legalName })
        : t('effect.notRequired', { employer: employer.legalName })}
    </Text>
  );
}

interface LineEffectProps {
  index: number;
  courseCode: CourseCode;
  /** Somebody whose employment is known already, so that working nowhere is worth saying. */
  known: boolean;
}

/** Of one line: whether the person has the course already, where they work, and what it would cover there. */
export function LineEffect({ index, courseCode, known }: LineEffectProps) {
  const { t } = useTranslation('training');
  const line = usePreviewLine(index);
  if (!line) return null;
  return (
    <>
      {line.heldSince && (
        <Text size="xs" c={line.recordedAlready ? 'var(--tone-bad-text)' : 'var(--tone-warn-text)'}>
          {line.recordedAlready
            ? t('effect.recordedAlready')
            : t('effect.hasCourse', { date: line.heldSince })}
        </Text>
      )}
      {line.worksFor.map((employer) => (
        <EmployerEffect key={employer.id} employer={employer} courseCode={courseCode} />
      ))}
      {known && line.worksFor.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('effect.noEmployer')}
        </Text>
      )}
    </>
  );
}
