import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { CourseCode, RosterCoverageFragment } from '../../../gql/graphql';

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

const PersonOnRoster = graphql(`
  query PersonOnRoster($id: ID!) {
    person(id: $id) {
      id
      ref
      completions {
        id
        courseCode
        completedOn
      }
      employments {
        id
        fullTime
        from
        to
        employer {
          id
          ...RosterCoverage @unmask
        }
      }
    }
  }
`);

const EmployerOnRoster = graphql(`
  query EmployerOnRoster($id: ID!) {
    employer(id: $id) {
      id
      ...RosterCoverage @unmask
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

interface KnownEffectProps {
  personId: string;
  courseCode: CourseCode;
  completedOn: string;
}

/** Of a known person: where they work, what the course would cover there, and whether they have it already. */
export function KnownEffect({ personId, courseCode, completedOn }: KnownEffectProps) {
  const { t } = useTranslation('training');
  const { data } = useQuery(PersonOnRoster, { variables: { id: personId } });
  const person = data?.person;
  if (!person) return null;
  const before = person.completions.find((one) => one.courseCode === courseCode);
  const full = person.employments.filter(
    (one) => one.fullTime && one.from <= completedOn && (!one.to || completedOn < one.to),
  );
  return (
    <>
      <Text size="xs" c="dimmed">
        {person.ref}
      </Text>
      {before && (
        <Text size="xs" c="var(--tone-warn-text)">
          {t('effect.hasCourse', { date: before.completedOn })}
        </Text>
      )}
      {full.map((one) => (
        <EmployerEffect key={one.id} employer={one.employer} courseCode={courseCode} />
      ))}
      {full.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('effect.noEmployer')}
        </Text>
      )}
    </>
  );
}

/** Of a new person: what the course would cover for the employer they are hired by. */
export function NewEffect({ employerId, courseCode }: { employerId: string; courseCode: CourseCode }) {
  const { data } = useQuery(EmployerOnRoster, { variables: { id: employerId } });
  return data?.employer ? <EmployerEffect employer={data.employer} courseCode={courseCode} /> : null;
}
