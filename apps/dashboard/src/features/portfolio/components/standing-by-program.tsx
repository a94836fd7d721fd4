import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { standingIcon } from '../../../ui/standing-badge';
import { standingTone } from '../../../ui/tone';
import classes from '../portfolio.module.css';
import { type StandingCount, standingLines, totalOf } from '../standing-counts';
import { Figure } from './figure';
import { StandingBar } from './standing-bar';
import bar from './standing-bar.module.css';

const programs = ['SECOR', 'COR'] as const;

/** How the employers of each program stand: a bar each, and the figures behind it. */
export function StandingByProgram({ counts }: { counts: readonly StandingCount[] | undefined }) {
  const { t } = useTranslation(['portfolio', 'words']);
  const format = useFormatters();
  const lines = standingLines(counts ?? []);
  const shown = (count: number) => (counts ? format.count(count) : undefined);

  return (
    <SectionCard title={t('portfolio:standing.title')} flush>
      {programs.map((program) => (
        <StandingBar key={program} program={program} lines={lines} waiting={counts === undefined} />
      ))}
      <table className={classes.figures}>
        <caption className="visually-hidden">{t('portfolio:standing.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('portfolio:standing.column')}</th>
            {programs.map((program) => (
              <th key={program} scope="col">
                {t(`words:programMark.${program}`)}
              </th>
            ))}
            <th scope="col">{t('portfolio:all')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { standing } = line;
            const Icon = standingIcon[standing];
            const name = t(`words:standing.${standing}`);
            const all = line.SECOR + line.COR;
            return (
              <tr key={standing}>
                <th scope="row">
                  <span className={classes.label}>
                    <span className={classes[standingTone[standing]]}>
                      <Icon size={16} aria-hidden />
                    </span>
                    <span className={bar.key} data-pattern={standing} aria-hidden>
                      <span className={bar[standingTone[standing]]} />
                    </span>
                    {name}
                  </span>
                </th>
                {programs.map((program) => (
                  <td key={program}>
                    <Figure
                      text={shown(line[program])}
                      none={line[program] === 0}
                      of={`${t(`words:program.${program}`)}, ${name}`}
                      list={{ program: [program], standing: [standing] }}
                    />
                  </td>
                ))}
                <td>
                  <Figure text={shown(all)} none={all === 0} of={name} list={{ standing: [standing] }} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('portfolio:all')}</th>
            {programs.map((program) => (
              <td key={program}>
                <Figure
                  text={shown(totalOf(lines, program))}
                  none={totalOf(lines, program) === 0}
                  of={t(`words:program.${program}`)}
                  list={{ program: [program] }}
                />
              </td>
            ))}
            <td>
              <Figure
                text={shown(totalOf(lines, 'SECOR') + totalOf(lines, 'COR'))}
                of={t('portfolio:employers')}
                list={{}}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </SectionCard>
  );
}
