import { useTranslation } from 'react-i18next';
import type { ReportDimension, ReportNumbersFragment, ReportUnit } from '../../gql/graphql';
import { type Formatters, useFormatters } from '../../ui/format';

export type ReportKey = ReportNumbersFragment['groups'][number]['key'][number];
export type ReportValue = ReportNumbersFragment['total'][number];

/** The words of a report: what a group is called, and how a number is written. */
export interface ReportWords {
  key: (key: Pick<ReportKey, 'dimension' | 'value' | 'label'>) => string;
  number: (value: string | null | undefined, unit: ReportUnit) => string;
}

export function useReportWords(): ReportWords {
  const { t } = useTranslation(['reports', 'words', 'audits']);
  const format = useFormatters();
  return {
    key: ({ dimension, value, label }) => {
      if (value == null) return t(`reports:none.${noneOf(dimension)}`);
      if (label != null) return dimension === 'AUDITOR' ? label : `${value} ${label}`;
      // The values of these dimensions are exactly the names of the catalogue's texts.
      if (dimension === 'REFUSAL') return t(`reports:refusal.${value}` as 'reports:refusal.UNDER_REVIEW');
      const catalogue = catalogueOf[dimension];
      return catalogue ? t(`${catalogue}.${value}` as 'words:program.COR') : value;
    },
    number: (value, unit) => writeNumber(value, unit, format),
  };
}

const catalogueOf: Partial<Record<ReportDimension, string>> = {
  PROGRAM: 'words:programMark',
  STANDING: 'words:standing',
  CONCERN: 'words:concern',
  MISSING_MODULE: 'words:module',
  NEXT_DUE: 'words:nextDue',
  AUDIT_KIND: 'audits:kind',
  AUDIT_RESULT: 'audits:result',
  AUDIT_DECISION: 'audits:decision',
  REBATE_OUTCOME: 'words:rebateOutcome',
  MILESTONE: 'words:milestone',
  MILESTONE_BEFORE: 'words:milestone',
};

function noneOf(dimension: ReportDimension): 'undecided' | 'nothing' | 'unknown' {
  if (dimension === 'AUDIT_DECISION') return 'undecided';
  return unknownWithout.includes(dimension) ? 'unknown' : 'nothing';
}

/** Without a value it is not known; of the others there is none. */
const unknownWithout: readonly ReportDimension[] = ['CITY', 'INDUSTRY_CODE', 'SIZE_BAND', 'INSTRUMENT'];

function writeNumber(value: string | null | undefined, unit: ReportUnit, format: Formatters): string {
  const number = value == null ? null : Number(value);
  if (unit === 'PERCENT') return format.score(number);
  if (unit === 'CENTS') return format.money(number);
  // Counts and days alike: with as many decimals as there are.
  return format.points(number);
}
