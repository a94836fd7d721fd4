import { linkOptions } from '@tanstack/react-router';
import type { ReportInput } from '../../gql/graphql';
import { everything, writeFilters, writeWhere } from './report-question';

/** Typed links into this feature; other features link through these. */
export const reportsPaths = {
  /** A question, with the list open of what one of its groups counts: the group's values in the order of the dimensions. */
  group: ({ subject, dimensions, measures, filters }: ReportInput, values: readonly (string | null)[]) =>
    linkOptions({
      to: '/reports',
      search: {
        of: subject,
        by: dimensions,
        measure: measures,
        where: writeFilters(
          (filters ?? []).map(({ dimension, values: kept }) => ({
            dimension,
            values: kept.map((value) => value ?? null),
          })),
        ),
        open:
          values.length === 0
            ? [everything]
            : values.map((value, index) => writeWhere(dimensions[index] ?? '', value)),
      },
    }),
};
