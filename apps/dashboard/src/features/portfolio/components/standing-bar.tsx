import { useTranslation } from 'react-i18next';
import type { Program } from '../../../gql/graphql';
import { standingTone } from '../../../ui/tone';
import { type StandingLine, totalOf } from '../standing-counts';
import classes from './standing-bar.module.css';

interface StandingBarProps {
  program: Program;
  lines: readonly StandingLine[];
  waiting: boolean;
}

/**
 * One program's employers as a bar of shares. It repeats the table below it for the eye only; the table is its legend,
 * and a pattern tells apart the shares that share a colour.
 */
export function StandingBar({ program, lines, waiting }: StandingBarProps) {
  const { t } = useTranslation(['portfolio', 'words']);
  const total = totalOf(lines, program);
  const good = lines.find((line) => line.standing === 'GOOD_STANDING')?.[program] ?? 0;
  return (
    <div className={classes.line}>
      <span className={classes.name}>{t(`words:program.${program}`)}</span>
      <span className={classes.bar} aria-hidden>
        {lines
          .filter((line) => line[program] > 0)
          .map((line) => (
            <span
              key={line.standing}
              className={classes[standingTone[line.standing]]}
              data-pattern={line.standing}
              style={{ flexGrow: line[program] }}
              title={`${t(`words:standing.${line.standing}`)}: ${line[program]}`}
            />
          ))}
      </span>
      <span className={classes.share}>
        {waiting ? '\u00a0' : t('portfolio:standing.good', { good, total })}
      </span>
    </div>
  );
}
