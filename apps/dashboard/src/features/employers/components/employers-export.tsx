import { useApolloClient } from '@apollo/client/react';
import { Button, Popover, Stack } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../../apollo/describe-error';
import { everyPage } from '../../../apollo/every-page';
import { useAsOf } from '../../../session/as-of';
import { useToday, useViewer } from '../../../session/viewer';
import { announce } from '../../../ui/announce';
import { Dialog } from '../../../ui/dialog';
import { downloadText } from '../../../ui/download';
import { EmployersDocument } from '../employers.queries';
import { type EmployersSearch, employerFilter } from '../employers.search';
import { employersCsv } from '../employers-csv';
import { ProgramExport } from './program-export';
import { useEmployersCsvWords } from './use-employers-csv-words';

/** The most the API gives at once. */
const rowsAtOnce = 100;

const choice = { variant: 'subtle', color: 'gray', justify: 'flex-start', fw: 500 } as const;

/** Exports: exactly this list, or the program's own files as of a date. */
export function EmployersExport({ search }: { search: EmployersSearch }) {
  const { t } = useTranslation('employers');
  const client = useApolloClient();
  const today = useToday();
  const asOf = useAsOf();
  const mayExportProgram = useViewer()?.permissions.includes('exports.read') ?? false;
  const words = useEmployersCsvWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [choosing, setChoosing] = useState(false);

  async function exportList(): Promise<void> {
    setOpen(false);
    setBusy(true);
    setProblem(undefined);
    try {
      const rows = await everyPage(async (after) => {
        const { data } = await client.query({
          query: EmployersDocument,
          variables: {
            asOf,
            filter: employerFilter(search),
            sort: search.sort ?? 'NAME',
            direction: search.direction ?? 'ASC',
            first: rowsAtOnce,
            after,
          },
          fetchPolicy: 'no-cache',
        });
        return data?.employers;
      });
      downloadText(`employers-${asOf ?? today ?? ''}.csv`, employersCsv(rows, words, search.rebate));
      announce(t('export.done', { count: rows.length }));
    } catch (error) {
      setProblem(describeError(error).message ?? t('export.failed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
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
            loading={busy}
            loaderProps={{ 'aria-label': t('export.running') }}
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('export.menu')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={t('export.menu')}>
          <Stack gap={2}>
            <Button {...choice} onClick={exportList}>
              {t('export.list')}
            </Button>
            {mayExportProgram && (
              <Button
                {...choice}
                onClick={() => {
                  setOpen(false);
                  setChoosing(true);
                }}
              >
                {t('export.program')}
              </Button>
            )}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {choosing && (
        <Dialog onClose={() => setChoosing(false)} title={t('export.programTitle')}>
          {today && <ProgramExport today={today} day={asOf ?? today} onDone={() => setChoosing(false)} />}
        </Dialog>
      )}
      {problem !== undefined && (
        <Dialog onClose={() => setProblem(undefined)} title={t('export.failedTitle')}>
          {problem}
        </Dialog>
      )}
    </>
  );
}
