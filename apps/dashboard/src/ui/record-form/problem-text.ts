import { useTranslation } from 'react-i18next';
import { FIELD_PROBLEMS, type FieldProblem } from './field-schemas';

const isProblem = (message: string): message is FieldProblem =>
  FIELD_PROBLEMS.some((name) => name === message);

/** Says a field's problem: a key of ours becomes a sentence, the server's sentence stays as it is. */
export function useProblemText(): (message: string | undefined) => string | undefined {
  const { t } = useTranslation('record');
  return (message) => {
    if (message === undefined || message === '') return undefined;
    return isProblem(message) ? t(`problem.${message}`) : message;
  };
}
