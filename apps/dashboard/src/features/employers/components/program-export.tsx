import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../../apollo/describe-error';
import type { ExportKind } from '../../../gql/graphql';
import { readCalendarDate } from '../../../ui/calendar-date';
import { CalendarDateField } from '../../../ui/calendar-date-field';
import { downloadText } from '../../../ui/download';
import { ExportFileDocument } from '../employers.queries';

const kinds = ['STANDINGS', 'REBATES', 'AUDITS'] as const satisfies readonly ExportKind[];

interface ProgramExportProps {
  today: string;
  /** The day the page is about. */
  day: string;
  onDone: () => void;
}

/** One of the program's own files, as of a date: the same text that the command line writes. */
export function ProgramExport({ today, day, onDone }: ProgramExportProps) {
  const { t } = useTranslation('employers');
  const client = useApolloClient();
  const [kind, setKind] = useState<ExportKind>('STANDINGS');
  const [asOf, setAsOf] = useState(day);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const read = readCalendarDate(asOf, today);
    if (!read.ok || !read.date) {
      setProblem(t('export.dateNeeded'));
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await client.query({
        query: ExportFileDocument,
        variables: { kind, asOf: read.date },
        fetchPolicy: 'no-cache',
      });
      if (data) downloadText(data.exportFile.name, data.exportFile.content);
      onDone();
    } catch (error) {
      setProblem(describeError(error).message ?? t('export.failed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div role="alert">
          {problem && (
            <Alert icon={<IconAlertCircle aria-hidden />} color="red" variant="light">
              {problem}
            </Alert>
          )}
        </div>
        <Radio.Group
          label={t('export.kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'STANDINGS')}
        >
          <Stack gap={8} mt={6}>
            {kinds.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`export.kinds.${value}`)}
                description={t(`export.kindHints.${value}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <CalendarDateField
          label={t('export.asOf')}
          description={t('export.asOfHint')}
          value={asOf}
          onChange={setAsOf}
          required
          withAsterisk={false}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('export.download')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
