import type { Language } from '@good-standing/domain';
import type { ImportProblem } from './import-states.js';
import { intakeFrench } from './intake-french.js';

const SENTENCES: Record<Exclude<ImportProblem['kind'], 'FILE'>, Record<Language, string>> = {
  CANCELLED: {
    en: 'It was stopped as asked. The records are as they were.',
    fr: 'L’opération a été arrêtée, comme demandé. Les dossiers sont comme avant.',
  },
  INTERRUPTED: {
    en: 'The server was stopped in the middle of it. The records are as they were; start it again.',
    fr: 'Le serveur s’est arrêté en cours de route. Les dossiers sont comme avant; recommencez.',
  },
  FAILED: {
    en: 'Something went wrong on our side. The records are as they were; try again, and report it if it happens twice.',
    fr: 'Un problème est survenu de notre côté. Les dossiers sont comme avant; réessayez, et signalez-le si cela se répète.',
  },
  OUTDATED: {
    en: 'Nothing was taken in: since the check, records were changed that it would write over, or it was checked by somebody who may do other things than you. Look at what it would do now, then apply it.',
    fr: 'Rien n’a été enregistré : depuis la vérification, des dossiers que l’importation remplacerait ont été modifiés, ou la vérification a été faite par quelqu’un dont le rôle permet autre chose que le vôtre. Regardez ce qu’elle ferait maintenant, puis appliquez-la.',
  },
  DEPENDED_ON: {
    en: 'It was not undone: other records depend on it by now. The records are as they were.',
    fr: 'L’importation n’a pas été annulée : d’autres dossiers en dépendent maintenant. Les dossiers sont comme avant.',
  },
};

/** Why an import did not go on, as a sentence. */
export function problemText(problem: ImportProblem, language: Language): string {
  if (problem.kind !== 'FILE') return SENTENCES[problem.kind][language];
  const { file, line } = problem;
  if (language === 'fr') {
    const where = line === null ? file : `${file}, ligne ${line}`;
    return `${where} : ${intakeFrench(problem.problem)}. Attendu : ${intakeFrench(problem.expected)}. Rien n’a été enregistré.`;
  }
  const where = line === null ? file : `${file}, line ${line}`;
  return `${where}: ${problem.problem}. Expected: ${problem.expected}. Nothing was recorded.`;
}
