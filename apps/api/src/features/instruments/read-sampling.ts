import { type SamplingDefect, type SamplingRange, samplingDefects } from '@good-standing/domain';
import type { Wording } from '../../acts/problem.js';
import type { SourceRow } from '../intake/index.js';
import { type TableFindings, tableRows, wholeNumber } from './table-reading.js';

const COLUMNS = ['from', 'to', 'interviews'] as const;
const EVERYONE = /^(all|everyone|tous|toutes)$/i;

/** The ranges of an interview sampling table, a range a row; overlaps, gaps and the like go to the findings. */
export function readSampling(rows: readonly SourceRow[], findings: TableFindings): SamplingRange[] {
  const ranges: SamplingRange[] = [];
  const lines: number[] = [];
  for (const { line, cell } of tableRows(rows, COLUMNS, [], findings) ?? []) {
    const number = (column: string): number | null => {
      const value = wholeNumber(cell(column));
      if (value !== null && value > 0) return value;
      findings.at(line, column, {
        en: `“${cell(column)}” is no number of people. Expected 1 or more${column === 'interviews' ? ', or all' : ''}.`,
        fr: `« ${cell(column)} » n’est pas un nombre de personnes. 1 ou plus${column === 'interviews' ? ', ou tous,' : ''} est attendu.`,
      });
      return null;
    };
    const [from, to] = [number('from'), number('to')];
    const interviews = EVERYONE.test(cell('interviews')) ? null : number('interviews');
    if (from === null || to === null) continue;
    ranges.push({ from, to, interviews });
    lines.push(line);
  }
  if (findings.problems.length > 0) return ranges;
  for (const defect of samplingDefects(ranges)) {
    const line = lines[defect.index] ?? 1;
    findings.at(line, null, told(defect, ranges, lines[defect.index - 1] ?? 1));
  }
  if (ranges.length === 0) {
    findings.at(1, null, { en: 'there is no range below the header.', fr: 'aucune tranche sous l’en-tête.' });
  }
  return ranges;
}

function told(defect: SamplingDefect, ranges: readonly SamplingRange[], lineAbove: number): Wording {
  const { kind, index, from, to } = defect;
  const name = (range: SamplingRange | undefined) => `${range?.from}–${range?.to}`;
  const [own, above] = [name(ranges[index]), name(ranges[index - 1])];
  const sizes = from === to ? `${from}` : `${from}–${to}`;
  switch (kind) {
    case 'OVERLAP':
      return {
        en: `the range ${own} overlaps ${above} (line ${lineAbove}): a workforce of ${sizes} falls into both. Expected each size once.`,
        fr: `la tranche ${own} chevauche ${above} (ligne ${lineAbove}) : un effectif de ${sizes} tombe dans les deux. Chaque taille est attendue une seule fois.`,
      };
    case 'GAP':
      return {
        en: `a workforce of ${sizes} falls into no range. Expected ${own} to follow on without a gap.`,
        fr: `un effectif de ${sizes} ne tombe dans aucune tranche. ${own} est attendue à la suite, sans trou.`,
      };
    case 'ORDER':
      return {
        en: `the range ${own} stands below ${above} (line ${lineAbove}). Expected the ranges from small to large.`,
        fr: `la tranche ${own} figure sous ${above} (ligne ${lineAbove}). Les tranches sont attendues de la plus petite à la plus grande.`,
      };
    case 'REVERSED':
      return {
        en: `the range ${own} ends before it starts.`,
        fr: `la tranche ${own} finit avant de commencer.`,
      };
    case 'TOO_MANY':
      return {
        en: `the range ${own} asks for more interviews than its smallest workforce has people.`,
        fr: `la tranche ${own} demande plus d’entrevues que son plus petit effectif ne compte de personnes.`,
      };
    case 'FEWER':
      return {
        en: `the range ${own} asks for fewer interviews than the smaller ${above} (line ${lineAbove}).`,
        fr: `la tranche ${own} demande moins d’entrevues que la plus petite ${above} (ligne ${lineAbove}).`,
      };
  }
}
