import { useTranslation } from 'react-i18next';

/** A column of the format in the words of the screen: `employer_ref` → “Employer number”. */
export function useColumnName(): (column: string) => string {
  const { t } = useTranslation('intake');
  return (column) => t(`column.${column as 'employer_ref'}`, column);
}
