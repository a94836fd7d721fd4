import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../form-errors';
import { Notice } from './notice';
import type { RecordForm } from './use-record-form';

/**
 * What kept the form from being saved, with the focus: the fields' problems, the server's sentences and the rules'
 * reasons, or that the server could not be reached. What was typed stays.
 */
export function SaveProblems<Input extends FieldValues, Output>({
  record,
}: {
  record: RecordForm<Input, Output>;
}) {
  const { t } = useTranslation('record');
  const box = useRef<HTMLDivElement>(null);
  const { problems, failure } = record;

  useEffect(() => {
    if (failure !== null) box.current?.focus();
  }, [failure]);

  if (failure === null) return <FormErrors errors={problems} />;
  return (
    <Notice tone="bad" title={t('failure.title')} role="alert" ref={box}>
      <Text size="sm">
        {failure.message ?? t(`failure.${failure.kind}`)}{' '}
        {failure.errorId && t('failure.id', { id: failure.errorId })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('kept')}
      </Text>
    </Notice>
  );
}
