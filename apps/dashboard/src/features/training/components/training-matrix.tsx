import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { TrainingMatrixFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../ui/empty-state';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import classes from './training-matrix.module.css';

export const TrainingMatrixFields = graphql(`
  fragment TrainingMatrix on Employer {
    trainingCoverage {
      program
      covered
      modules {
        module
        covered
        metBy
        coveredBy {
          courseCode
          completedOn
          person {
            id
          }
        }
      }
    }
    employments {
      id
      fullTime
      from
      to
      person {
        id
        fullName
        completions {
          id
          courseCode
          completedOn
          certificateNo
          version
        }
      }
    }
  }
`);

type Employment = TrainingMatrixFragment['employments'][number];
export type MatrixCompletion = Employment['person']['completions'][number];

interface TrainingMatrixProps {
  employer: TrainingMatrixFragment;
  today: string;
  canCorrect: boolean;
  onCorrect: (completion: MatrixCompletion) => void;
  onStrike: (completion: MatrixCompletion, title: string) => void;
}

/** One row for each person, also when hired more than once; those who work here now come first. */
function peopleOf(
  employments: readonly Employment[],
  today: string,
): { employment: Employment; now: boolean }[] {
  const byPerson = new Map<string, { employment: Employment; now: boolean }>();
  for (const employment of employments) {
    const now = employment.from <= today && (!employment.to || today < employment.to);
    const known = byPerson.get(employment.person.id);
    if (!known || (now && !known.now)) byPerson.set(employment.person.id, { employment, now });
  }
  return [...byPerson.values()].toSorted(
    (a, b) =>
      Number(b.now) - Number(a.now) ||
      a.employment.person.fullName.localeCompare(b.employment.person.fullName),
  );
}

/** Who has which course, and which of them cover a module today; the last row says what is covered at all. */
export function TrainingMatrix({ employer, today, canCorrect, onCorrect, onStrike }: TrainingMatrixProps) {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const { modules, program } = employer.trainingCoverage;
  const people = peopleOf(employer.employments, today);
  if (people.length === 0) return <EmptyState title={t('matrix.empty')}>{t('matrix.emptyHint')}</EmptyState>;

  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">
          {t('matrix.caption', { program: words(`program.${program}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.person')}</th>
            {modules.map(({ module }) => (
              <th key={module} scope="col">
                {words(`module.${module}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ employment, now }) => (
            <tr key={employment.id} data-now={now}>
              <th scope="row">
                {employment.person.fullName}
                <span className={classes.note}>
                  {now
                    ? t(employment.fullTime ? 'matrix.fullTime' : 'matrix.partTime')
                    : t('matrix.left', { date: employment.to ?? employment.from })}
                </span>
              </th>
              {modules.map(({ module, metBy, coveredBy }) => (
                <td key={module}>
                  {employment.person.completions
                    .filter((completion) => metBy.includes(completion.courseCode))
                    .map((completion) => {
                      const counts = coveredBy.some(
                        (one) =>
                          one.person.id === employment.person.id &&
                          one.courseCode === completion.courseCode &&
                          one.completedOn === completion.completedOn,
                      );
                      const title = t('matrix.completion', {
                        course: t(`course.${completion.courseCode}`),
                        person: employment.person.fullName,
                        date: completion.completedOn,
                      });
                      return (
                        <div key={completion.id} className={classes.completion} data-counts={counts}>
                          {counts && <IconCheck size={15} stroke={2.5} aria-hidden="true" />}
                          <span>
                            {completion.completedOn}
                            <span className={classes.note}>
                              {counts ? t('matrix.counts') : t('matrix.countsNot')}
                              {completion.courseCode !== module &&
                                ` · ${t(`course.${completion.courseCode}`)}`}
                            </span>
                          </span>
                          {canCorrect && (
                            <RecordMenu
                              of={title}
                              onCorrect={() => onCorrect(completion)}
                              onStrike={() => onStrike(completion, title)}
                            />
                          )}
                        </div>
                      );
                    })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('matrix.covered')}</th>
            {modules.map(({ module, covered }) => (
              <td key={module}>
                <span className={classes.verdict} data-covered={covered}>
                  {covered ? (
                    <IconCheck size={15} stroke={2.5} aria-hidden="true" />
                  ) : (
                    <IconX size={15} stroke={2.5} aria-hidden="true" />
                  )}
                  {covered ? t('matrix.yes') : t('matrix.missing')}
                </span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
