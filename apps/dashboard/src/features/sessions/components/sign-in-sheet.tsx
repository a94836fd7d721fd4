import { useTranslation } from 'react-i18next';
import type { SessionQuery } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { workplacesOf } from '../../training';
import classes from './sign-in-sheet.module.css';

type Session = NonNullable<SessionQuery['trainingSession']>;

/** Empty lines for whoever walks in, as far as there are places. */
const MOST_EMPTY_LINES = 8;

/** The sheet that goes round the room; only on paper. */
export function SignInSheet({ session }: { session: Session }) {
  const { t } = useTranslation('sessions');
  const training = useTranslation('training').t;
  const format = useFormatters();
  const free = Math.max(0, Math.min(session.capacity - session.roster.length, MOST_EMPTY_LINES));
  return (
    <div className={classes.sheet}>
      <h1>{t('sheet.title')}</h1>
      <p>
        <strong>{training(`course.${session.courseCode}`)}</strong>
        <br />
        {format.longDate(session.heldOn)} · {session.place}
        {session.instructor && ` · ${t('instructor')}: ${session.instructor}`}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('sheet.number')}</th>
            <th scope="col">{training('matrix.person')}</th>
            <th scope="col">{training('roster.employer')}</th>
            <th scope="col">{t('sheet.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {session.roster.map(({ id, person }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <td>{person.fullName}</td>
              <td>{workplacesOf(person)}</td>
              <td />
            </tr>
          ))}
          {Array.from({ length: free }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all the same
            <tr key={index}>
              <td>{session.roster.length + index + 1}</td>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.instructor}>{t('sheet.instructorSigns')}</p>
    </div>
  );
}
