import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportDimension, ReportMeasure } from '../../../gql/graphql';
import { ChoiceFilter } from '../../employers';
import { changeSubject, mostDimensions, type ReportOptions, type ReportQuestion } from '../report-question';
import type { ReportsSearch } from '../reports.search';
import classes from './report-builder.module.css';
import { ReportFilters } from './report-filters';

interface ReportBuilderProps {
  question: ReportQuestion;
  options: ReportOptions;
  search: ReportsSearch;
  onChange: (next: ReportsSearch) => void;
}

/** Puts a question together; each choice takes effect at once. */
export function ReportBuilder({ question, options, search, onChange }: ReportBuilderProps) {
  const { t } = useTranslation('reports');
  const { option, dimensions, measures } = question;
  // One place more than is filled, up to the most there can be.
  const places = Math.min(dimensions.length + 1, mostDimensions);

  function group(place: number, dimension: ReportDimension | undefined): void {
    const next = dimensions.filter((_, index) => index !== place);
    if (dimension) next.splice(place, 0, dimension);
    onChange({ of: option.subject, by: next, sort: undefined, direction: undefined });
  }

  return (
    <search className={`${classes.builder} no-print`} aria-label={t('builder')}>
      <div className={classes.line}>
        <NativeSelect
          label={t('of')}
          value={option.subject}
          onChange={(event) => {
            const next = options.find(({ subject }) => subject === event.currentTarget.value);
            if (next) onChange(changeSubject(search, next.subject));
          }}
          data={options.map(({ subject }) => ({ value: subject, label: t(`subject.${subject}`) }))}
        />
        {Array.from({ length: places }, (_, place) => (
          <NativeSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: the places stay where they are
            key={place}
            label={place === 0 ? t('by') : t('thenBy')}
            value={dimensions[place] ?? ''}
            onChange={(event) =>
              group(
                place,
                option.dimensions.find((one) => one === event.currentTarget.value),
              )
            }
            data={[
              { value: '', label: t('byNothing') },
              ...option.dimensions
                .filter((one) => one === dimensions[place] || !dimensions.includes(one))
                .map((value) => ({ value, label: t(`dimension.${value}`) })),
            ]}
          />
        ))}
        <div className={classes.measures}>
          <ChoiceFilter
            label={t('measures')}
            options={option.measures.map((value) => ({ value, label: t(`measure.${value}`) }))}
            chosen={measures}
            onChange={(chosen) => onChange({ of: option.subject, measure: inOrder(chosen, option.measures) })}
          />
        </div>
      </div>
      <ReportFilters question={question} onChange={onChange} />
    </search>
  );
}

/** The measures stand in the field's order, whichever was ticked first. */
function inOrder(chosen: readonly ReportMeasure[], known: readonly ReportMeasure[]): ReportMeasure[] {
  return known.filter((measure) => chosen.includes(measure));
}
