import { Button, Popover, Stack } from '@mantine/core';
import { IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportNumbersFragment } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { toCsv } from '../../../ui/csv';
import { downloadText } from '../../../ui/download';
import { reportCells } from '../report-cells';
import type { ReportLine } from '../report-lines';
import type { ReportQuestion } from '../report-question';

interface ReportExportProps {
  title: string;
  report: ReportNumbersFragment;
  lines: readonly ReportLine[];
  question: ReportQuestion;
}

const choice = { variant: 'subtle', color: 'gray', justify: 'flex-start', fw: 500 } as const;

/** Takes away exactly what is on screen: as CSV, as a workbook, or on paper. */
export function ReportExport({ title, report, lines, question }: ReportExportProps) {
  const { t } = useTranslation('reports');
  const [open, setOpen] = useState(false);
  const file = `report-${question.option.subject.toLowerCase()}-${report.asOf}`;
  const units = report.columns.map(({ unit }) => unit);
  const cells = () =>
    reportCells(
      [
        ...question.dimensions.map((dimension) => t(`dimension.${dimension}`)),
        ...report.columns.map(({ measure, unit }) => {
          const name = t(`measure.${measure}`);
          if (unit === 'COUNT') return name;
          const sign = t(`unit.${unit}`);
          return `${name} (${sign})`;
        }),
      ],
      question.dimensions.length,
      units,
      lines,
      t('total'),
    );

  async function saveWorkbook(): Promise<void> {
    setOpen(false);
    const { writeWorkbook } = await import('../write-workbook');
    await writeWorkbook(`${file}.xlsx`, title, cells(), question.dimensions.length, units);
    announce(t('exported'));
  }

  return (
    <div className="no-print">
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        withinPortal={false}
        returnFocus
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('export')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={t('export')}>
          <Stack gap={2}>
            <Button
              {...choice}
              onClick={() => {
                setOpen(false);
                downloadText(`${file}.csv`, toCsv(cells()));
                announce(t('exported'));
              }}
            >
              {t('exportCsv')}
            </Button>
            <Button {...choice} onClick={() => void saveWorkbook()}>
              {t('exportXlsx')}
            </Button>
            <Button
              {...choice}
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => {
                setOpen(false);
                // After the menu has gone, which would be printed too.
                setTimeout(() => window.print());
              }}
            >
              {t('print')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
