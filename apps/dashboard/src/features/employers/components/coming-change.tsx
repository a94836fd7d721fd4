import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ComingChangeFragment } from '../../../gql/graphql';

export const ComingChangeFields = graphql(`
  fragment ComingChange on ComingChange {
    on
    standing
    nextStanding
    beginning
    ending
  }
`);

/** What the next change will be, from what to what, if nothing more is recorded. */
export function ComingChange({ change, className }: { change: ComingChangeFragment; className?: string }) {
  const { t } = useTranslation(['employer', 'words']);
  const { on, standing, nextStanding, beginning, ending } = change;
  const names = (concerns: typeof beginning): string =>
    concerns.map((concern) => t(`words:concern.${concern}`)).join(', ');
  return (
    <div className={className}>
      {t('employer:change.on', { date: on })}
      <ul>
        {standing !== nextStanding && (
          <li>
            {t('employer:change.standing', {
              from: t(`words:standing.${standing}`),
              to: t(`words:standing.${nextStanding}`),
            })}
          </li>
        )}
        {beginning.length > 0 && <li>{t('employer:change.beginning', { concerns: names(beginning) })}</li>}
        {ending.length > 0 && <li>{t('employer:change.ending', { concerns: names(ending) })}</li>}
      </ul>
    </div>
  );
}
