import writeXlsxFile from 'write-excel-file/browser';
import type { ReportUnit } from '../../gql/graphql';
import type { ReportCell } from './report-cells';

const formats: Record<ReportUnit, string> = {
  COUNT: '#,##0',
  PERCENT: '0.00',
  CENTS: '#,##0.00',
  DAYS: '0.00',
};

const widthOfName = 32;
const widthOfNumber = 18;
/** A sheet's name takes no more, and none of these signs. */
const longestSheetName = 31;

/** Saves the table as a workbook. Texts are stored as texts, which no spreadsheet computes. */
export async function writeWorkbook(
  name: string,
  title: string,
  [head = [], ...lines]: readonly (readonly ReportCell[])[],
  dimensions: number,
  units: readonly ReportUnit[],
): Promise<void> {
  const sheet = [
    head.map((value) => ({
      type: String,
      value: String(value ?? ''),
      fontWeight: 'bold' as const,
      wrap: true,
    })),
    ...lines.map((line) =>
      line.map((value, index) => {
        if (value === null) return null;
        if (typeof value === 'string') return { type: String, value };
        return { type: Number, value, format: formats[units[index - dimensions] ?? 'COUNT'] };
      }),
    ),
  ];
  await writeXlsxFile(sheet, {
    sheet: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, longestSheetName),
    columns: head.map((_, index) => ({ width: index < dimensions ? widthOfName : widthOfNumber })),
    stickyRowsCount: 1,
  }).toFile(name);
}
