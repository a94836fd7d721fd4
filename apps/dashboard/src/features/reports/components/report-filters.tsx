import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDimension } from '../../../gql/graphql';
import { ChoiceFilter } from '../../employers';
import { type ReportFilter, type ReportQuestion, writeFilters } from '../report-question';
import { useReportWords } from '../report-words';
import { ReportDocument } from '../reports.queries';
import type { ReportsSearch } from '../reports.search';
import classes from './report-builder.module.css';

interface ReportFiltersProps {
  question: ReportQuestion;
  onChange: (next: ReportsSearch) => void;
}

/** What is kept, dimension by dimension, and a further one to narrow by. */
export function ReportFilters({ question, onChange }: ReportFiltersProps) {
  const { t } = useTranslation('reports');
  const { filters, option } = question;
  const [added, setAdded] = useState<ReportDimension>();
  const shown = filters.some(({ dimension }) => dimension === added) ? undefined : added;
  const open = option.dimensions.filter(
    (one) => one !== shown && !filters.some(({ dimension }) => dimension === one),
  );

  function keep(dimension: ReportDimension, values: (string | null)[]): void {
    const next = filters.map((filter) => (filter.dimension === dimension ? { dimension, values } : filter));
    const known = filters.some((filter) => filter.dimension === dimension);
    onChange({ where: writeFilters(known ? next : [...next, { dimension, values }]) });
    if (values.length === 0) setAdded(dimension);
  }

  return (
    <div className={classes.filters}>
      <NativeSelect
        aria-label={t('narrow')}
        value=""
        onChange={(event) => setAdded(open.find((one) => one === event.currentTarget.value))}
        data={[
          { value: '', label: t('narrow') },
          ...open.map((value) => ({ value, label: t(`dimension.${value}`) })),
        ]}
      />
      {[
        ...filters,
        ...(shown && option.dimensions.includes(shown) ? [{ dimension: shown, values: [] }] : []),
      ].map((filter) => (
        <FilterValues
          key={filter.dimension}
          filter={filter}
          question={question}
          onKeep={(values) => keep(filter.dimension, values)}
        />
      ))}
      {filters.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            setAdded(undefined);
            onChange({ where: undefined });
          }}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

/** A value that is none has no text of its own to be ticked under. */
const none = '\u0000';

interface FilterValuesProps {
  filter: ReportFilter;
  question: ReportQuestion;
  onKeep: (values: (string | null)[]) => void;
}

/** The values there are, each with how many it would keep by itself. */
function FilterValues({ filter: { dimension, values }, question, onKeep }: FilterValuesProps) {
  const { t } = useTranslation('reports');
  const words = useReportWords();
  const { data } = useQuery(ReportDocument, {
    variables: {
      input: {
        subject: question.option.subject,
        dimensions: [dimension],
        measures: ['COUNT'],
        asOf: question.asOf,
      },
    },
  });
  const groups = data?.report.report?.groups ?? [];
  const found = groups.flatMap(({ key: [key], values: [count] }) =>
    key
      ? [{ value: key.value ?? none, label: `${words.key(key)} (${words.number(count?.value, 'COUNT')})` }]
      : [],
  );
  // What is kept stays there to be unticked, also where nothing has that value.
  const gone = values
    .map((value) => value ?? none)
    .filter((value) => !found.some((one) => one.value === value))
    .map((value) => ({
      value,
      label: words.key({ dimension, value: value === none ? null : value, label: null }),
    }));
  return (
    <ChoiceFilter
      label={t(`dimension.${dimension}`)}
      options={[...found, ...gone]}
      chosen={values.map((value) => value ?? none)}
      onChange={(chosen) => onKeep(chosen.map((value) => (value === none ? null : value)))}
    />
  );
}
