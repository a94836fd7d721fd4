import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { StandingBadge } from '../../../ui/standing-badge';
import { WaitingRows } from '../../../ui/waiting-rows';
import classes from '../comparison.module.css';
import { type Comparison, type Move, writeMove } from '../moves';

interface MovesTableProps {
  /** Undefined while they are on their way. */
  moves: readonly Move[] | undefined;
  comparison: Comparison;
  busy: boolean;
}

/** How many moved from what to what; a count narrows the list below to those it counts. */
export function MovesTable({ moves, comparison, busy }: MovesTableProps) {
  const { t } = useTranslation(['comparison', 'words']);
  const format = useFormatters();
  const { from, to, move: chosen } = comparison;
  const moved = moves?.filter((move) => move.from !== move.to) ?? [];
  const total = (of: readonly Move[]) => of.reduce((sum, { count }) => sum + count, 0);
  const stayed = total(moves?.filter((move) => move.from === move.to) ?? []);

  const count = (number: number, move: Move | undefined, of: string) => (
    <Link
      from="/compare"
      to="/compare"
      search={(previous) => ({
        ...previous,
        move: move && writeMove(move),
        after: undefined,
        before: undefined,
      })}
      resetScroll={false}
      replace
      className={classes.count}
      activeOptions={{ exact: true }}
    >
      {format.count(number)}
      <span className="visually-hidden"> {of}</span>
    </Link>
  );

  return (
    <SectionCard title={t('comparison:moves')} hint={t('comparison:movesHint')} flush>
      {moves === undefined ? (
        <WaitingRows rows={6} />
      ) : (
        <div className={classes.wide}>
          <table className={classes.moves} aria-busy={busy}>
            <caption className="visually-hidden">{t('comparison:moves')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('comparison:fromTo', { from, to })}</th>
                <th scope="col">{t('comparison:employers')}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map((move) => (
                <tr
                  key={writeMove(move)}
                  data-chosen={(chosen && writeMove(chosen) === writeMove(move)) || undefined}
                >
                  <td>
                    <span className={classes.move}>
                      <StandingBadge standing={move.from} />
                      <IconArrowRight size={16} role="img" aria-label={t('comparison:becomes')} />
                      <StandingBadge standing={move.to} />
                    </span>
                  </td>
                  <td>
                    {count(
                      move.count,
                      move,
                      t('comparison:moveOf', {
                        from: t(`words:standing.${move.from}`),
                        to: t(`words:standing.${move.to}`),
                      }),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('comparison:movedAll')}</th>
                <td>
                  {moved.length === 0
                    ? format.count(0)
                    : count(total(moved), undefined, t('comparison:movedAll'))}
                </td>
              </tr>
              <tr>
                <th scope="row">{t('comparison:stayed')}</th>
                <td>{format.count(stayed)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </SectionCard>
  );
}
