import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { missing } from '../format';
import { Notice } from './notice';
import type { FieldLabels, RecordForm } from './use-record-form';

interface StaleComparisonProps<Input extends FieldValues, Output> {
  record: RecordForm<Input, Output>;
  /** The words of each field, in the form's order. */
  labels: FieldLabels<Input>;
  /** How a value of the form reads to a person; plain text reads as itself. */
  say?: (name: keyof Input & string, value: unknown) => string;
}

function plain(value: unknown, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return value === '' || value === null || value === undefined ? missing : String(value);
}

/** Someone else changed the record meanwhile: both values side by side, nothing lost, the person chooses. */
export function StaleComparison<Input extends FieldValues, Output>(
  props: StaleComparisonProps<Input, Output>,
) {
  const { record, labels, say } = props;
  const { t } = useTranslation('record');
  const typed = record.form.watch();
  const { newer } = record;
  if (!newer) return null;
  const read = (name: keyof Input & string, value: unknown): string =>
    say ? say(name, value) : plain(value, t('yes'), t('no'));
  const differing = (Object.keys(labels) as (keyof Input & string)[]).filter(
    // Why this correction is made belongs to the form alone.
    (name) => name !== 'reason' && JSON.stringify(typed[name]) !== JSON.stringify(newer.values[name]),
  );
  return (
    <Notice tone="warn" title={t('stale.title')} role="alert">
      <Stack gap="xs">
        <Text size="sm">{differing.length === 0 ? t('stale.same') : t('stale.explain')}</Text>
        {differing.length > 0 && (
          <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('stale.field')}</Table.Th>
                <Table.Th scope="col">{t('stale.recorded')}</Table.Th>
                <Table.Th scope="col">{t('stale.typed')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differing.map((name) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{labels[name]}</Table.Th>
                  <Table.Td>{read(name, newer.values[name])}</Table.Td>
                  <Table.Td>{read(name, typed[name])}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('stale.takeFor', { field: labels[name] })}
                      onClick={() => record.takeRecorded(name)}
                    >
                      {t('stale.take')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group>
          <Button size="xs" variant="default" onClick={record.keepMine}>
            {t('stale.keep')}
          </Button>
        </Group>
      </Stack>
    </Notice>
  );
}
