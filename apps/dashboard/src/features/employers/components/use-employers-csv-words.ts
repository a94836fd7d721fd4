import { useTranslation } from 'react-i18next';
import type { EmployersCsvWords } from '../employers-csv';
import { rebateOutcomeOf } from '../employers-rebate';

/** The words of the exported list, in the language of the screen. */
export function useEmployersCsvWords(): EmployersCsvWords {
  const { t } = useTranslation(['employers', 'words']);
  return {
    heads: {
      name: t('employers:column.name'),
      operatingName: t('employers:column.operatingName'),
      ref: t('employers:column.ref'),
      account: t('employers:column.account'),
      city: t('employers:column.city'),
      code: t('employers:column.code'),
      program: t('employers:column.program'),
      standing: t('employers:column.standing'),
      cycleYear: t('employers:column.cycleYear'),
      concerns: t('employers:column.concerns'),
      nextDueOn: t('employers:column.nextDue'),
      nextDue: t('employers:column.nextDueKind'),
      expires: t('employers:column.certificateThrough'),
      letterValidThrough: t('employers:column.letterValidThrough'),
      outcome: t('employers:column.outcome'),
      amount: t('employers:column.amount'),
      score: t('employers:column.score'),
    },
    program: ({ standing }) => t(`words:program.${standing.program}`),
    standing: ({ standing }) => t(`words:standing.${standing.standing}`),
    concerns: ({ standing }) => standing.concerns.map((concern) => t(`words:concern.${concern}`)).join('; '),
    nextDue: ({ standing }) => (standing.nextDue ? t(`words:nextDueBy.${standing.nextDue}`) : ''),
    outcome: ({ standing }, figure) => {
      const outcome = rebateOutcomeOf(figure, standing.rebateOutcome);
      return outcome ? t(`words:rebateOutcome.${outcome}`) : '';
    },
  };
}
