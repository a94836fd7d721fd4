import {
  EVIDENCE_KINDS,
  formatPoints,
  parsePoints,
  SCORING_PATTERNS,
  SECTIONS,
  wholePoints,
} from '@good-standing/domain';
import type { SourceRow } from '../intake/index.js';
import type { InstrumentQuestion, StoredChoice } from './instrument-question.entity.js';
import type { InstrumentSection } from './instrument-section.entity.js';
import { type TableFindings, type TableRow, tableRows, wholeNumber } from './table-reading.js';

const COLUMNS = ['section_no', 'position', 'text_en', 'text_fr', 'evidence', 'points', 'pattern'] as const;
const OPTIONAL = [
  'section_title_en',
  'section_title_fr',
  'guidance_en',
  'guidance_fr',
  'threshold_percent',
  'choices_en',
  'choices_fr',
  'may_not_apply',
] as const;

type QuestionValues = Omit<InstrumentQuestion, 'id' | 'instrumentId'>;
type SectionValues = Omit<InstrumentSection, 'id' | 'instrumentId'>;

/** What an instrument file holds, ready to be stored. */
export interface InstrumentContent {
  sections: SectionValues[];
  questions: QuestionValues[];
}

const LONGEST_TEXT = 2000;
/** Sections above those of the program are for a second standard, audited on the same days. */
const LAST_SECTION = 99;

/** The sections and questions of a file, one question a row; what is wrong goes to the findings, by line and column. */
export function readInstrument(rows: readonly SourceRow[], findings: TableFindings): InstrumentContent {
  const content: InstrumentContent = { sections: [], questions: [] };
  const lines = new Map<string, number>();
  for (const row of tableRows(rows, COLUMNS, OPTIONAL, findings) ?? []) {
    const question = readQuestion(row, findings);
    if (question === null) continue;
    const place = `${question.sectionNo}.${question.position}`;
    const twin = lines.get(place);
    if (twin !== undefined) {
      findings.at(row.line, 'position', {
        en: `question ${place} stands on line ${twin} already. Expected each place once.`,
        fr: `la question ${place} figure déjà à la ligne ${twin}. Chaque place est attendue une seule fois.`,
      });
      continue;
    }
    lines.set(place, row.line);
    if (!content.sections.some(({ sectionNo }) => sectionNo === question.sectionNo)) {
      content.sections.push(readSection(row, question.sectionNo));
    }
    content.questions.push(question);
  }
  if (findings.problems.length === 0) checkComplete(content, lines, findings);
  return content;
}

/**
 * Every section of the program's standard, a title for each that is added for a second standard, and within each the
 * questions counted 1, 2, 3 … in the order of the file.
 */
function checkComplete(
  { sections, questions }: InstrumentContent,
  lines: ReadonlyMap<string, number>,
  findings: TableFindings,
): void {
  for (const { sectionNo, title } of SECTIONS) {
    if (sections.some((section) => section.sectionNo === sectionNo)) continue;
    findings.at(1, 'section_no', {
      en: `section ${sectionNo} (${title.en}) has no question. Expected all ${SECTIONS.length} sections.`,
      fr: `la section ${sectionNo} (${title.fr}) n’a aucune question. Les ${SECTIONS.length} sections sont attendues.`,
    });
  }
  for (const section of sections) {
    const { sectionNo } = section;
    const own = questions.filter((question) => question.sectionNo === sectionNo);
    const firstLine = lines.get(`${sectionNo}.${own[0]?.position}`) ?? 1;
    for (const [column, name] of TITLES) {
      if (section[name] !== '') continue;
      findings.at(firstLine, column, {
        en: `section ${sectionNo} is none of the program’s, and has no title. Expected one on its first line.`,
        fr: `la section ${sectionNo} n’est pas du programme et n’a pas de titre. Un titre est attendu à sa première ligne.`,
      });
    }
    own.forEach(({ position }, index) => {
      if (position === index + 1) return;
      findings.at(lines.get(`${sectionNo}.${position}`) ?? 1, 'position', {
        en: `${position} stands in the place of ${index + 1} in section ${sectionNo}. Expected 1, 2, 3 and so on without gaps, in order.`,
        fr: `${position} est à la place de ${index + 1} dans la section ${sectionNo}. 1, 2, 3 et ainsi de suite, sans trou et en ordre, sont attendus.`,
      });
    });
  }
}

const TITLES = [
  ['section_title_en', 'titleEn'],
  ['section_title_fr', 'titleFr'],
] as const;

function readSection({ cell }: TableRow, sectionNo: number): SectionValues {
  const standard = SECTIONS.find((section) => section.sectionNo === sectionNo);
  return {
    sectionNo,
    titleEn: cell('section_title_en') || (standard?.title.en ?? ''),
    titleFr: cell('section_title_fr') || (standard?.title.fr ?? ''),
  };
}

function readQuestion(row: TableRow, findings: TableFindings): QuestionValues | null {
  const before = findings.problems.length;
  const { line, cell } = row;
  const wrong = (column: string, en: string, fr: string) =>
    findings.at(line, column, {
      en: `“${cell(column)}” ${en}`,
      fr: `« ${cell(column)} » ${fr}`,
    });
  const sectionNo = wholeNumber(cell('section_no'));
  if (sectionNo === null || sectionNo === 0 || sectionNo > LAST_SECTION) {
    wrong(
      'section_no',
      `is no section. Expected 1 to ${SECTIONS.length}, or up to ${LAST_SECTION} for a second standard.`,
      `n’est pas une section. De 1 à ${SECTIONS.length}, ou jusqu’à ${LAST_SECTION} pour une deuxième norme, est attendu.`,
    );
  }
  const position = wholeNumber(cell('position'));
  if (position === null || position === 0) {
    wrong('position', 'is no place. Expected 1 or more.', 'n’est pas une place. 1 ou plus est attendu.');
  }
  for (const column of ['text_en', 'text_fr'] as const) {
    if (cell(column) === '')
      wrong(column, 'is empty. Expected the question.', 'est vide. La question est attendue.');
    else if (cell(column).length > LONGEST_TEXT)
      findings.at(line, column, {
        en: `the text has ${cell(column).length} characters. Expected at most ${LONGEST_TEXT}.`,
        fr: `le texte a ${cell(column).length} caractères. Au plus ${LONGEST_TEXT} sont attendus.`,
      });
  }
  const evidence = cell('evidence')
    .split(/[;|,/\s]+/)
    .filter((word) => word !== '')
    .map((word) => word.toUpperCase());
  if (evidence.length === 0 || evidence.some((word) => !EVIDENCE_KINDS.some((kind) => kind === word))) {
    wrong(
      'evidence',
      'is no evidence. Expected documentation, interview or observation, several with semicolons between.',
      'n’est pas une preuve. documentation, interview ou observation sont attendus, séparés par des points-virgules.',
    );
  }
  const points = parsePoints(cell('points'));
  if (points === null || points <= 0) {
    wrong(
      'points',
      'is no number of points. Expected more than 0.',
      'n’est pas un nombre de points. Plus de 0 est attendu.',
    );
  }
  const pattern = SCORING_PATTERNS.find(
    (name) =>
      name ===
      cell('pattern')
        .toUpperCase()
        .replace(/[\s-]+/g, '_'),
  );
  if (pattern === undefined) {
    wrong(
      'pattern',
      `is no pattern. Expected ${SCORING_PATTERNS.join(', ')}.`,
      `n’est pas un modèle. ${SCORING_PATTERNS.join(', ')} sont attendus.`,
    );
  }
  if (pattern === 'PROPORTIONAL' && points !== null && points % wholePoints(1) !== 0) {
    wrong(
      'points',
      'cannot be shared to the nearest whole point. Expected a whole number.',
      'ne peut être réparti au point entier le plus proche. Un nombre entier est attendu.',
    );
  }
  const threshold = wholeNumber(cell('threshold_percent').replace(/\s*%$/, ''));
  if (pattern === 'ALL_OR_NOTHING' && (threshold === null || threshold < 1 || threshold > 100)) {
    wrong(
      'threshold_percent',
      'is no threshold. Expected 1 to 100.',
      'n’est pas un seuil. De 1 à 100 est attendu.',
    );
  }
  const choices = pattern === 'PARTIAL' ? readChoices(row, points, findings) : [];
  if (findings.problems.length > before || sectionNo === null || position === null) return null;
  if (points === null || pattern === undefined) return null;
  return {
    sectionNo,
    position,
    textEn: cell('text_en'),
    textFr: cell('text_fr'),
    guidanceEn: cell('guidance_en') || null,
    guidanceFr: cell('guidance_fr') || null,
    evidence: EVIDENCE_KINDS.filter((kind) => evidence.includes(kind)),
    pointsPossible: formatPoints(points),
    pattern,
    thresholdPercent: pattern === 'ALL_OR_NOTHING' ? threshold : null,
    choices,
    mayNotApply: /^(yes|oui|y|o|1|true)$/i.test(cell('may_not_apply')),
  };
}

const CHOICE = /^(\d+(?:\.\d+)?)\s*=\s*(.+)$/;

/** `0 = None | 2 = Some | 5 = All`, in both languages with the same points. */
function readChoices(
  { line, cell }: TableRow,
  possible: number | null,
  findings: TableFindings,
): StoredChoice[] {
  const read = (column: string) =>
    cell(column)
      .split('|')
      .map((part) => CHOICE.exec(part.trim()))
      .map((match) => ({ points: parsePoints(match?.[1] ?? ''), text: match?.[2]?.trim() ?? '' }));
  const [english, french] = [read('choices_en'), read('choices_fr')];
  const fits = english.every(({ points }, at) => points !== null && points === french[at]?.points);
  if (!fits || english.length !== french.length || english.length < 2) {
    findings.at(line, 'choices_en', {
      en: 'the choices cannot be read. Expected “0 = None | 2 = Some | 5 = All” in both languages, with the same points in the same order.',
      fr: 'les choix ne peuvent être lus. « 0 = Aucun | 2 = Certains | 5 = Tous » est attendu dans les deux langues, avec les mêmes points dans le même ordre.',
    });
    return [];
  }
  const most = Math.max(...english.map(({ points }) => points ?? 0));
  if (possible !== null && most !== possible) {
    findings.at(line, 'choices_en', {
      en: `the best choice gives ${formatPoints(most)} points and the question ${formatPoints(possible)}. Expected the same.`,
      fr: `le meilleur choix donne ${formatPoints(most)} points et la question ${formatPoints(possible)}. Le même nombre est attendu.`,
    });
  }
  return english.map(({ points, text }, at) => ({
    key: String(at + 1),
    en: text,
    fr: french[at]?.text ?? text,
    points: formatPoints(points ?? 0),
  }));
}
