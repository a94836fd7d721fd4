import { Anchor } from '@mantine/core';
import { IconBook2, IconHelpSquareRounded } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleParameterFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { ToneBadge } from '../../../ui/tone-badge';
import classes from '../settings.module.css';

/** The units of the rules, by the names they have in the catalogues. */
const UNITS = {
  percent: 'percent',
  days: 'days',
  months: 'months',
  years: 'years',
  people: 'people',
  modules: 'modules',
  audits: 'audits',
  worksites: 'worksites',
  'courses, one of each group': 'courseGroups',
  'years; none = does not expire': 'yearsOrNever',
} as const;

function unitOf(unit: string): (typeof UNITS)[keyof typeof UNITS] {
  const known = UNITS[unit as keyof typeof UNITS];
  if (known === undefined) throw new Error(`The unit ${unit} has no name in the catalogues`);
  return known;
}

/** One parameter of the rules: its values by date, and what it rests on. */
export function RuleParameterItem({ parameter }: { parameter: RuleParameterFragment }) {
  const { t } = useTranslation('settings');
  const format = useFormatters();
  return (
    <li className={classes.parameter}>
      <div className={classes.what}>
        <h3 className={classes.name}>{parameter.title}</h3>
        <code className={classes.id}>{parameter.id}</code>
      </div>
      <dl className={classes.values}>
        {parameter.values.map((value) => (
          <div key={value.from ?? ''}>
            <dt>{value.from ? t('parameters.from', { date: value.from }) : t('parameters.always')}</dt>
            <dd>
              {parameter.unit === 'cents' ? (
                format.money(Number(value.value))
              ) : (
                <>
                  {value.value}{' '}
                  <span className={classes.unit}>
                    {t(`parameters.unit.${unitOf(parameter.unit)}`, { count: Number(value.value) || 0 })}
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.basis}>
        {parameter.assumed ? (
          <>
            <ToneBadge tone="warn" icon={IconHelpSquareRounded} outlined>
              {t('parameters.assumption')}
            </ToneBadge>
            <p>{parameter.assumption}</p>
          </>
        ) : (
          <ToneBadge tone="quiet" icon={IconBook2}>
            {t('parameters.sourced')}
          </ToneBadge>
        )}
        {parameter.sources.map((source) => (
          <p key={`${source.title}${source.url ?? ''}`}>
            {source.url ? (
              <Anchor href={source.url} target="_blank" rel="noreferrer" inherit>
                {source.title}
                <span className="visually-hidden"> {t('parameters.newTab')}</span>
              </Anchor>
            ) : (
              source.title
            )}
            {source.quoted && <q className={classes.quoted}>{source.quoted}</q>}
            {source.checkedOn && (
              <span className={classes.checked}>{t('parameters.checkedOn', { date: source.checkedOn })}</span>
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
