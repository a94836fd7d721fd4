import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonFileFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { peoplePaths } from '../people.paths';
import classes from './person-beside.module.css';

/** One of two who may be one: all that tells them apart, in the same order on both sides. */
export function PersonBeside({ person, onKeep }: { person: PersonFileFragment; onKeep: () => void }) {
  const { t } = useTranslation('people');
  const training = useTranslation('training').t;
  const format = useFormatters();
  const none = format.date(null);
  const lines: [string, readonly string[]][] = [
    [training('employment.ref'), [person.ref]],
    [training('hire.email'), person.email ? [person.email] : []],
    [
      training('employment.title'),
      person.employments.map((one) => `${one.employer.legalName}, ${one.from} – ${one.to ?? t('open')}`),
    ],
    [
      t('courses'),
      person.completions.map((one) => `${training(`course.${one.courseCode}`)}, ${one.completedOn}`),
    ],
    [
      training('auditor.title'),
      person.registrations.map((one) => `${training(`auditor.kinds.${one.kind}`)}, ${one.registeredOn}`),
    ],
    [t('audits.title'), person.audits.length > 0 ? [format.count(person.audits.length)] : []],
  ];
  return (
    <div className={classes.side}>
      <h3 className={classes.name}>
        <Anchor renderRoot={(props) => <Link {...props} {...peoplePaths.one(person.id)} />}>
          {person.fullName}
        </Anchor>
      </h3>
      <dl className={classes.facts}>
        {lines.map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.length === 0 && <dd>{none}</dd>}
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('merge.keepOf', { name: person.fullName, ref: person.ref })}
        onClick={onKeep}
      >
        {t('merge.keep')}
      </Button>
    </div>
  );
}
