import { LANGUAGES, SECTIONS } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import type { FieldProblemAt, GatheredProblem } from '../../ui/record-form/form-problems';

/** The row, and which of its cells: `sections.4.awarded`. */
const CELL = /^sections\.(\d+)\.(awarded|possible|reason)$/;

/** A row of points that is empty counts once, whichever of its two figures are not there. */
export function emptyRow({ name, message }: FieldProblemAt): string | undefined {
  const [, row, cell] = CELL.exec(name) ?? [];
  return message === 'required' && cell !== 'reason' ? row : undefined;
}

/** How a form names its rows of points when they are not right; all that are empty are said once. */
export function useSectionWords(): {
  nameField: (name: string) => string | undefined;
  gathered: GatheredProblem;
} {
  const { t, i18n } = useTranslation('audits');
  const language = LANGUAGES.find((one) => i18n.language.startsWith(one)) ?? 'en';
  return {
    nameField: (name) => {
      const [, row, cell] = CELL.exec(name) ?? [];
      const section = SECTIONS[Number(row)];
      if (!section) return undefined;
      const of = { no: section.sectionNo, section: section.title[language] };
      if (cell === 'reason') return t('points.reasonOf', of);
      return cell === 'awarded' ? t('points.awardedOf', of) : t('points.possibleOf', of);
    },
    gathered: { countedAs: emptyRow, say: (count) => t('points.emptyRows', { count }) },
  };
}
